using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Chasing is to be paused, or to go on.</summary>
/// <param name="Of">Of which framework, as it was said; empty for the whole plan.</param>
/// <param name="Until">The last day of the pause; null where it was not said.</param>
/// <param name="Ends">Whether it is to go on.</param>
public sealed record PauseRequest(string Of, DateOnly? Until, bool Ends) : OrderRequest
{
    private const string OfKey = "of";
    private const string UntilKey = "until";
    private const string EndsKey = "ends";
    private const string AskKey = "ask";
    private const string EventKey = "event";

    /// <summary>What was said in the place of the last day, and is none: "the inquest is over".</summary>
    public string Event { get; init; } = "";

    /// <summary>Whether it was to begin on a day to come, which it cannot.</summary>
    public bool IsForLater { get; init; }

    /// <summary>Whether it was said in so many words, or confirmed: else it is asked about first.</summary>
    public bool IsSure { get; init; } = true;

    public override string Verb => "pause";

    /// <summary>A plan fits that has the framework, or the AFI or the lead that is meant.</summary>
    public override bool Fits(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Of.Length == 0 || FrameworksIn(facts).Count > 0 || Nearest(facts) is not null;
    }

    protected override Outcome Order(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var frameworks = FrameworksIn(facts);
        if (Of.Length > 0 && frameworks.Count != 1)
        {
            if (frameworks.Count == 0 && Nearest(facts) is var (alone, within))
                return OfMore(state, alone, within, facts);
            return new Outcome(state, new TextReply(
                frameworks.Count == 0 ? $"{facts.PlanName} has no framework called \"{Words.Shortened(Of)}\". Nothing was changed." : $"Which framework do you mean by \"{Words.Shortened(Of)}\"?",
                [.. frameworks.Select(f => new Choice(f.Name, this with { Of = f.Code.Value, Plan = facts.Plan }))]));
        }

        if (!Ends && Until is null)
            return new Outcome(state.Offering(this with { IsSure = true }, facts), new TextReply($"Until when?{NoDay()} Say a day, such as \"until Friday\" or \"until 31 March\"."));
        return IsSure
            ? Outcome.Doing(state, new PauseEffect(facts.Plan, frameworks is [var one] ? one.Code : null, Ends ? null : Until))
            : Asking(state, frameworks is [var asked] ? asked.Name : facts.PlanName, this with { IsSure = true, Plan = facts.Plan }, facts);
    }

    /// <summary>It waits for the day, or for a yes.</summary>
    internal override TopicRequest? Answered(string text, Reading reading, Facts facts) => Until is not null || Ends
        ? base.Answered(text, reading, facts)
        : PauseSentence.Day(text, facts.Position.Today) is { } day ? this with { Until = day, Event = "" } : null;

    internal static PauseRequest? Read(ButtonData data) => new(
        data.Text(OfKey),
        data.Day(UntilKey),
        data.Flag(EndsKey))
    {
        IsSure = !data.Flag(AskKey),
        Event = data.Text(EventKey),
    };

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(OfKey, Of);
        data.Write(UntilKey, Until);
        data.Write(EndsKey, Ends ? "true" : "false");
        data.Write(AskKey, !IsSure);
        if (Event.Length > 0)
            data.Write(EventKey, Event);
    }

    private string NoDay() => Event.Length == 0 ? "" : $" I need a day for it, and \"{Words.Shortened(Event)}\" is none that I know.";

    private static Outcome Asking(ConversationState state, string name, PauseRequest confirmed, Facts facts) => new(
        state.Offering(confirmed, facts),
        confirmed.Ends
        ? new TextReply($"Shall reminders about {name} go out again?", new Choice("Resume chasing", confirmed))
        : new TextReply(
            $"I can hold back reminders about {name} from now until {Words.Of(confirmed.Until!.Value)}{(confirmed.IsForLater ? ", but not begin later by myself" : "")}. Shall I?",
            new Choice("Pause chasing", confirmed)));

    /// <summary>What is named cannot be paused by itself: the framework that it lies in is the nearest.</summary>
    private Outcome OfMore(ConversationState state, string alone, IReadOnlyList<Framework> within, Facts facts)
    {
        var requests = within.Select(f => (Framework: f, Request: this with { Of = f.Code.Value, IsSure = true, Plan = facts.Plan })).ToList();
        var why = $"I can hold back the reminders about a whole framework only, not for {alone} alone.";
        if (Ends && within is [var whole])
            return new Outcome(state.Offering(requests[0].Request, facts), new TextReply($"{why} Shall they go out again for {whole.Name}?", new Choice("Resume chasing", requests[0].Request)));
        return within is [var only] && Until is not null
            ? new Outcome(state.Offering(requests[0].Request, facts), new TextReply($"{why} Shall I do it for {only.Name}, until {Words.Of(Until.Value)}?", new Choice("Pause chasing", requests[0].Request)))
            : within is [var framework]
            ? new Outcome(state.Offering(requests[0].Request, facts), new TextReply($"{why} Until when shall I do it for {framework.Name}?{NoDay()} Say a day, such as \"until 31 March\", or \"no\"."))
            : new Outcome(state, new TextReply($"{why} For which shall I do it?", [.. requests.Select(r => new Choice(r.Framework.Name, r.Request))]));
    }

    private IReadOnlyList<Framework> FrameworksIn(Facts facts)
    {
        if (Of.Length == 0)
            return [];
        if (SpokenReference.FindAll(Sentence.Of(Of), facts.Vocabulary).Count > 0)
            return [];
        var found = facts.Vocabulary.Find(Of).Scopes;
        if (found.Count == 0 && Parts(facts) is [Scope.Framework named])
            found = [named];
        return [.. found.OfType<Scope.Framework>().Select(s => facts.Position.View.Frameworks.FirstOrDefault(f => f.Code == s.Code)).OfType<Framework>().Distinct()];
    }

    /// <summary>The AFI, the lead or the other part that is named, and the frameworks that it lies in; null where nothing is.</summary>
    private (string Alone, IReadOnlyList<Framework> Within)? Nearest(Facts facts)
    {
        var view = facts.Position.View;
        if (SpokenReference.FindAll(Sentence.Of(Of), facts.Vocabulary) is [var reference, ..] && facts.Position.Find(reference) is { } afi)
            return (reference.Value, [view.FrameworkOf(afi.Afi.Framework)]);
        return Parts(facts) is [var part] && part.FrameworksIn(view).ToList() is { Count: > 0 } within ? (facts.TitleOf(part), within) : null;
    }

    private IReadOnlyList<Scope> Parts(Facts facts) => Sentence.Of(Of) is var said ? NamedParts.In(said, facts.Vocabulary, 0, said.Words.Count) : [];
}
