namespace AfiBot.Conversation;

/// <summary>"freeze the figures as January Board".</summary>
/// <param name="Name">What they are to be called; empty where it was not said.</param>
public sealed record FreezeRequest(string Name) : OrderRequest
{
    public override string Verb => "freeze";

    protected override Outcome Order(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Name.Length == 0
            ? new Outcome(state, new TextReply("What is frozen are the figures of the whole plan, as they are now. Under which name? Say it in one line, such as \"freeze the figures as January Board\"."))
            : Outcome.Doing(state, new FreezeEffect(facts.Plan, Name));
    }

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(PaperData.SnapshotKey, Name);
    }
}
