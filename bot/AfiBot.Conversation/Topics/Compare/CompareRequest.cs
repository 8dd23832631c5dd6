namespace AfiBot.Conversation;

/// <summary>Parts of a plan side by side, two to four.</summary>
public sealed record CompareRequest(Scope.Several Parts) : TopicRequest
{
    /// <summary>So many fit beside each other on a screen.</summary>
    public const int Most = 4;

    public override string Verb => "compare";

    /// <summary>How many more were named than fit.</summary>
    public int LeftOut { get; init; }

    /// <summary>What was named and is no part of the plan; empty for nothing.</summary>
    public string Unknown { get; init; } = "";

    /// <summary>What was asked for and is not shown; null for nothing.</summary>
    private string? Rest => (LeftOut, Unknown) switch
    {
        ( > 0, _) => $"I set {Most} side by side at most: {Words.Count(LeftOut, "more part")} that you named {(LeftOut == 1 ? "is" : "are")} not shown.",
        (_, { Length: > 0 }) => $"I know no part of the plan called \"{Words.Shortened(Unknown)}\", so this is without it.",
        _ => null,
    };

    public override bool CanBeFollowedUp => true;

    /// <summary>With another part beside them; null where it is among them.</summary>
    internal CompareRequest? And(Scope part) => Parts.All.Contains(part) ? null : Of([.. Parts.All, part], "");

    public override string? Title(Facts facts) => facts?.TitleOf(Parts);

    public override bool Fits(Facts facts) => Hidden(facts) is null;

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new Outcome(state, Hidden(facts) ?? (Reply)new CompareReply([.. Parts.All.Select(p => StatusPart.Of(p, facts))], Rest, facts.TakenAt));
    }

    /// <summary>The parts that a message names; what does not fit is counted.</summary>
    internal static CompareRequest Of(IReadOnlyList<Scope> named, string unknown) =>
        new((Scope.Several)Scope.Several.Of([.. named.Take(Most)])) { LeftOut = Math.Max(0, named.Count - Most), Unknown = unknown };

    protected override string Subject => "More than one plan has these.";

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(Parts);
    }

    private TextReply? Hidden(Facts facts) => Parts.All.Select(p => new StatusRequest(p).Hidden(facts)).FirstOrDefault(h => h is not null);
}
