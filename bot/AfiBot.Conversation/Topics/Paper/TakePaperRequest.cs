namespace AfiBot.Conversation;

/// <summary>What somebody answers to the offer of a paper: they take it, to a place that the client names, or they do not.</summary>
/// <param name="AsAt">As it was asked for.</param>
/// <param name="Snapshot">As it was asked for.</param>
/// <param name="At">The instant of the figures that were offered.</param>
public sealed record TakePaperRequest(DateOnly? AsAt, string Snapshot, DateTimeOffset At) : OrderRequest
{
    /// <summary>Where to put it, as the client says it; null where it was declined.</summary>
    public FilePlace? To { get; init; }

    public override string Verb => "takePaper";

    internal static TakePaperRequest? Read(ButtonData data) =>
        PaperData.AtOf(data) is { } at ? new TakePaperRequest(PaperData.AsAtOf(data), data.Text(PaperData.SnapshotKey), at) { To = FilePlace.Read(data) } : null;

    protected override Outcome Order(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return To is { } place
            ? Outcome.Doing(state, new TakePaperEffect(facts.Plan, AsAt, Snapshot, At, place))
            : new Outcome(state, new TextReply("The paper was not taken. Say \"position paper\" when you want it."));
    }

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        PaperData.Write(data, AsAt, Snapshot);
        PaperData.Write(data, At);
    }
}
