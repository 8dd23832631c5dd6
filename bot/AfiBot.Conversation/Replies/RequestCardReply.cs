using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The card a lead is sent: everything they owe in this cycle.</summary>
/// <param name="Plan">The plan's name.</param>
/// <param name="Cycle">The open cycle.</param>
/// <param name="LeadName">The lead's title.</param>
/// <param name="Progress">Their counts over all pages.</param>
/// <param name="Groups">The AFIs of this page by framework, in the plan's order.</param>
/// <param name="Page">This page, from 0.</param>
/// <param name="PageCount">At least 1.</param>
/// <param name="IsLate">Whether the due date has passed.</param>
/// <param name="Notice">What has just happened, or null.</param>
public sealed record RequestCardReply(
    string Plan,
    Cycle Cycle,
    string LeadName,
    Figures Progress,
    IReadOnlyList<RequestCardGroup> Groups,
    int Page,
    int PageCount,
    bool IsLate,
    string? Notice) : Reply
{
    /// <summary>AFIs on a page of the card.</summary>
    public const int PageSize = 8;

    public override bool IsPersonal => true;

    /// <summary>As which of the cycle's cards it is sent; a card that was asked for is as the first.</summary>
    public RequestStep Step { get; init; }

    /// <summary>What a reminder begins with; null on any other card, and where nothing is left to answer.</summary>
    public string? Heading => (Step, Progress.Asked - Progress.Answered) switch
    {
        (RequestStep.Request, _) or (_, 0) => null,
        (RequestStep.Overdue, var left) => $"Overdue since {Words.Of(Cycle.Due)}: {left} of {Progress.Asked} still to answer",
        (_, var left) => $"Reminder: {left} of {Progress.Asked} still to answer, {(IsLate ? "was due" : "due")} {Words.Of(Cycle.Due)}",
    };

    public override string Summary =>
        $"{(Heading is null ? "" : Step is RequestStep.Overdue ? "Overdue: " : "Reminder: ")}{Words.Count(Progress.Asked, "AFI")} to update by {Words.Of(Cycle.Due)}: {Progress.Answered} of {Progress.Asked} answered";

    /// <summary>The card of one request as it stands, or null where no cycle is open or the lead owes nothing in it.</summary>
    public static RequestCardReply? Of(PlanPosition position, EmailAddress lead)
    {
        ArgumentNullException.ThrowIfNull(position);
        return Of(position, position.AskedOf(lead), page: 0, notice: null);
    }

    /// <summary>The card of a person as it stands, or null where no cycle is open or they owe nothing in it.</summary>
    public static RequestCardReply? Of(PlanPosition position, Person person, int page, string? notice = null)
    {
        ArgumentNullException.ThrowIfNull(position);
        return Of(position, position.AskedOf(person), page, notice);
    }

    /// <summary>The page on which an AFI stands, from 0.</summary>
    public static int PageOf(PlanPosition position, Person person, AfiReference reference)
    {
        ArgumentNullException.ThrowIfNull(position);
        var index = position.AskedOf(person).ToList().FindIndex(a => a.Afi.Reference == reference);
        return Math.Max(index, 0) / PageSize;
    }

    private static RequestCardReply? Of(PlanPosition position, IReadOnlyList<AfiPosition> asked, int page, string? notice)
    {
        if (asked.Count == 0)
            return null;
        var pageCount = (asked.Count + PageSize - 1) / PageSize;
        page = Math.Clamp(page, 0, pageCount - 1);
        return new RequestCardReply(
            position.View.Plan.Name,
            position.OpenCycle!,
            asked[0].Afi.LeadName,
            Figures.Of(asked),
            [
                .. asked.Skip(page * PageSize).Take(PageSize)
                    .GroupBy(a => a.Afi.Framework)
                    .Select(g => new RequestCardGroup(position.View.FrameworkOf(g.Key), [.. g])),
            ],
            page,
            pageCount,
            position.Today > position.OpenCycle!.Due,
            notice);
    }
}
