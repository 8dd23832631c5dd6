using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What was said is about this AFI, which it described and did not name.</summary>
/// <param name="Reference">The AFI.</param>
/// <param name="Said">What was said, as typed.</param>
public sealed record MeantAfiRequest(AfiReference Reference, string Said) : AfiScopedRequest(Reference)
{
    /// <summary>Longer messages are not carried by a button.</summary>
    public const int MostCharacters = 1_000;

    private const string SaidKey = "said";

    public override string Verb => "meant";

    public override string Written => Said;

    public override string? Title(Facts facts) => facts?.Position.Find(Reference) is { } afi && Access.MayAnswer(facts.Person, afi.Afi) ? $"News of {Reference}" : null;

    /// <summary>Heard as if it had been named at once.</summary>
    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(facts);
        return TurnLogic.Hear(state, OwnAfi.Naming(Reference, Said), facts);
    }

    internal static MeantAfiRequest? Read(ButtonData data) => data.Afi is { } afi && data.Text(SaidKey) is { Length: > 0 and <= MostCharacters } said ? new MeantAfiRequest(afi, said) : null;

    /// <summary>Whether it is meant, with the words kept meanwhile.</summary>
    internal static Outcome Ask(ConversationState state, AfiReference reference, string said, Facts facts)
    {
        var meant = new MeantAfiRequest(reference, said) { Plan = facts.Plan };
        return new Outcome(state.Offering(meant, facts), new TextReply($"Is this about {reference}, {Words.Excerpt(facts.Position.Find(reference)!.Afi.Improvement)}?", new Choice($"Yes, {reference}", meant), new Choice("What do I owe?", new OwedRequest())));
    }

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        base.Write(data);
        data.Write(SaidKey, Said);
    }
}
