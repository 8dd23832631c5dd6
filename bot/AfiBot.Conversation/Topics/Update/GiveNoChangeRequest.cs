namespace AfiBot.Conversation;

/// <summary>"no change on SRP-01, tactic still being drafted".</summary>
public sealed record GiveNoChangeRequest(Intent.NoChange Given, string Text) : ToldRequest(Given.Reference, Text)
{
    /// <summary>It is typed only; a button opens the short form.</summary>
    public override string Verb => "giveNoChange";

    protected override Outcome Begin(ConversationState state, Facts facts) => NoChangeSteps.Start(state, Given, Text, facts);
}
