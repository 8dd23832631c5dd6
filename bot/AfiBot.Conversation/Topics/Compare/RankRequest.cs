
namespace AfiBot.Conversation;

/// <summary>The frameworks of a plan, or of a part of it, in order; of several parts, these.</summary>
/// <param name="Scope">The part.</param>
/// <param name="By">What they are put in order by.</param>
/// <param name="BestFirst">Whether the best come first.</param>
public sealed record RankRequest(Scope Scope, Measure By, bool BestFirst) : ScopedQuestion(Scope)
{
    public override string Verb => "rank";

    public override string? Title(Facts facts) => $"Frameworks in order {Scope.Before} {facts?.TitleOf(Scope)}";

    /// <summary>What a message asks for.</summary>
    internal static RankRequest Of(Scope scope, Sentence sentence)
    {
        var (by, best, bad, none) = (Measure.Overdue, false, false, false);
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (Grammar.Shared.Measures.TryMatch(sentence.Words, at, out var measure, out _))
                by = measure;
            best |= Grammar.Shared.Best.Contains(sentence.Words[at].Text);
            bad |= Grammar.Shared.Bad.Contains(sentence.Words[at].Text);
            none |= Grammar.Shared.None.Contains(sentence.Words[at].Text);
        }

        return new RankRequest(scope, by, by.IsOfTrouble() ? (best && !bad) || (none && bad) : best);
    }

    protected override Reply Answer(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        IEnumerable<Scope> named = Scope is Scope.Several several ? several.All : Scope.FrameworksIn(facts.Position.View).Select(f => new Scope.Framework(f.Code));
        var parts = named.Select(p => StatusPart.Of(p, facts)).Where(p => By.In(p.Figures).Of > 0);
        return new RankReply(
            By,
            BestFirst,
            facts.TitleFor(Scope),
            [.. BestFirst ? parts.OrderByDescending(p => By.Goodness(p.Figures)) : parts.OrderBy(p => By.Goodness(p.Figures))],
            this with { BestFirst = !BestFirst },
            facts.TakenAt);
    }

    protected override void Write(ButtonData data)
    {
        base.Write(data);
        data.Write("by", By.ToString());
        data.Write("best", BestFirst ? "true" : "false");
    }
}
