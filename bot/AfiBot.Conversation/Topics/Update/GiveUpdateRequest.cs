namespace AfiBot.Conversation;

/// <summary>An update in one sentence, or as much of it as was said.</summary>
public sealed record GiveUpdateRequest(Intent.GiveUpdate Given, string Text) : ToldRequest(Given.Reference, Text)
{
    /// <summary>It is typed only; a button would have to carry the words.</summary>
    public override string Verb => "give";

    protected override Outcome Begin(ConversationState state, Facts facts) => UpdateDialogSteps.StartWith(state, Given, Text, facts);
}
