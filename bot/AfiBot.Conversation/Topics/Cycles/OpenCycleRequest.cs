using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"open the cycle": asked first, for cards that are out cannot be called back.</summary>
public sealed record OpenCycleRequest(bool IsConfirmed = false) : OrderRequest
{
    internal const string SureKey = "sure";

    public override string Verb => "openCycle";

    public override string? Title(Facts facts) => "Open the cycle";

    protected override Outcome Order(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var (cycle, requests) = OpenCycle.Next(facts.Position);
        if (IsConfirmed || facts.Position.OpenCycle is not null || requests.Count == 0)
            return Outcome.Doing(state, new OpenCycleEffect(facts.Plan));
        var confirmed = new OpenCycleRequest(IsConfirmed: true) { Plan = facts.Plan };
        return new Outcome(
            state.Offering(confirmed, facts),
            new TextReply(
                $"{facts.NameOf(cycle)} asks {Words.Count(requests.Count, "lead")} about {Words.Count(requests.Sum(r => r.Afis.Count), "AFI")}, and their cards go out at once. "
                + $"Answers are due by {Words.Of(cycle.Due)} and can be given until {Words.Of(cycle.Closes)}. Shall I open it now?",
                new Choice("Open the cycle", confirmed)));
    }

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(SureKey, IsConfirmed);
    }
}
