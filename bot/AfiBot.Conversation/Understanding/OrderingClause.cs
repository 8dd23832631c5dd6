namespace AfiBot.Conversation;

/// <summary>An order in a clause of its own, behind what leads to it: "the Deputy wants everything in by tonight, so please chase every one of them", "HR are very quiet, remind them".</summary>
internal static class OrderingClause
{
    private const double Fair = 0.6;
    private const int MostWords = 30;
    private const int MostClauses = 4;

    /// <summary>The topics whose orders are looked for so.</summary>
    private static readonly Topic[] _ordering = [.. TopicList.All.Where(t => t is CyclesTopic or PauseTopic or PaperTopic)];

    /// <summary>The order; null where no clause is one, or several are. What acts without asking first is only offered.</summary>
    public static TopicReading? In(Heard heard)
    {
        if (heard.References.Count > 0 || heard.Sentence.Words.Count is < 4 or > MostWords || Clauses.Of(heard.Sentence) is not { Count: > 1 and <= MostClauses } clauses)
            return null;
        var ordered = clauses.Select(c => (Clause: c, Order: OrderOf(new Heard(c, heard.Vocabulary, heard.Today)))).Where(o => o.Order is not null).ToList();
        if (ordered is not [var (clause, order)])
            return null;
        // Of whom may stand in another clause.
        if (order!.Request is RemindRequest { Of: Scope.Plan, But: null, Afis: [] } everybody
            && clauses.Where(c => c != clause).Select(c => Matcher.NamedIn(c, heard.Vocabulary)).OfType<Scope>().Distinct().ToList() is [var part])
            order = order with { Request = everybody with { Of = part } };
        return new TopicReading("", order.Request is RemindRequest or CloseCycleRequest or FreezeRequest { Name: "" } ? Fair : WholePhrases.Near, IsCertain: false, new Found { Own = order });
    }

    private static Intent.Wanted? OrderOf(Heard clause)
    {
        if (clause.Sentence.Words.Count < 2)
            return null;
        if (WholePhrases.Read(clause.Sentence) is { } whole)
            return TopicList.Ordered(whole.Found.Order) is { Request: OrderRequest } order ? order : null;
        foreach (var topic in _ordering)
            if (topic.Read(clause) is { } request)
                return request is OrderRequest && !(request is PauseRequest { Of: { Length: > 0 } name } && !IsNamed(name, clause.Vocabulary)) ? new Intent.Wanted(topic, request) : null;
        return null;
    }

    /// <summary>"don't remind anyone yet just": what stands where a name does is none.</summary>
    private static bool IsNamed(string name, Vocabulary vocabulary) => Sentence.Of(name) is var said && (SpokenReference.FindFirst(said, vocabulary) is not null || NamedParts.One(said, vocabulary, 0, said.Words.Count) is not null);
}
