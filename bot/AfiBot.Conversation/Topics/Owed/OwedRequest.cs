using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The request card of whoever asks, over all plans whose cycle is open.</summary>
/// <param name="Page">From 0.</param>
/// <param name="Within">The framework that it is narrowed to, or null for all.</param>
public sealed record OwedRequest(int Page = 0, FrameworkCode? Within = null) : PlanlessRequest
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
        data.Write(FormFields.Within, Within);
    }

    private Reply Answer(IReadOnlyList<Facts> plans)
    {
        var gone = string.Join(' ', plans.Select(PassedOn.Say).OfType<string>());
        if (RequestCardReply.Of(plans, Page, gone.Length > 0 ? gone : null, Within) is { } card)
            return card;
        if (gone.Length > 0)
            return new TextReply($"{gone} You have nothing else to answer in this cycle.", new Choice("Overall status", new StatusRequest(new Scope.Plan())));
        var led = plans.Where(f => f.Position.Afis.Any(a => f.Person.AnswersFor(a.Afi))).ToList();
        if (led.Count == 0)
            return new TextReply("You do not lead on any AFI, so you owe nothing.", new Choice("Overall status", new StatusRequest(new Scope.Plan())));
        return led.TrueForAll(f => f.Position.OpenCycle is null)
            ? new TextReply($"No cycle is open, so you owe nothing at the moment. {Refusals.NextOpening(led)}")
            : new TextReply("You owe nothing in this cycle: none of your AFIs is in progress or awaiting an update.");
    }
}
