namespace AfiBot.Conversation;

/// <summary>More time for all of a part of the plan: how it is asked for is said, with the AFI of it that falls due first.</summary>
/// <param name="Scope">The part.</param>
public sealed record MoreTimeOfPartRequest(Scope Scope) : ScopedRequest(Scope)
{
    /// <summary>It is typed only.</summary>
    public override string Verb => "moreTime";

    public override bool CanBeFollowedUp => false;

    public override string? Title(Facts facts) => null;

    protected override Outcome Answer(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var first = facts.Visible(Scope).Where(a => a.Afi.Standing is not { IsClosure: true }).OrderBy(a => a.Afi.DueDate ?? DateOnly.MaxValue).ThenBy(a => a.Afi.Reference.Value, StringComparer.Ordinal).FirstOrDefault();
        return UpdateDialogSteps.Resume(
            state,
            first is null
                ? new TextReply($"Everything {Scope.Before} {facts.TitleOf(Scope)} is closed, so nothing there needs more time.")
                : new TextReply($"More time is asked for one AFI at a time, by whoever leads on it: \"more time on {first.Afi.Reference} until\" a day, and why. The new date counts once ILAU accepts that answer. Nothing was changed.", new Choice(new DueRequest(Scope).Title(facts)!, new DueRequest(Scope) { Plan = facts.Plan })),
            facts);
    }
}
