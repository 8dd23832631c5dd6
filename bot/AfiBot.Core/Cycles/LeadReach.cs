namespace AfiBot.Core;

/// <summary>Whether a cycle's question came to one lead.</summary>
/// <param name="Lead">Who.</param>
/// <param name="LeadName">Their title in the plan.</param>
/// <param name="State">What became of it.</param>
/// <param name="At">Since when; null where that is not known.</param>
/// <param name="Reason">Why, or null where that goes without saying.</param>
/// <param name="Owed">What is asked of them and not answered.</param>
public sealed record LeadReach(EmailAddress Lead, string LeadName, ReachState State, DateTimeOffset? At, string? Reason, IReadOnlyList<AfiReference> Owed)
{
    /// <summary>Whether they were never asked: what they owe is nobody's omission yet.</summary>
    public bool IsUnasked => State is not (ReachState.Answered or ReachState.Reached);

    /// <summary>Where the question stands with a lead. Pure.</summary>
    /// <param name="position">The plan as it stands.</param>
    /// <param name="request">Their request of the latest cycle.</param>
    /// <param name="person">Who the directory says they are; null where no plan names them.</param>
    /// <param name="chat">What is known of their chat.</param>
    public static LeadReach Of(PlanPosition position, Request request, Person? person, PersonalChat chat)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(chat);
        var delivery = request.Delivery;
        var (state, at, reason) = delivery switch
        {
            _ when position.HasAnsweredAll(request.Lead) => (ReachState.Answered, LastAnswer(position, request.Lead), null),
            { SentAt: { } sent } => (ReachState.Reached, sent, chat.Refusal?.Reason),
            _ when person is not { HasRole: true } => (ReachState.Left, null, null),
            _ when chat.Refusal is { } refusal => (ReachState.Blocked, refusal.At, refusal.Reason),
            { State: DeliveryState.Failed } => (ReachState.Failed, delivery.At, delivery.Reason),
            _ when chat is { Reference: null, Attempt: { } attempt } => (ReachState.NotInstalled, attempt.At, attempt.Outcome),
            _ when chat.Reference is null => (ReachState.NotInstalled, (DateTimeOffset?)request.History.FirstOrDefault(e => e.Reason is not null)?.At, null),
            _ => (ReachState.NotTried, (DateTimeOffset?)null, delivery.Reason),
        };
        return new LeadReach(request.Lead, request.LeadName, state, at, reason, [.. position.OwedBy(request.Lead).Select(a => a.Afi.Reference)]);
    }

    private static DateTimeOffset? LastAnswer(PlanPosition position, EmailAddress lead) =>
        position.Afis.Where(a => a.Asked && a.Afi.Lead == lead).Max(a => a.Afi.Standing?.At);
}
