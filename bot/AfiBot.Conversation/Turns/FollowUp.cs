namespace AfiBot.Conversation;

/// <summary>What a message asks that is about the last answer: "and MAPPA?", "who owns those?", "list them", "since when?", "why?". Pure. The words stand in <c>followups.yaml</c>.</summary>
internal static class FollowUp
{
    /// <summary>Longer messages say themselves what they are about.</summary>
    private const int MostWords = 10;

    /// <summary>The question that is meant; null where the message is about itself.</summary>
    /// <param name="text">The message.</param>
    /// <param name="read">What was made of it by itself.</param>
    /// <param name="last">What was asked before.</param>
    /// <param name="today">Today where the force is.</param>
    public static TopicRequest? Of(string text, TopicRequest read, TopicRequest last, DateOnly today)
    {
        var words = Sentence.Of(text).Words;
        if (words.Count is 0 or > MostWords)
            return null;
        var list = FollowUpWords.Shared;
        if (list.Why.TryMatchAll(words, out _) || list.SinceWhen.TryMatchAll(words, out _))
            return Behind(last, today)?.In(last.Plan);
        if (list.Which.TryMatchAll(words, out _))
            return Listed(last, today)?.In(last.Plan);
        if (list.Who.TryMatchAll(words, out _))
            return Led(last, today)?.In(last.Plan);
        if (read is DidYouMeanRequest { Name: not null } either)
            return either.Options.Select(o => Again(words, o, last)).ToList() is var options && options.TrueForAll(o => o is not null) ? either with { Options = [.. options.OfType<TopicRequest>()] } : null;
        return (Again(words, read, last) ?? AboutThose(words, read, last, today))?.In(last.Plan);
    }

    /// <summary>What tells since when, and why: the story of an AFI; of several, what was last said of each.</summary>
    private static TopicRequest? Behind(TopicRequest last, DateOnly today) => last switch
    {
        AfiScopedRequest { Reference: var reference } => new HistoryRequest(reference),
        _ => Listed(last, today),
    };

    /// <summary>"which ones?": what was answered, as a list.</summary>
    private static TopicRequest? Listed(TopicRequest last, DateOnly today) => last switch
    {
        OverdueRequest or AfiListRequest or ChangesRequest or DueRequest => last,
        ScopedRequest asked => new AfiListRequest(asked.Those(today), null),
        _ => null,
    };

    /// <summary>"who?": whose what was answered is.</summary>
    private static TopicRequest? Led(TopicRequest last, DateOnly today) => last switch
    {
        ScopedRequest asked => new LeadsRequest(asked.Those(today)),
        AfiScopedRequest { Reference: var reference } => new AfiRequest(reference),
        _ => null,
    };

    /// <summary>"and MAPPA?": the last question, of what is named now. "and overdue?": what is asked now, of the part that was named.</summary>
    private static TopicRequest? Again(IReadOnlyList<Word> words, TopicRequest read, TopicRequest last)
    {
        if (!FollowUpWords.Shared.Again.TryMatch(words, 0, out _, out var length) || length == words.Count)
            return null;
        if (read is ScopedRequest { Scope: Scope.Plan } other && last is ScopedRequest { Scope: var part })
            return words.Any(w => Grammar.Shared.WholePlan.Contains(w.Text)) ? null : other with { Scope = part, Plan = null };
        if (words.Skip(length).Any(w => Grammar.Shared.Asking.Contains(w.Text) || Grammar.Shared.AskingWithMark.Contains(w.Text)))
            return null;
        return (read, last) switch
        {
            (StatusRequest { Scope: var scope }, ScopedRequest asked) => asked with { Scope = scope, Plan = null },
            (AfiRequest { Reference: var reference }, AfiScopedRequest asked) => asked with { Reference = reference, Plan = null },
            _ => null,
        };
    }

    /// <summary>"who owns those?": a question that names nothing, of what was answered.</summary>
    private static TopicRequest? AboutThose(IReadOnlyList<Word> words, TopicRequest read, TopicRequest last, DateOnly today)
    {
        if (read is not ScopedRequest { Scope: Scope.Plan } asked || words.Any(w => Grammar.Shared.WholePlan.Contains(w.Text))
            || !FollowUpWords.Shared.Those.IsIn(words))
            return null;
        return last switch
        {
            ScopedRequest answered => asked with { Scope = answered.Those(today) },
            AfiScopedRequest afi when asked is LeadsRequest or StatusRequest or AfiListRequest => new AfiRequest(afi.Reference),
            _ => null,
        };
    }
}
