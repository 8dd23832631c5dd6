using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The AFIs of a scope whose target date falls in a time to come and that are not closed, the nearest first.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Days">Its last day, in days from today. Below zero it is all that fell due until a day that is past.</param>
/// <param name="Page">From 0.</param>
public sealed record DueRequest(Scope Scope, int Days = DueRequest.UsualDays, int Page = 0) : ScopedQuestion(Scope)
{
    /// <summary>Four weeks, where no time is said.</summary>
    public const int UsualDays = 28;

    /// <summary>Further than any target date.</summary>
    public const int MostDays = 100 * 366;

    /// <summary>What a button has of the first day.</summary>
    internal const string FromKey = "from";

    /// <summary>What a button has where the day is past.</summary>
    internal const string PastKey = "past";

    /// <summary>Its first day, in days from today.</summary>
    public int From { get; init; }

    public override string Verb => "due";

    internal override Scope Those(DateOnly today) => Scope.Those.Due(today.AddDays(From), today.AddDays(Days), Scope, isPast: Days < 0);

    public override string? Title(Facts facts) => $"Due {Scope.Before} {facts?.TitleOf(Scope)}";

    /// <summary>The time that a text names: "next six weeks", "a fortnight", "this month"; four weeks where it names none.</summary>
    public static int DaysIn(string text)
    {
        var words = Sentence.Of(text).Words.Select(w => w.Text).ToList();
        for (var at = 0; at < words.Count; at++)
        {
            if (!Grammar.Shared.Lengths.TryGetValue(words[at], out var length))
                continue;
            var before = at > 0 ? words[at - 1] : "";
            var count = int.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : ShortForms.Shared.Numbers.TryGetValue(before, out var spelt) ? int.Parse(spelt, CultureInfo.InvariantCulture) : 1;
            return (int)Math.Clamp((long)count * length, 1, MostDays);
        }

        return UsualDays;
    }

    /// <summary>Whether the target date of an AFI that is neither closed nor overdue falls between two days, both included.</summary>
    internal static bool FallsDue(AfiPosition afi, DateOnly first, DateOnly last)
    {
        ArgumentNullException.ThrowIfNull(afi);
        return afi is { Overdue: false, Status: ShownStatus.WorkInProgress or ShownStatus.UpdateAwaited } && afi.Afi.DueDate >= first && afi.Afi.DueDate <= last;
    }

    /// <summary>Whether the target date of an AFI that is not closed fell on a past day or before.</summary>
    internal static bool FellDue(AfiPosition afi, DateOnly last)
    {
        ArgumentNullException.ThrowIfNull(afi);
        return afi.Overdue && afi.Afi.DueDate <= last;
    }

    protected override Reply Answer(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var (first, last) = (facts.Position.Today.AddDays(From), facts.Position.Today.AddDays(Days));
        return AfiListReply.Of(
            (Days, From) switch
            {
                ( < 0, _) => $"Due by {Words.Of(last)} and overdue {facts.In(Scope)}",
                (MostDays, 0) => $"Due {facts.In(Scope)}",
                (MostDays, _) => $"Due from {Words.Of(first)} {facts.In(Scope)}",
                (_, 0) => $"Due by {Words.Of(last)} {facts.In(Scope)}",
                _ => $"Due from {Words.Of(first)} to {Words.Of(last)} {facts.In(Scope)}",
            },
            facts.Visible(Scope).Where(a => Days < 0 ? FellDue(a, last) : FallsDue(a, first, last)).OrderBy(a => a.Afi.DueDate).ThenBy(a => a.Afi.Reference),
            Page,
            turned => this with { Page = turned },
            new Choice("What is overdue?", new OverdueRequest(Scope) { Plan = Plan }),
            Scope,
            facts);
    }

    protected override void Write(ButtonData data)
    {
        base.Write(data);
        data.Write("days", Math.Abs(Days));
        data.Write(PastKey, Days < 0);
        data.Write("page", Page);
        if (From > 0)
            data.Write(FromKey, From);
    }
}
