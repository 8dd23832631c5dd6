namespace AfiBot.Conversation;

/// <summary>The request card of whoever asks, over all plans whose cycle is open.</summary>
/// <param name="Page">From 0.</param>
public sealed record OwedRequest(int Page = 0) : PlanlessRequest
{
    public override string Verb => "owed";

    public override string? Title(Facts facts) => "What do I owe?";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new Outcome(state, Answer(facts.Situation.Plans));
    }

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write("page", Page);
    }

    private Reply Answer(IReadOnlyList<Facts> plans)
    {
        var gone = string.Join(' ', plans.Select(PassedOn.Say).OfType<string>());
        if (RequestCardReply.Of(plans, Page, gone.Length > 0 ? gone : null) is { } card)
            return card;
        if (gone.Length > 0)
            return new TextReply($"{gone} This cycle asks nothing more of you.", new Choice("Overall status", new StatusRequest(new Scope.Plan())));
        var led = plans.Where(f => f.Position.Afis.Any(a => f.Person.AnswersFor(a.Afi))).ToList();
        if (led.Count == 0)
            return new TextReply("You lead on no AFI, so you owe nothing.", new Choice("Overall status", new StatusRequest(new Scope.Plan())));
        return led.TrueForAll(f => f.Position.OpenCycle is null)
            ? new TextReply($"No cycle is open, so you owe nothing now. {Refusals.NextOpening(led)}")
            : new TextReply("This cycle asks nothing of you: none of your AFIs is in progress or awaits an update.");
    }
}
