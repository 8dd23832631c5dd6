using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The form that says once that nothing has changed in several AFIs of a plan.</summary>
/// <param name="Within">The framework that it keeps to, or null for all.</param>
public sealed record OpenNoChangesRequest(FrameworkCode? Within = null) : TopicRequest
{
    public override string Verb => "noChanges";

    public override Outcome Decide(ConversationState state, Facts facts) => new(state, NoChanges.Form(facts, Within, [], "", []) ?? new OwedRequest().Decide(state, facts).Replies[0]);

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(FormFields.Within, Within);
    }
}
