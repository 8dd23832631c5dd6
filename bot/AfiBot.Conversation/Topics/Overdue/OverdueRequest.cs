namespace AfiBot.Conversation;

/// <summary>The AFIs of a scope that are past their target date, the longest overdue first.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Page">From 0.</param>
public sealed record OverdueRequest(Scope Scope, int Page = 0) : ScopedQuestion(Scope)
{
    public override string Verb => "ask";

    internal override Scope Those(DateOnly today) => Scope.Those.Overdue(Scope);

    public override string? Title(Facts facts) => $"Overdue {Scope.Before} {facts?.TitleOf(Scope)}";

    protected override Reply Answer(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return AfiListReply.Of(
            $"Overdue {facts.In(Scope)}",
            facts.Visible(Scope).Where(a => a.Overdue).OrderBy(a => a.Afi.DueDate),
            Page,
            turned => this with { Page = turned },
            new Choice("Figures", new StatusRequest(Scope) { Plan = Plan }),
            Scope,
            facts);
    }

    protected override void Write(ButtonData data)
    {
        base.Write(data);
        data.Write(StatusTopic.QuestionKey, nameof(Question.Overdue));
        data.Write("page", Page);
    }
}
