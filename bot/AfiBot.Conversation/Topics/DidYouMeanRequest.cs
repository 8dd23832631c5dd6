using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Several things fit as well as each other, or nothing does and these are the nearest: which is meant is asked.</summary>
/// <param name="Options">What may be meant, likeliest first.</param>
public sealed record DidYouMeanRequest(IReadOnlyList<TopicRequest> Options) : TopicRequest
{
    private const int Most = 6;

    /// <summary>The name that fits each of them, as typed; null where it is not a name that leaves it open.</summary>
    public string? Name { get; init; }

    /// <summary>Whether nothing was understood, and these are only the nearest.</summary>
    public bool IsGuess { get; init; }

    /// <summary>What it seems to ask for and cannot have, said before these are offered; null for nothing.</summary>
    public string? Refused { get; init; }

    public override string Verb => "didYouMean";

    public override bool Fits(Facts facts) => Options.Any(o => o.Fits(facts));

    public override Outcome Decide(ConversationState state, Facts facts) => DecideOver(state, [facts]);

    /// <summary>Asks between what the person may have; where a name fits one such thing only, it is meant.</summary>
    public override Outcome DecideOver(ConversationState state, IReadOnlyList<Facts> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var offers = Options.SelectMany(o => Offers(o, plans)).Take(Most).ToList();
        return offers switch
        {
            [] when Options.OfType<OrderRequest>().FirstOrDefault() is { } anothers => anothers.Decide(state, plans[0]),
            [] when Name is { } name => new Outcome(state, UnknownNameRequest.Say(name, plans[0])),
            // "back from leave, I will take my own again", where nobody covers: it says itself why nothing comes of it.
            [] when !IsGuess && Options is [var fitsNowhere] && fitsNowhere.Title(plans[0]) is not null => TurnLogic.Tap(state, fitsNowhere, plans[0]),
            [] => new NotUnderstoodRequest().Decide(state, plans[0]),
            [var only] when Name is not null => TurnLogic.Tap(state, only.Action, plans[0]),
            // "Do you mean this?" is answered with "yes" as well.
            [var one] when !IsGuess => new Outcome(state.Offering(one.Action, plans[0]), new TextReply(QuestionOf(1), offers)),
            _ => new Outcome(state, new TextReply(QuestionOf(offers.Count), offers)),
        };
    }

    private string QuestionOf(int offers) => (Name, IsGuess) switch
    {
        _ when Refused is { } line => $"{line} Or did you want {(offers == 1 ? "this" : "one of these")}?",
        ({ } name, _) when Sentence.Of(name).Words.Any(w => w.Text is "and") => $"\"{Words.Shortened(name)}\" names more than one, and I take one at a time here. Which shall it be?",
        ({ } name, _) => $"\"{Words.Shortened(name)}\" could be several things. Which do you mean?",
        (_, true) when offers == 1 => "I did not understand that. Did you want this? If not, say it in other words, or \"help\".",
        (_, true) => "I did not understand that. Did you want one of these? If not, say it in other words, or \"help\".",
        _ when offers == 1 => "Do you mean this?",
        _ => "Which do you mean?",
    };

    /// <summary>A button for each plan that it may be about.</summary>
    private IEnumerable<Choice> Offers(TopicRequest option, IReadOnlyList<Facts> plans) => option is PlanlessRequest || option.Plan is not null
        ? Offer(option, plans[0].Situation.Find(option.Plan) ?? plans[0])
        : plans.SelectMany(f => Offer(option.In(f.Plan), f));

    /// <summary>A button, none where this person may not have it. Where a name leaves it open, it says what the name may be of; where there
    /// are several plans, it names its own.</summary>
    private IEnumerable<Choice> Offer(TopicRequest request, Facts facts)
    {
        if (request.Fits(facts) && (request is not OrderRequest || Access.MayRunThePlan(facts.Person)) && (Name is not null && request is ScopedRequest named ? facts.TitleOf(named.Scope) : request.Title(facts)) is { } title)
            yield return new Choice(facts.Situation.Plans.Count > 1 && request.Plan is not null ? $"{title} ({facts.PlanName})" : title, request);
    }
}
