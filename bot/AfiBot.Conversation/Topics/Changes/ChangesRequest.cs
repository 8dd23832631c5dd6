using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What has happened to the AFIs of a plan or a part of it.</summary>
/// <param name="Scope">The part.</param>
/// <param name="Since">The first day; null for the day on which the latest cycle opened.</param>
/// <param name="Kind">What alone is asked for, closures with those that are proposed; null for all.</param>
/// <param name="Page">From 0.</param>
public sealed record ChangesRequest(Scope Scope, DateOnly? Since, ChangeKind? Kind = null, int Page = 0) : ScopedRequest(Scope)
{
    public override string Verb => "changes";

    public override string? Title(Facts facts) => $"What has changed {Scope.Before} {facts?.TitleOf(Scope)}";

    protected override Outcome Answer(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Since is null && facts.Position.View.Cycle is null
            ? new Outcome(state, new TextReply("No cycle has been opened yet. Say since when, such as \"what has changed since 1 September\"."))
            : Outcome.Doing(state, new ReadChanges(facts.Plan, this));
    }

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        base.Write(data);
        data.Write("since", Since);
        data.Write("kind", Kind?.ToString() ?? "");
        data.Write("page", Page);
    }
}
