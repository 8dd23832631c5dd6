using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Where a plan, a framework or an area stands.</summary>
public sealed record StatusRequest(Scope Scope) : ScopedRequest(Scope)
{
    public override string Verb => "ask";

    public override string? Title(Facts facts) => $"Status of {facts?.TitleOf(Scope)}";

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
            facts.TitleOf(Scope),
            facts.FrameworkOf(Scope),
            Figures.Of(facts.Visible(Scope)),
            [.. PartsOf(facts)],
            facts.Position.View.Cycle,
            facts.Position.OpenCycle is not null,
            facts.TakenAt,
            !facts.SeesAllOf(Scope));
    }

    protected override void Write(ButtonData data)
    {
        base.Write(data);
        data.Write(StatusTopic.QuestionKey, nameof(Question.Status));
        data.Write("page", 0);
    }

    private static string Sum(IReadOnlyList<Facts> plans)
    {
        var all = Figures.Of(plans.SelectMany(f => f.Visible(new Scope.Plan())));
        return $"All {plans.Count} plans together: {Words.Line(all)}.";
    }

    private IEnumerable<StatusPart> PartsOf(Facts facts)
    {
        var parts = Scope switch
        {
            Scope.Plan => facts.Position.View.Frameworks,
            Scope.Area area => [facts.Position.View.FrameworkOf(area.Code)],
            _ => [],
        };
        foreach (var framework in parts)
        {
            var part = new Scope.Framework(framework.Code);
            var figures = Figures.Of(facts.Visible(part));
            if (facts.SeesAllOf(part) || figures.Total > 0)
                yield return new StatusPart(part, framework.Name, Words.GradingOf(framework), figures);
        }
    }
}
