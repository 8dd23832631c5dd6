namespace AfiBot.Conversation;

/// <summary>"good morning".</summary>
public sealed record GreetingRequest : PlanlessRequest
{
    public override string Verb => "greeting";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new Outcome(state, Hello.Greeting(facts.Situation.Person));
    }
}
