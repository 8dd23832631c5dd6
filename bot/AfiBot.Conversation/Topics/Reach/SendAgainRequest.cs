using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"send again to those not reached": asked first, with how many they are.</summary>
public sealed record SendAgainRequest(bool IsConfirmed = false) : OrderRequest
{
    internal const string SureKey = "sure";

    public override string Verb => "sendAgain";

    public override string? Title(Facts facts) => "Send again to those not reached";

    protected override Outcome Order(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var unreached = SendAgain.Unreached(facts.Position).Count;
        if (unreached > 0 && IsConfirmed)
            return Outcome.Doing(state, new SendAgainEffect(facts.Plan));
        if (unreached == 0)
        {
            return new Outcome(state, facts.Position.OpenCycle is null
                ? new TextReply("No cycle is open, so there is nothing to send.")
                : new TextReply("A card has reached everybody who still has something to answer, or is on its way to them."));
        }

        var confirmed = new SendAgainRequest(IsConfirmed: true) { Plan = facts.Plan };
        return new Outcome(
            state.Offering(confirmed, facts),
            new TextReply(
                $"No card has reached {Words.Count(unreached, "lead")} in this cycle. Shall I try {(unreached == 1 ? "them" : "all of them")} again? Whoever has no chat with me gets theirs as soon as the app is there.",
                new Choice($"Send {Words.Count(unreached, "card")} again", confirmed),
                new Choice("Who was not reached?", new ReachRequest { Plan = facts.Plan })));
    }

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(SureKey, IsConfirmed ? "true" : "false");
    }
}
