namespace AfiBot.Conversation;

/// <summary>Two parts of a plan side by side.</summary>
public sealed record CompareRequest(Scope One, Scope Other) : TopicRequest
{
    public override string Verb => "compare";

    public override string? Title(Facts facts) => $"{facts?.TitleOf(One)} and {facts?.TitleOf(Other)}";

    public override bool Fits(Facts facts) => Hidden(facts) is null;

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new Outcome(state, Hidden(facts) ?? (Reply)new CompareReply(StatusPart.Of(One, facts), StatusPart.Of(Other, facts), facts.TakenAt));
    }

    protected override string Subject => "More than one plan has these.";

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(One);
        data.Write("other", Other.Text);
    }

    private TextReply? Hidden(Facts facts) => new StatusRequest(One).Hidden(facts) ?? new StatusRequest(Other).Hidden(facts);
}
