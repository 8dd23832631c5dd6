using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What a message asks that is about the last answer: "and MAPPA?", "who owns those?", "only the completed ones", "since when?", "the second one". Pure. The words stand in <c>followups.yaml</c>.</summary>
internal static class FollowUp
{
    /// <summary>Longer messages say themselves what they are about.</summary>
    private const int MostWords = 10;

    /// <summary>The question that is meant; null where the message is about itself.</summary>
    /// <param name="text">The message.</param>
    /// <param name="read">What was made of it by itself.</param>
    /// <param name="last">What was asked before.</param>
    /// <param name="facts">The plan that it was asked of.</param>
    public static TopicRequest? Of(string text, TopicRequest read, TopicRequest last, Facts facts)
    {
        var sentence = Sentence.Of(text);
        var words = sentence.Words;
        if (words.Count is 0 or > MostWords)
            return null;
        if ((InFixedWords(words, read, last, facts) ?? OfAfi(words, last, facts) ?? Narrowed(sentence, last, facts)) is { } meant)
            return meant.In(last.Plan);
        if (last is AfiScopedRequest { Reference: var shown } && VerdictSentence.IsOfIt(text))
            return new JudgeRequest(ReviewAct.Accept, [new LastAnswers.Answer(shown, 0)]).In(last.Plan);
        // "remind them": the leads of what was asked about.
        if (read is RemindRequest { Of: Scope.Plan, But: null } remind && last is ScopedRequest { Scope: not Scope.Plan and var asked } && FollowUpWords.Shared.Those.IsIn(words))
            return (remind with { Of = asked }).In(last.Plan);
        if (read is DidYouMeanRequest { Name: not null } either)
            return either.Options.Select(o => Again(words, o, last)).ToList() is var options && options.TrueForAll(o => o is not null) ? either with { Options = [.. options.OfType<TopicRequest>()] } : null;
        return (Again(words, read, last) ?? AboutThose(words, read, last, facts.Position.Today))?.In(last.Plan);
    }

    /// <summary>What says in a few fixed words what is meant: "why?", "list them", "who?", "how many is that?".</summary>
    private static TopicRequest? InFixedWords(IReadOnlyList<Word> words, TopicRequest read, TopicRequest last, Facts facts)
    {
        var (list, today) = (FollowUpWords.Shared, facts.Position.Today);
        if (last is CloseCycleRequest)
            return list.Reopen.TryMatchAll(words, out _) ? new ReopenCycleRequest() : null;
        if (last is ReviewRequest && list.Left.TryMatchAll(words, out _))
            return last;
        if (list.Why.TryMatchAll(words, out _) || list.SinceWhen.TryMatchAll(words, out _)
            || (list.WhyThey.TryMatch(words, 0, out _, out _) && (last is AfiScopedRequest || read is not ScopedRequest) && read is not AfiScopedRequest))
            return Behind(last, facts);
        if (list.Which.TryMatchAll(words, out _))
            return Listed(last, today);
        if (list.Who.TryMatchAll(words, out _))
            return Led(last, today);
        if (list.HowMany.TryMatchAll(words, out _))
            return Part(last, today) is { } counted ? new StatusRequest(counted) : null;
        var isBetter = list.Better.TryMatchAll(words, out _);
        if ((isBetter || list.Worse.TryMatchAll(words, out _)) && Part(last, today) is Scope.Several several)
            return new RankRequest(several, Measure.Overdue, isBetter);
        if (!list.WhichOne.TryMatchAll(words, out var place))
            return null;
        return last switch
        {
            RankRequest rank when rank.AnswerIn(facts) is RankReply ranked => Placed(place, [.. ranked.Parts.Select(p => p.Scope)]) is { } part ? new StatusRequest(part) : null,
            AttentionRequest attention => Placed(place, attention.FrameworksIn(facts)) is { } framework ? attention with { Scope = framework, Plan = null } : null,
            ScopedQuestion question when question.AnswerIn(facts) is AfiListReply listed => Placed(place, listed),
            _ => null,
        };
    }

    /// <summary>"the second one" of a list; none where it is not on the first page.</summary>
    private static AfiRequest? Placed(int place, AfiListReply list) =>
        (place < 0 ? (list.PageCount == 1 ? list.Afis.Count : 0) : place) is > 0 and var from && from <= list.Afis.Count ? new AfiRequest(list.Afis[from - 1].Afi.Reference) : null;

    /// <summary>"the second one" of parts in order.</summary>
    private static Scope? Placed(int place, IReadOnlyList<Scope> parts) =>
        (place < 0 ? parts.Count : place) is > 0 and var from && from <= parts.Count ? parts[from - 1] : null;

    /// <summary>What is said of one AFI that was shown: "and 05?", "the next one", "history of it", "when is it due?".</summary>
    private static TopicRequest? OfAfi(IReadOnlyList<Word> words, TopicRequest last, Facts facts)
    {
        if (last is not AfiScopedRequest { Reference: var reference } asked)
            return null;
        var list = FollowUpWords.Shared;
        if (list.ItsStory.TryMatchAll(words, out _))
            return new HistoryRequest(reference);
        if (list.ItsPage.TryMatchAll(words, out _))
            return new AfiRequest(reference);
        var letters = new string([.. reference.Value.TakeWhile(char.IsAsciiLetter)]);
        if (list.Again.TryMatch(words, 0, out _, out var length) && length == words.Count - 1 && words[length].IsNumber && facts.Vocabulary.TryFindNumbered(letters, words[length].Text, out var other))
            return asked with { Reference = other };
        if (!list.Next.TryMatchAll(words, out _) || facts.Position.Find(reference)?.Afi.Framework is not { } framework)
            return null;
        var afis = facts.Visible(new Scope.Framework(framework)).Select(a => a.Afi.Reference).ToList();
        return afis.IndexOf(reference) is >= 0 and var at && at + 1 < afis.Count ? asked with { Reference = afis[at + 1] } : null;
    }

