namespace AfiBot.Conversation;

/// <summary>"undo", "withdraw my last answer", "withdraw SRP-04": somebody takes back what they said.</summary>
public sealed class WithdrawTopic : Topic
{
    public override TopicRequest? Of(Intent intent, string text) => intent switch
    {
        Intent.Withdraw { Reference: { } reference } => new WithdrawRequest(reference),
        Intent.Withdraw => new WithdrawLastRequest(),
        _ => null,
    };
}
