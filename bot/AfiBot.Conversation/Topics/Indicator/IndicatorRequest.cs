using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A value of what is measured of an AFI. It is recorded as any answer is, once it was shown and confirmed: with the words as the story, and else as it stood.</summary>
public sealed record IndicatorRequest(AfiReference Reference, Measured Value, string Text) : ToldRequest(Reference, Text)
{
    /// <summary>It is typed only; the form has the value in it.</summary>
    public override string Verb => "indicator";

    protected override Outcome Begin(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return UpdateDialogSteps.StartOn(state, Reference, Text, draft => IndicatorQuestion.With(draft, Value), facts);
    }
}