    /// <summary>"only the completed ones", "just the roads ones": what was answered, narrowed by what is named.</summary>
    private static TopicRequest? Narrowed(Sentence sentence, TopicRequest last, Facts facts)
    {
        const int most = 5;
        var (words, list) = (sentence.Words, FollowUpWords.Shared);
        var isOnly = list.Only.TryMatch(words, 0, out _, out var from) && from < words.Count;
        if (last is not ScopedRequest asked || (!isOnly && !(words.Count <= most && words[0].Text is "the" && list.Ones.Contains(words[^1].Text))))
            return null;
        var rest = sentence.Text[words[isOnly ? from : 0].Start..].TrimEnd(' ', '?', '!', '.');
        var reading = Interpreter.Interpret("list " + rest, facts.Vocabulary, facts.Position.Today);
        return TopicList.Of(reading.Intent, rest).Request switch
        {
            (StatusRequest or AfiListRequest { Status: null }) and ScopedRequest { Scope: not Scope.Plan and var part } =>
                Elsewhere(asked, part) is var there && there is StatusRequest { Counted: not null } ? Listed(there, facts.Position.Today) : there,
            ScopedRequest { Scope: Scope.Plan } narrower when narrower is not (StatusRequest or AfiListRequest { Status: null }) =>
                Excludes(narrower, asked) ? narrower with { Scope = asked.Scope } : OfThose(narrower, asked, facts.Position.Today),
            _ => null,
        };
    }

    /// <summary>"only the completed ones" of what is overdue: none is both, so that the part is meant.</summary>
    private static bool Excludes(ScopedRequest one, ScopedRequest other) => (one, other) switch
    {
        (AfiListRequest { Status: not null }, AfiListRequest { Status: not null }) => true,
        (AfiListRequest { Status: ShownStatus.Completed or ShownStatus.NoFurtherAction }, OverdueRequest or DueRequest) => true,
        (OverdueRequest or DueRequest, AfiListRequest { Status: ShownStatus.Completed or ShownStatus.NoFurtherAction }) => true,
        _ => false,
    };

    /// <summary>What tells since when, and why: the story of an AFI; of several, what was last said of each; of frameworks in order, of the first.</summary>
    private static TopicRequest? Behind(TopicRequest last, Facts facts) => last switch
    {
        AfiScopedRequest { Reference: var reference } => new HistoryRequest(reference),
        RankRequest rank when rank.AnswerIn(facts) is RankReply { Parts: [var first, ..] } => rank is { By: Measure.Overdue, BestFirst: false } ? new OverdueRequest(first.Scope) : new StatusRequest(first.Scope),
        _ => Listed(last, facts.Position.Today),
    };

    /// <summary>"which ones?": what was answered, as a list.</summary>
    private static TopicRequest? Listed(TopicRequest last, DateOnly today) => last switch
    {
        OverdueRequest or AfiListRequest or ChangesRequest or DueRequest or ReviewRequest => last,
        _ => Part(last, today) is { } part ? new AfiListRequest(part, null) : null,
    };

    /// <summary>"who?": whose what was answered is.</summary>
    private static TopicRequest? Led(TopicRequest last, DateOnly today) => last switch
    {
        AfiScopedRequest { Reference: var reference } => new AfiRequest(reference),
        _ => Part(last, today) is { } part ? new LeadsRequest(part) : null,
    };

    /// <summary>What "those" are: the part of the plan that was asked about, or what was listed of it; null where it was none.</summary>
    private static Scope? Part(TopicRequest last, DateOnly today) => last switch
    {
        ScopedRequest asked => asked.Those(today),
        CompareRequest compared => compared.Parts,
        _ => null,
    };

    /// <summary>The same question of another part of the plan, with what it was narrowed by.</summary>
    private static ScopedRequest Elsewhere(ScopedRequest asked, Scope part) => asked with { Scope = asked.Scope is Scope.Those those ? those.Elsewhere(part) : part, Plan = null };

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
            (StatusRequest { Scope: var scope }, LeadsRequest leads) => leads with { Scope = scope, Plan = null },
            (StatusRequest { Scope: var scope }, ScopedRequest asked) => Elsewhere(asked, scope),
            (StatusRequest { Scope: not Scope.Plan and var scope }, CompareRequest compared) => compared.And(scope),
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
            ScopedRequest answered => OfThose(asked, answered, today),
            CompareRequest compared => asked with { Scope = compared.Parts },
            AfiScopedRequest afi when asked is ChangesRequest => new HistoryRequest(afi.Reference),
            AfiScopedRequest afi when asked is LeadsRequest or StatusRequest or AfiListRequest or OverdueRequest or DueRequest => new AfiRequest(afi.Reference),
            _ => null,
        };
    }

    /// <summary>A question of what was answered. Where it asks for what the answer was narrowed by, it is of the part that was asked about.</summary>
    private static ScopedRequest OfThose(ScopedRequest asked, ScopedRequest answered, DateOnly today)
    {
        var (same, those) = (asked with { Scope = answered.Scope }, answered.Those(today));
        return same.Those(today) == those ? same : asked with { Scope = those };
    }
}
