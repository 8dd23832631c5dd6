namespace AfiBot.Conversation;

/// <summary>When a proposer is asked, what it is told, and what comes of what it says: pure.</summary>
public static class Proposals
{
    /// <summary>Longer messages are pasted, or stories: they are not passed on.</summary>
    internal const int MostCharacters = 1_000;

    /// <summary>Of a part with many names, the first of them are enough to know it by.</summary>
    private const int MostNames = 5;

    /// <summary>What a proposer is asked; null where the matcher's own answer stands, or the text answers something that is open.</summary>
    /// <param name="state">What is in progress.</param>
    /// <param name="text">What was said, or null for a tap.</param>
    /// <param name="own">What the matcher makes of it.</param>
    /// <param name="situation">Who speaks, and their plans.</param>
    public static ProposerQuestion? Question(ConversationState state, string? text, Outcome own, Situation situation)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(situation);
        if (text is null || !own.IsUnsure || state is not { Update: null, Offered: null } || PastedMail.Own(text) is not { Length: <= MostCharacters } said)
            return null;
        return new ProposerQuestion(
            said,
            [.. TopicList.All.SelectMany(t => t.Tools).Where(t => t.IsFor(situation.Person))],
            situation.Plans.SelectMany(Parts).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => string.Join(", ", g.Select(p => p.Name).Distinct().Take(MostNames))),
            [.. situation.Plans.SelectMany(f => f.Visible(new Scope.Plan())).Select(a => a.Afi.Reference).Distinct()]);
    }

    /// <summary>What is said in the end: what was proposed, where all of it checks and it does nothing by itself; or else the matcher's own answer.</summary>
    public static Outcome Decide(ConversationState state, Outcome own, ProposerQuestion question, Proposal proposal, Situation situation)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(situation);
        if (proposal is not Proposal.Call call || Request(question, call) is not { } request || !situation.Plans.Any(request.Fits))
            return own;
        var outcome = TurnLogic.Tap(state, request, situation.Plans[0]);
        return outcome.Effect is null or { OnlyReads: true } ? outcome with { Reading = own.Reading } : own;
    }

    /// <summary>The request that a call makes, as a button would; null for a tool that was not on offer, or one filled in with what does not check.</summary>
    private static TopicRequest? Request(ProposerQuestion question, Proposal.Call call) =>
        question.Tools.FirstOrDefault(t => t.Name == call.Tool) is { } tool && call.Arguments.Keys.All(k => tool.Arguments.Any(a => a.Name == k))
            ? tool.Read(new Proposed(question, call.Arguments))
            : null;

    /// <summary>What the parts of a plan are called of which this person may see something. A lead's is not among them: it is known by an address.</summary>
    private static IEnumerable<(string Key, string Name)> Parts(Facts facts) => Scope.NamesIn(facts.Position.View)
        .Where(n => n.Scope is Scope.Plan or Scope.Framework or Scope.Area or Scope.Group or Scope.Service)
        .GroupBy(n => n.Scope)
        .Where(g => facts.Visible(g.Key).Any())
        .SelectMany(g => g.Select(n => (g.Key.Text, n.Name)));
}
