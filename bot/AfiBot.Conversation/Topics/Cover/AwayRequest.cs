using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Whoever speaks is away and nobody covers for them: they are not chased meanwhile.</summary>
public sealed record AwayRequest(DateOnly From, DateOnly Until) : TopicRequest
{
    private const string FromKey = "from";
    private const string UntilKey = "until";

    public override string Verb => "away";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Until < facts.Position.Today || Until < From || Until.DayNumber - From.DayNumber >= NoteAbsence.MostDays
            ? new Outcome(state, CoverReplies.Say(new CoverOutcome.DatesImpossible(), facts))
            : Outcome.Doing(state, new NoteAbsenceEffect(facts.Plan, facts.Person.Email, new Absence(From, Until)));
    }

    /// <summary>Somebody is away in all plans at once.</summary>
    public override Outcome DecideOver(ConversationState state, IReadOnlyList<Facts> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return Decide(state, plans[0]);
    }

    internal static AwayRequest? Read(ButtonData data) => data.Day(FromKey) is { } from && data.Day(UntilKey) is { } until ? new AwayRequest(from, until) : null;

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(FromKey, From);
        data.Write(UntilKey, Until);
    }
}
