using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What was told in an update that was begun and left is not wanted any more. It is given back in words.</summary>
public sealed record DropDraftRequest(AfiReference Reference) : PlanlessRequest
{
    public override string Verb => "dropDraft";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(facts);
        return KeptDrafts.Find(state, Plan, Reference) is { } kept
            ? new Outcome(KeptDrafts.Without(state, kept), Refusals.Keeping($"Dropped: nothing was recorded for {KeptDrafts.NameOf(kept)}.", kept.Draft))
            : new Outcome(state, new TextReply($"There is nothing kept of {Reference}.", UpdateDialogSteps.ShowOwed));
    }

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(Reference);
    }
}
