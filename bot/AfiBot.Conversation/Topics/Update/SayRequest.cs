namespace AfiBot.Conversation;

/// <summary>An answer to a question of the update dialog, as if typed.</summary>
/// <param name="Text">The words.</param>
/// <param name="Step">The question that they answer; null on buttons from before each had a request of its own.</param>
public sealed record SayRequest(string Text, DialogStep? Step) : PlanlessRequest
{
    public override string Verb => "say";

    internal static TopicRequest? Read(ButtonData data) => data.Text("text") is { Length: > 0 } text
        ? new SayRequest(text, data.Afi is { } afi && UpdateStep.Find(data.Text("step")) is { } step ? new DialogStep(afi, step) : null)
        : null;

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(facts);
        var isOpen = Step is not { } step
            || (state.Update is { } dialog && dialog.Reference == step.Reference && dialog.Step == step.Step && (Plan is null || dialog.Plan is null || dialog.Plan == Plan));
        return isOpen ? TurnLogic.Hear(state, Text, facts) : UpdateDialogSteps.TapOutOfTurn(state, Step!, facts);
    }

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write("text", Text);
        data.Write(Step?.Reference);
        data.Write("step", Step?.Step.Name ?? "");
    }
}
