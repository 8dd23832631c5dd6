namespace AfiBot.Conversation;

/// <summary>"position paper", "position paper as at 31 March", "position paper from the January Board".</summary>
/// <param name="AsAt">The day at whose end it is to be; null for now, or for a snapshot.</param>
/// <param name="Snapshot">What the figures were frozen as; empty for none.</param>
public sealed record PaperOrder(DateOnly? AsAt, string Snapshot) : OrderRequest
{
    /// <summary>What else was said of it, as typed, and cannot be had: a part of the plan, a comparison; empty for nothing.</summary>
    public string Part { get; init; } = "";

    public override string Verb => "paper";

    public override string? Title(Facts facts) => "Position paper";

    protected override Outcome Order(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Outcome.Doing(state, new OfferPaperEffect(facts.Plan, AsAt, Snapshot) { Part = Part });
    }

    protected override void Write(ButtonData data) => PaperData.Write(data, AsAt, Snapshot);
}
