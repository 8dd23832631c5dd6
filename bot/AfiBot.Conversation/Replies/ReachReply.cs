using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Whom a cycle's cards have reached, and whom not and why.</summary>
/// <param name="PlanName">The plan's name.</param>
/// <param name="Cycle">The latest cycle.</param>
/// <param name="CycleIsOpen">Whether it takes answers.</param>
/// <param name="Leads">Each lead of whom something was asked.</param>
/// <param name="Calendar">The force's, for the days.</param>
/// <param name="TakenAt">When this was so, in the force's time.</param>
/// <param name="Missing">Permissions of the force's directory that the bot wants and does not have.</param>
public sealed record ReachReply(
    string PlanName, Cycle Cycle, bool CycleIsOpen, IReadOnlyList<LeadReach> Leads, ForceCalendar Calendar, string TakenAt, IReadOnlyList<string> Missing) : Reply
{
    /// <summary>Leads that it names of each kind.</summary>
    private const int MostLeads = 30;

    private static readonly ReachState[] _unasked = [ReachState.NotInstalled, ReachState.Blocked, ReachState.Left, ReachState.Failed, ReachState.NotTried];

    public override bool IsConfidential => true;

    public override string Summary => Unasked.Count == 0
        ? $"{PlanName}, cycle {Cycle.Number}: the question has reached all {Leads.Count} leads."
        : $"{PlanName}, cycle {Cycle.Number}: the question has reached {Leads.Count - Unasked.Count} of {Words.Count(Leads.Count, "lead")}; never asked: {Words.Count(Unasked.Sum(l => l.Owed.Count), "AFI")} of {Words.Count(Unasked.Count, "lead")}.";

    public override IReadOnlyList<Block> Blocks => [.. Page()];

    private IReadOnlyList<LeadReach> Unasked => [.. Leads.Where(l => l.IsUnasked)];

    private IEnumerable<Block> Page()
    {
        yield return new Block.Title("Who was reached");
        yield return new Block.Note($"{PlanName} · cycle {Cycle.Number}{(CycleIsOpen ? $", answers due {Words.Of(Cycle.Due)}" : ", which is closed")}");
        yield return new Block.Numbers(
            new Number($"{Leads.Count - Unasked.Count} of {Leads.Count}", "leads reached", null),
            new Number($"{Leads.Count(l => l.State is ReachState.Answered)}", "answered all", null),
            new Number($"{Unasked.Sum(l => l.Owed.Count)}", "AFIs never asked", null));
        foreach (var state in _unasked)
        {
            foreach (var block in Of(state))
                yield return block;
        }

        if (Unasked.Count > 0 && CycleIsOpen)
            yield return new Block.Actions(new Choice("Send again to those not reached", new SendAgainRequest()));
        if (Leads.Where(l => !l.IsUnasked).Select(ItemOf).ToArray() is { Length: > 0 } reached)
            yield return new Block.Folded($"The {Words.Count(reached.Length, "lead")} reached", reached);
        if (Missing.Count > 0)
        {
            yield return new Block.Subtitle("What the force's directory does not let me do");
            foreach (var permission in Missing)
                yield return new Block.Line(permission);
            yield return new Block.Note("I go on with what I was set up with. Whoever looks after me can give these permissions.");
        }

        yield return Pieces.Taken($"As at {TakenAt}");
    }

    private IEnumerable<Block> Of(ReachState state)
    {
        var leads = Leads.Where(l => l.State == state).ToList();
        if (leads.Count == 0)
            yield break;
        yield return new Block.Subtitle($"{Words.Of(state)} · {leads.Count}");
        foreach (var lead in leads.Take(MostLeads))
            yield return ItemOf(lead);
        if (leads.Count > MostLeads)
            yield return new Block.Note($"and {leads.Count - MostLeads} more");
    }

    private Block.Item ItemOf(LeadReach lead)
    {
        var when = lead.At is { } at ? Words.Of(Calendar.DateOf(at)) : null;
        var what = lead.State switch
        {
            ReachState.Answered => $"answered all, last {when}",
            ReachState.Reached => $"reached {when}{(lead.Reason is null ? "" : $", and refuses since: {lead.Reason}")}",
            _ => string.Join(", ", new[] { when is null ? null : $"since {when}", lead.Reason }.OfType<string>()),
        };
        return new Block.Item(what.Length > 0 ? [new Block.Line(lead.LeadName), new Block.Note(what) { Break = Break.None }] : [new Block.Line(lead.LeadName)])
        {
            Edge = new Run(lead.Owed.Count == 0 ? "nothing to answer" : $"{lead.Owed.Count} to answer"),
        };
    }

    internal static ReachReply Of(Facts facts, IReadOnlyList<LeadReach> leads, IReadOnlyList<string> missing) =>
        new(facts.PlanName, facts.Position.View.Cycle!, facts.Position.OpenCycle is not null, leads, facts.Calendar, facts.TakenAt, missing) { Plan = facts.Plan };
}
