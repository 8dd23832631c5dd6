using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Where a plan or a part of it stands.</summary>
public sealed record StatusRequest(Scope Scope) : ScopedQuestion(Scope)
{
    private const string CountedKey = "counted";

    /// <summary>The status that was asked for, "how many are completed?": what "those" are then; null for none.</summary>
    public ShownStatus? Counted { get; init; }

    public override string Verb => "ask";

    internal override Scope Those(DateOnly today) => Counted is { } counted ? Scope.Those.Showing(counted, Scope) : Scope;

    public override string? Title(Facts facts) => $"Status of {facts?.TitleOf(Scope)}";

    internal static StatusRequest? Read(ButtonData data) => data.Scope is { } scope ? new StatusRequest(scope) { Counted = data.Value<ShownStatus>(CountedKey) } : null;

    /// <summary>The status that a message counts; null for none.</summary>
    internal static ShownStatus? CountedIn(string text)
    {
        var words = Sentence.Of(text).Words;
        var many = words.Zip(words.Skip(1)).ToList().FindIndex(pair => pair is { First.Text: "how", Second.Text: "many" });
        for (var at = many + 2; many >= 0 && at < words.Count; at++)
            if (Grammar.Shared.Statuses.TryMatch(words, at, out var status, out _))
                return status;
        return null;
    }

    /// <summary>Each plan with its figures, and their sum.</summary>
    public override Outcome DecideOver(ConversationState state, IReadOnlyList<Facts> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return Scope is Scope.Plan
            ? new Outcome(state, [.. base.DecideOver(state, plans).Replies, new TextReply(Sum(plans)) { IsAboutPlans = true }])
            : base.DecideOver(state, plans);
    }

    protected override Reply Answer(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new StatusReply(
            Scope,
            Words.Begun(facts.TitleOf(Scope)),
            facts.FrameworkOf(Scope),
            Figures.Of(facts.Visible(Scope)),
            [.. PartsOf(facts)],
            facts.Position.View.Cycle,
            facts.Position.OpenCycle is not null,
            facts.TakenAt,
            !facts.SeesAllOf(Scope))
        {
            Counted = Counted,
            NeverAsked = facts.Position.NeverAsked(facts.Visible(Scope)).Count,
        };
    }

    protected override void Write(ButtonData data)
    {
        base.Write(data);
        data.Write(StatusTopic.QuestionKey, nameof(Question.Status));
        data.Write("page", 0);
        if (Counted is { } counted)
            data.Write(CountedKey, counted.ToString());
    }

    private static string Sum(IReadOnlyList<Facts> plans)
    {
        var all = Figures.Of(plans.SelectMany(f => f.Visible(new Scope.Plan())));
        return $"All {plans.Count} plans together: {Words.Line(all)}.";
    }

    /// <summary>The frameworks that the scope has a part in, each with that part; beside an area, all of its framework; none beside a framework.</summary>
    private IEnumerable<StatusPart> PartsOf(Facts facts)
    {
        if (Scope is Scope.Framework)
            yield break;
        var around = Scope.Within is { } code ? new Scope.Framework(code) : Scope;
        var visible = facts.Visible(around).ToLookup(a => a.Afi.Framework);
        foreach (var framework in around.FrameworksIn(facts.Position.View))
        {
            var part = new Scope.Framework(framework.Code);
            var figures = Figures.Of(visible[framework.Code]);
            if (facts.SeesAllOf(part) || figures.Total > 0)
                yield return new StatusPart(part, framework.Name, Words.GradingOf(framework), figures);
        }
    }
}
