namespace AfiBot.Core;

/// <summary>One framework's figures as the file declares them, against the count of the AFIs listed.</summary>
/// <remarks>Both sides are the files': what people have said since an earlier import is not in them.</remarks>
/// <param name="Framework">The framework.</param>
/// <param name="Declared">The published counts, or null where the file gives none. The files have no column for AFIs managed
/// elsewhere: that is what the declared total leaves over, below nought where the statuses exceed the total.</param>
/// <param name="Counted">What <see cref="Figures.Of"/> counts.</param>
public sealed record Reconciliation(FrameworkCode Framework, Figures? Declared, Figures Counted)
{
    /// <summary>Whether all five counts are the same, or nothing was declared.</summary>
    public bool Agrees => Declared is null || Enum.GetValues<ShownStatus>().All(s => Declared.Count(s) == Counted.Count(s));

    /// <summary>Compares what is declared of each framework of a plan with what stands.</summary>
    internal static IReadOnlyList<Reconciliation> Of(PlanPosition position, IReadOnlyDictionary<FrameworkCode, Figures> declared) =>
    [
        .. position.View.Frameworks.Select(f =>
            new Reconciliation(f.Code, declared.GetValueOrDefault(f.Code), Figures.Of(position.In(f.Code)))),
    ];
}
