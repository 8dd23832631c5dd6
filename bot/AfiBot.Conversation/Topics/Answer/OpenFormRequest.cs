using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The form of one AFI.</summary>
/// <param name="Reference">The AFI.</param>
/// <param name="GoesOn">Whether the form of the next one follows it.</param>
/// <param name="Within">The framework that the next one is of, or null for any.</param>
public sealed record OpenFormRequest(AfiReference Reference, bool GoesOn = false, FrameworkCode? Within = null) : AfiScopedRequest(Reference)
{
    public override string Verb => "open";

    public override Outcome Decide(ConversationState state, Facts facts) => new(state, Forms.Open(facts, Reference, GoesOn, Within));

    protected override void Write(ButtonData data)
    {
        base.Write(data);
        data.Write(FormFields.GoesOn, GoesOn);
        data.Write(FormFields.Within, Within);
    }
}
