using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The leads who still owe answers in the latest cycle.</summary>
public sealed record UnansweredRequest(Scope Scope) : ScopedQuestion(Scope)
{
    public override string Verb => "ask";

    internal override Scope Those(DateOnly today) => Scope.Those.Unanswered(Scope);

    public override string? Title(Facts facts) => $"Answers awaited {Scope.Before} {facts?.TitleOf(Scope)}";

    protected override Reply Answer(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Position.View.Cycle is not { } cycle)
            return new TextReply("No cycle has been opened yet, so nobody has been asked.");
        var visible = facts.Visible(Scope).ToList();
        return new UnansweredReply(
            Scope is Scope.Plan ? "Answers awaited" : $"Answers awaited {Scope.Before} {facts.TitleOf(Scope)}",
            cycle,
            facts.Position.OpenCycle is not null,
            [.. LeadProgress.Of(visible).Where(p => !p.HasAnsweredAll)],
            Figures.Of(visible),
            facts.TakenAt)
        {
            OwnOnly = !facts.SeesAllOf(Scope),
            NeverAsked = facts.Position.NeverAsked(visible).Count,
            Cards = Scope is Scope.Plan && Access.MayRunThePlan(facts.Person) ? DeliveryCounts.Of(facts.Position.View.Requests) : null,
        };
    }

    protected override void Write(ButtonData data)
    {
        base.Write(data);
        data.Write(StatusTopic.QuestionKey, nameof(Question.Unanswered));
        data.Write("page", 0);
    }
}
