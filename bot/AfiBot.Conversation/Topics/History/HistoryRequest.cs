using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>All that was said of one AFI, the latest first.</summary>
/// <param name="Reference">The AFI.</param>
/// <param name="Page">From 0.</param>
public sealed record HistoryRequest(AfiReference Reference, int Page = 0) : AfiScopedRequest(Reference)
{
    public override bool CanBeFollowedUp => true;

    public override string Verb => "history";

    public override string? Title(Facts facts) => $"History of {Reference}";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Position.Find(Reference) is not { } afi)
            return new Outcome(state, Refusals.UnknownReference(Reference.Value, facts));
        return Access.MaySee(facts.Person, afi.Afi)
            ? Outcome.Doing(state, new ReadHistory(facts.Plan, Reference, Page))
            : new Outcome(state, Refusals.NotYours(Reference, facts));
    }

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        base.Write(data);
        data.Write("page", Page);
    }
}
