using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"close the cycle": asked first, with what will be left unanswered.</summary>
public sealed record CloseCycleRequest(bool IsConfirmed = false) : OrderRequest
{
    internal const string SureKey = "sure";

    /// <summary>When it was to be, as said: it can only be at once. Empty where nothing was said of it.</summary>
    public string When { get; init; } = "";

    public override string Verb => "closeCycle";

    public override string? Title(Facts facts) => "Close the cycle";

    /// <summary>Once it is closed, "reopen it" takes that back.</summary>
    public override bool CanBeFollowedUp => IsConfirmed;

    protected override Outcome Order(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (IsConfirmed || facts.Position.OpenCycle is not { } cycle)
            return Outcome.Doing(state, new CloseCycleEffect(facts.Plan));
        var leads = LeadProgress.Of(facts.Position.Afis);
        var figures = Figures.Of(facts.Position.Afis);
        var confirmed = new CloseCycleRequest(IsConfirmed: true) { Plan = facts.Plan };
        return new Outcome(
            state.Offering(confirmed, facts),
            new TextReply(
                (When.Length > 0 ? $"I can close a cycle at once only, not \"{Words.Shortened(When)}\". " : "")
                + $"{facts.NameOf(cycle)} asks {Words.Count(leads.Count, "lead")} about {Words.Count(figures.Asked, "AFI")}, of which {figures.Asked - figures.Answered} are unanswered. "
                + $"Once it is closed, no more answers are taken and no more cards go out; what was answered is kept. It ends by itself after {Words.Of(cycle.Closes)}. Shall I close it now?",
                new Choice("Close the cycle", confirmed),
                new Choice("Who has not answered?", new UnansweredRequest(new Scope.Plan()) { Plan = facts.Plan })));
    }

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(SureKey, IsConfirmed);
    }
}
