namespace AfiBot.Conversation;

/// <summary>Words on a button. No button is drawn with them any more, but there are cards from before each had a request of its own:
/// they are heard as if typed.</summary>
/// <param name="Text">The words.</param>
/// <param name="Step">The question of the update dialog that they answer; null where they answer none.</param>
public sealed record SayRequest(string Text, DialogStep? Step) : PlanlessRequest
{
    internal const string Name = "say";

    public override string Verb => Name;

    internal static TopicRequest? Read(ButtonData data) =>
        data.Text("text") is { Length: > 0 } text ? new SayRequest(text, DialogTap.StepOf(data)) : null;

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(facts);
        return Step is not { } step || state.Update is { } dialog && step.IsOpenIn(dialog, Plan)
            ? TurnLogic.Hear(state, Text, facts)
            : UpdateDialogSteps.TapOutOfTurn(state, step, Plan, facts);
    }
}
