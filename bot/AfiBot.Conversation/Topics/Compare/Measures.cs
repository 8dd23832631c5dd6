using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Measures of figures.</summary>
internal static class Measures
{
    /// <summary>The count and what it is of.</summary>
    public static (int Count, int Of) In(this Measure measure, Figures figures) => measure switch
    {
        Measure.Overdue => (figures.Overdue, figures.Total),
        Measure.Closed => (figures.Completed + figures.NoFurtherAction, figures.Total),
        Measure.Awaited => (figures.UpdateAwaited, figures.Total),
        _ => (figures.Answered, figures.Asked),
    };

    /// <summary>How good it is, from 0 to 1.</summary>
    public static double Goodness(this Measure measure, Figures figures)
    {
        var (count, of) = measure.In(figures);
        var share = of == 0 ? 0 : (double)count / of;
        return measure.IsOfTrouble() ? 1 - share : share;
    }

    /// <summary>Whether the more there is of it the worse.</summary>
    public static bool IsOfTrouble(this Measure measure) => measure is Measure.Overdue or Measure.Awaited;

    /// <summary>"2 of 6 overdue".</summary>
    public static string Say(this Measure measure, Figures figures)
    {
        var (count, of) = measure.In(figures);
        return $"{count} of {of} {(measure switch { Measure.Overdue => "overdue", Measure.Closed => "closed", Measure.Awaited => "with an update awaited", _ => "answered" })}";
    }
}
