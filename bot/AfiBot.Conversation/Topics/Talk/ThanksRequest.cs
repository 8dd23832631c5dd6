namespace AfiBot.Conversation;

/// <summary>"thanks", "cheers mate".</summary>
public sealed record ThanksRequest : PlanlessRequest
{
    public override string Verb => "thanks";

    public override Outcome Decide(ConversationState state, Facts facts) => new(state, new TextReply("You are welcome."));
}
