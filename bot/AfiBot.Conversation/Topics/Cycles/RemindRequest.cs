using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"remind those who have not answered": asked first, with how many they are.</summary>
public sealed record RemindRequest(bool IsConfirmed = false) : OrderRequest
{
    internal const string SureKey = "sure";

    public override string Verb => "remind";

    protected override Outcome Order(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var due = RemindLateLeads.Due(facts.Position).Count;
        if (due > 0 && IsConfirmed)
            return Outcome.Doing(state, new RemindEffect(facts.Plan));
        var confirmed = new RemindRequest(IsConfirmed: true) { Plan = facts.Plan };
        var late = LeadProgress.Of(facts.Position.Afis).Count(l => !l.HasAnsweredAll);
        if (due > 0)
        {
            var question = $"{Words.Count(late, "lead")} still to answer. {Words.Count(due, "reminder")} can go out now, to those whose last card is a day old or more. Shall I send {(due == 1 ? "it" : "them")}?";
            return new Outcome(state.Offering(confirmed, facts), new TextReply(question, new Choice($"Send {Words.Count(due, "reminder")}", confirmed)));
        }

        return new Outcome(
            state,
            facts.Position.OpenCycle is null ? new TextReply("No cycle is open, so there is nothing to remind of.")
            : late == 0 ? new TextReply("Everybody has answered.")
            : new TextReply($"{Words.Count(late, "lead")} still to answer, and each has had a card within the last day, or has one waiting to be sent. Nobody was reminded."));
    }

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(SureKey, IsConfirmed ? "true" : "false");
    }
}
