namespace AfiBot.Conversation;

/// <summary>Reads a text as everything it may be, best first. Knows topics by name and by the forms of words they read themselves, and no request of theirs.</summary>
/// <remarks>
/// First what it is about: names, references, leads and statuses, wherever they stand. Then what is wanted, by the words that
/// speak for and against each topic. A question may be read on a fair guess, for its answer says what it is about;
/// what records or orders something needs its whole form, and is read before and apart.
/// </remarks>
internal static class Matcher
{
    /// <summary>Longer sentences tell; they do not ask.</summary>
    private const int MostWords = 24;

    private const int MostWordsInUnknownName = 5;

    /// <summary>So many words nobody explained may stand around a name that is asked about.</summary>
    private const int MostUnexplained = 6;

    /// <summary>And so many where no name is said, and the whole plan is meant.</summary>
    private const int MostUnexplainedForPlan = 0;

    /// <summary>A weight from which words say what is asked even where no name is said.</summary>
    private const double FairWeight = 5;

    /// <summary>Evidence so strong that the whole plan is meant where no name stands.</summary>
    private const double StrongWeight = 8;

    private const int MostUnexplainedBesideName = 2;

    private const double FairGuess = 0.6;

    /// <summary>The order of a comparison of parts of the plan that are named.</summary>
    public const string SideBySide = "side by side";

    /// <summary>Every reading that is worth one, best first.</summary>
    public static IReadOnlyList<TopicReading> Read(Sentence sentence, Vocabulary vocabulary, DateOnly today)
    {
        if (WholePhrases.Read(sentence) is { } whole)
            return [whole];
        if (LabelledLines.Read(sentence, vocabulary, today) is { } form)
            return [form];
        var heard = new Heard(sentence, vocabulary, today);
        if (heard.References.Count == 0 && WithoutAsides(sentence) is { } core
            && Read(core, vocabulary, today).Where(r => IsAnswered(r.Topic)).Select(r => r with { IsCertain = false }).ToList() is { Count: > 0 } answered)
            return answered;
        return ReadWhole(heard);
    }

    private static List<TopicReading> ReadWhole(Heard heard)
    {
        var (sentence, vocabulary, today) = (heard.Sentence, heard.Vocabulary, heard.Today);
        foreach (var topic in TopicList.All)
            if (topic.Read(heard) is { } request)
                return [TopicReading.Of(new Intent.Wanted(topic, request), request.CanBeFollowedUp ? UnservedIn(sentence) : null)];
        var references = heard.References;
        if (heard.Evident is { } evident)
            return [evident];
        if (OrderingClause.In(heard) is { } ordered)
            return [ordered];
        if (references.Count == 0 && ReadAskingPart(sentence, vocabulary, today) is { } asked)
            return asked;
        if (CannotReading(sentence, vocabulary) is { } cannot && !(references.Count > 0 && Grammar.Shared.ShownByAfi.Contains(cannot.Found.Order)))
            return [cannot];
        if (AfiSentence.Read(sentence, vocabulary, today) is { } afi)
            return [afi.Topic == Topics.Afi && references.Count > 1 ? afi with { IsCertain = false, Found = afi.Found with { References = references } } : afi];
        if (sentence.Words.Count > MostWords)
            return [];
        if (references.Count == 0 && ReadDescribed(sentence, vocabulary) is { } described)
            return [described];
        var calendar = CalendarPeriod.In(sentence, today);
        var (until, from) = (PeriodEnd.In(sentence, today) ?? calendar?.Last, PeriodEnd.FromIn(sentence, today) ?? calendar?.First);
        var since = PeriodStart.In(sentence, today);
        return [.. ReadQuestion(sentence, vocabulary).Select(r => r with { Found = r.Found with { Until = until, From = from, Since = r.Topic == Topics.Changes ? since : null } })];
    }

    /// <summary>What it is to be narrowed by and cannot be, as typed; null for nothing.</summary>
    private static string? UnservedIn(Sentence sentence)
    {
        for (var at = 0; at < sentence.Words.Count; at++)
            if (Grammar.Shared.Unserved.TryMatch(sentence.Words, at, out _, out var length))
                return sentence.Slice(at, at + length - 1);
        return null;
    }

    /// <summary>What the bot does not do: the text begins with the word for it, or says so in as many words.</summary>
    private static TopicReading? CannotReading(Sentence sentence, Vocabulary vocabulary)
    {
        if (sentence.Words.Count > MostWords)
            return null;
        var grammar = Grammar.Shared;
        var reference = SpokenReference.FindFirst(sentence, vocabulary);
        var hasReference = reference is not null;
        IReadOnlyList<Word> words = reference is { } spoken
            ? [.. sentence.Words.Take(spoken.FirstWord), new Word("afi", 0, 0), .. sentence.Words.Skip(spoken.EndWord)]
            : sentence.Words;
        var unless = Enumerable.Range(0, words.Count).Where(i => grammar.CannotUnless.TryMatch(words, i, out _, out _)).Select(i => grammar.CannotUnless.Matches(words, i).Last().Meaning).ToList();
        var from = 0;
        while (from < sentence.Words.Count && (grammar.AskingPolitely.Contains(sentence.Words[from].Text) || grammar.Opening.Contains(sentence.Words[from].Text) || (from > 0 && sentence.Words[from].Text is "like")))
            from++;
        if (from < words.Count && grammar.CannotStarts.TryMatch(words, from, out var what, out _) && !unless.Contains(what))
            return Cannot(what, 0.9);
        // A story may hold any words: only where something is asked or ordered do they count.
        var asks = sentence.Asks || from > 0 || grammar.Asking.Contains(sentence.Words[0].Text)
            || Enumerable.Range(1, words.Count - 1).Any(i => i + 1 < words.Count && grammar.Requesting.Contains(words[i].Text) && words[i + 1].Text is "you" && words[i].Start < sentence.Text.Length && IsParted(sentence, words[i].Start));
        for (var at = 0; (asks || !hasReference) && at < words.Count; at++)
            if (grammar.CannotAnywhere.TryMatch(words, at, out what, out var length) && !(reference is null && Enumerable.Range(at + 1, length - 1).Any(sentence.IsPartedBefore)) && (asks || !grammar.OnlyAsked.Contains(what)) && !unless.Contains(what))
                return Cannot(what, 0.7);
        return null;
    }

    private static bool IsParted(Sentence sentence, int place) => sentence.Text[..place].TrimEnd() is [.., ',' or '.' or ';' or ':' or '!' or '-' or '?'];

    private static TopicReading Cannot(string what, double score) => new(Topics.Cannot, score, IsCertain: false, new Found { Order = what });

    /// <summary>"where is the custody facilities one?", "anpr no change": an AFI by what it is about. Asked about before anything is recorded.</summary>
    private static TopicReading? ReadDescribed(Sentence sentence, Vocabulary vocabulary)
    {
        const int longest = 4;
        var lists = AfiLists.Shared;
        var words = sentence.Words;
        // "one by one", "one line each" point at nothing.
        var pointer = Enumerable.Range(0, words.Count).FirstOrDefault(i => lists.Pointers.Contains(words[i].Text) && !(i + 1 < words.Count && words[i + 1].Text is "of" or "line" or "page" or "each" or "per" or "by"), -1);
        if (pointer > 0 && pointer + 2 < words.Count && lists.Regarding.Contains(words[pointer + 1].Text)
            && vocabulary.DescribedBy(words.Skip(pointer + 2).Take(longest)) is { Count: > 0 and <= Vocabulary.MaxCandidates } about)
            return DescribedReading(sentence, pointer + 2, about);
        // "the personal robbery one": "robbery" alone is a framework's.
        if (pointer > 1 && vocabulary.About([.. words.Skip(Math.Max(0, pointer - longest)).Take(Math.Min(longest, pointer)).Where(w => !Grammar.Shared.Small.Contains(w.Text) && !Grammar.Shared.Loose.Contains(w.Text))]) is { Count: > 0 and <= Vocabulary.MaxCandidates } meant)
            return DescribedReading(sentence, pointer + 1, meant);
        if (pointer > 0 && (vocabulary.DescribedBy([words[pointer - 1]]).Count == 0 || vocabulary.Find([words[pointer - 1]]).Scopes is [Scope.Framework, ..]))
            pointer = 0;
        var isNoChange = false;
        if (pointer < 1)
        {
            pointer = Enumerable.Range(1, Math.Min(longest, words.Count)).FirstOrDefault(i => i < words.Count && lists.NoChange.TryMatch(words, i, out _, out _));
            isNoChange = pointer > 0;
        }

        if (pointer < 1 || vocabulary.DescribedBy(words.Skip(Math.Max(0, pointer - longest)).Take(Math.Min(longest, pointer))) is not { Count: > 0 and <= Vocabulary.MaxCandidates } described)
            return null;
        return DescribedReading(sentence, isNoChange ? words.Count : pointer + 1, described, isNoChange);
    }

    private static TopicReading DescribedReading(Sentence sentence, int from, IReadOnlyList<Described> described, bool isNoChange = false)
    {
        var words = sentence.Words;
        var found = new Found { References = [.. described.Select(d => d.Reference)] };
        var announces = AfiLists.Shared.Announces.TryMatch(words, 0, out _, out _);
        var asks = !isNoChange && !announces && (sentence.Asks || words.Any(w => Grammar.Shared.QuestionWords.Contains(w.Text)) || (Grammar.Shared.Asking.Contains(words[0].Text) && !Grammar.Shared.AskingPolitely.Contains(words[0].Text)));
        var gives = isNoChange || announces || words.Any(w => AfiLists.Shared.Announcing.Contains(w.Text) || AfiLists.Shared.UpdateVerbs.Contains(w.Text));
        var tells = isNoChange || Enumerable.Range(from, Math.Max(0, words.Count - from)).Any(i => StatusClause.ReadNamed(sentence, i, words.Count).Status is not null);
        if (asks || (!tells && !gives))
            return new TopicReading(Topics.Afi, FairGuess, IsCertain: false, found);
        return new TopicReading(Topics.Update, tells || described.Count > 1 ? WholePhrases.Near : FairGuess, IsCertain: false, found);
    }

    /// <summary>Whether a reading is a question, which is answered and changes nothing.</summary>
    private static bool IsAnswered(string topic) => topic is Topics.Afi or Topics.Owed or "help" || Grammar.Shared.Questions.Contains(topic);

    /// <summary>"is roads done, and be blunt", "don't need names, just …": the sentence without what is said beside the question; null where nothing is.</summary>
    private static Sentence? WithoutAsides(Sentence sentence)
    {
        var words = sentence.Words;
        for (var at = 0; at < words.Count; at++)
        {
            var end = at;
            if (Grammar.Shared.Asides.TryMatch(words, at, out _, out var length) || (at == 0 && Grammar.Shared.AsidesApart.TryMatch(words, at, out _, out length) && sentence.IsPartedBefore(length)))
                end = at + length;
            else if (at > 0 && Grammar.Shared.Beside.TryMatch(words, at, out _, out length))
                end = Enumerable.Range(at + length, words.Count - at - length).FirstOrDefault(sentence.IsPartedBefore, words.Count);
            if (end > at && end - at < words.Count)
                return Sentence.Of(Sentence.TrimJoiners($"{sentence.Text[..words[at].Start].TrimEnd(' ', ',', '-')} {sentence.Text[words[end - 1].End..]}"));
        }

        return null;
    }

    /// <summary>"just out of a meeting, they asked about domestic violence. where are we with it": the one part that asks, of what another part names. Null where none or several ask.</summary>
    private static List<TopicReading>? ReadAskingPart(Sentence sentence, Vocabulary vocabulary, DateOnly today)
    {
        const int most = 90;
        if (sentence.Words.Count > most || PartsOf(sentence) is not { Count: > 1 } parts)
            return null;
        // "HR is outperforming training. True or false?": what is asked stands before.
        if (IsTag(parts[^1]))
            return [.. ReadWhole(new Heard(Sentence.Of(string.Join(". ", parts.SkipLast(1).Select(p => p.Text.TrimEnd('.', ' '))) + "?"), vocabulary, today)).Where(r => IsAnswered(r.Topic)).Select(r => r with { IsCertain = false })];
        var asking = parts.Where(p => new Marks(p, vocabulary) is { HasTopic: true, Form: Form.Asking }).ToList();
        if (asking is not [var part])
            return null;
        var since = PeriodStart.In(sentence, today);
        var readings = ReadWhole(new Heard(part, vocabulary, today)).Where(r => IsAnswered(r.Topic))
            .Select(r => r with { IsCertain = false, Found = r.Topic == Topics.Changes ? r.Found with { Since = r.Found.Since ?? since } : r.Found }).ToList();
        if (readings is not [{ Found: { Scopes: [Scope.Plan], Said: "" } }, ..] || part.Words.Any(w => Grammar.Shared.WholePlan.Contains(w.Text)))
            return readings.Count > 0 ? readings : null;
        var isOfIt = part.Words.Any(w => w.Text is "it" or "that" or "they" or "them" or "those");
        foreach (var other in parts.Where(p => p != part).Reverse())
            if (NamedIn(other, vocabulary) is { } scope)
                return !isOfIt && readings[0].Topic != Topics.Status && new Marks(other, vocabulary).HasTopic ? null :  [.. readings.Select(r => r with { Found = r.Found with { Scopes = [scope] } })];
        return isOfIt ? null : readings;
    }

    /// <summary>"True or false, with numbers ideally": a part that only asks whether what was said is so.</summary>
    private static bool IsTag(Sentence part)
    {
        const int most = 4;
        return Grammar.Shared.Tags.TryMatch(part.Words, 0, out _, out var length) && part.Words.Count - length <= most && (length == part.Words.Count || part.IsPartedBefore(length));
    }

    /// <summary>The parts of a text that marks at the end of a sentence, or lines, set apart.</summary>
    private static List<Sentence> PartsOf(Sentence sentence)
    {
        var parts = new List<Sentence>();
        var from = 0;
        for (var at = 1; at <= sentence.Words.Count; at++)
        {
            var gap = sentence.GapBefore(at);
            if (at < sentence.Words.Count && !(gap.ContainsAny('.', '?', '!') && gap.ContainsAny(' ', '\n')) && !gap.ContainsAny('\n', ';'))
                continue;
            var end = at == sentence.Words.Count ? sentence.Text.Length : sentence.Words[at].Start;
            parts.Add(Sentence.Of(sentence.Text[(from == 0 ? 0 : sentence.Words[from].Start)..end].Trim()));
            from = at;
        }

        return parts;
    }

    /// <summary>The one part of the plan that is named to the letter somewhere in a text; null where none is, or several are.</summary>
    public static Scope? NamedIn(Sentence sentence, Vocabulary vocabulary)
    {
        if (sentence.Words.Count == 0)
            return null;
        if (LeadNamed(sentence, vocabulary) is ([var lead], _))
            return lead;
        return WholeNames(sentence, new Marks(sentence, vocabulary), vocabulary) is [var one] ? one : null;
    }

    /// <summary>The parts that names of several words, or single ones that are no everyday words, name to the letter.</summary>
    private static List<Scope> WholeNames(Sentence sentence, Marks marks, Vocabulary vocabulary)
    {
        var words = sentence.Words;
        var spans = marks.WholeNames.Concat(Enumerable.Range(0, words.Count)
            .Where(i => !marks.WholeNames.Any(n => i >= n.First && i <= n.Last) && !marks.IsInTopic(i) && !Grammar.Shared.Small.Contains(words[i].Text) && !Grammar.Shared.EverydayNames.Contains(words[i].Text) && vocabulary.HasName([words[i]]))
            .Select(i => (First: i, Last: i)));
        // "central ops, replied or not": whose name is a group's too answers as a lead.
        // "who has not replied in Central Ops": of the group.
        IReadOnlyList<Scope> Called(List<Word> name, int at) => marks.Asked == Topics.Unanswered && !(at > 0 && words[at - 1].Text is "in" or "across" or "within") && vocabulary.LedBy(name) is [var lead] ? [lead] : vocabulary.Find(name).Scopes;
        return [.. spans.SelectMany(n => Called([.. words.Skip(n.First).Take(n.Last - n.First + 1)], n.First)).Distinct()];
    }

    private static List<TopicReading> ReadQuestion(Sentence sentence, Vocabulary vocabulary)
    {
        if (AfterCorrection(sentence) is { } meant)
            return ReadQuestion(meant, vocabulary);
        var marks = new Marks(sentence, vocabulary);
        if (marks.Scores.FirstOrDefault().Topic == Topics.Owed && marks.Form != Form.Telling)
            return ReadOwedOf(sentence, marks, vocabulary) is { } ofOne ? [ofOne] : [new TopicReading(Topics.Owed, FairGuess, IsCertain: false, new Found())];
        if (marks.Scores.FirstOrDefault().Topic == "help" && marks.Form != Form.Telling && !sentence.Words.Where((w, i) => !marks.IsInTopic(i)).Any(w => !Grammar.Shared.Small.Contains(w.Text) && vocabulary.IsOfName(w.Text)))
            return [new TopicReading("help", FairGuess, IsCertain: false, new Found())];
        if (WholePhrases.ReadNear(sentence, marks.Form == Form.Telling) is { } order)
            return [order];
        if (marks.Form != Form.Telling && (marks.Asked == Topics.Compare || IsBetterThan(sentence) || (!marks.HasTopic && sentence.Words.Any(w => Grammar.Shared.SetAgainst.Contains(w.Text)))) && ReadSideBySide(sentence, marks, vocabulary) is { } compared)
            return [compared];
        if (ReadAbout(sentence, marks, vocabulary) is { } about)
            return [about];
        if (LeadNamed(sentence, vocabulary) is { } led)
            return Answers(sentence, marks, led.Scopes, led.Said, isExact: false);
        if (marks.Name is not ({ } first, { } last))
            return marks.HasTopic && marks.Form != Form.Telling && !(marks.Asked == Topics.List && !marks.IsClear)
                ? Answers(sentence, marks, [new Scope.Plan()], "", isExact: true)
                : [];

        var words = sentence.Words.Skip(first).Take(last - first + 1).ToList();
        var match = words.Count > Marks.MostWordsInName ? NameMatch.None : FindName(words, vocabulary);
        // "strategic road policing really": a name, and what people say beside one.
        if (match.Scopes.Count != 1 && words.FindAll(w => !Grammar.Shared.Loose.Contains(w.Text)) is { Count: > 0 and <= Marks.MostWordsInName } bare && bare.Count < words.Count && vocabulary.Find(bare) is { IsExact: true } named)
            match = named;
        // "continuous improvement": the last word of a name may be a small one.
        if (match.Scopes.Count == 0 && marks.EndOfRun(last) is var end && end > last && end - first < Marks.MostWordsInName)
            match = vocabulary.Find([.. sentence.Words.Skip(first).Take(end - first + 1)]);
        var said = sentence.Slice(first, last);
        // "status of roads and forensics": each is a name, and they are shown beside each other; "overdue in roads and forensics", in one list.
        if (match.Scopes.Count != 1 && marks.HasTopic && marks.Form != Form.Telling && ReadSideBySide(sentence, marks, vocabulary, byDescription: marks.Asked == Topics.Status) is { Found.Said: "" } beside)
        {
            if (marks.Asked == Topics.Status)
                return [beside];
            if (Grammar.Shared.Questions.Contains(marks.Asked))
                return ReadNamed(sentence, marks, new NameMatch([Scope.Several.Of([.. beside.Found.Scopes.Where(s => s is Scope.Framework || !beside.Found.Scopes.Any(o => o is Scope.Framework && o.Within == s.Within))])], IsExact: false), first, last, said);
        }

        if (match.Scopes.Count > 0)
            return ReadNamed(sentence, marks, match, first, last, said);
        if (ReadLoosely(sentence, marks, vocabulary) is { Count: > 0 } loose)
            return loose;
        if (ReadByDescription(sentence, marks, vocabulary, words) is { Count: > 0 } described)
            return described;
        return ReadMeant(sentence, marks, vocabulary) is { } one ? [one] : ReadUnknown(sentence, marks);
    }

    /// <summary>"what have you got me down for on the car pound": of what somebody owes, the one AFI that the words describe.</summary>
    private static TopicReading? ReadOwedOf(Sentence sentence, Marks marks, Vocabulary vocabulary)
    {
        List<Word> said = [.. sentence.Words.Where((w, i) => !marks.IsInTopic(i) && !marks.IsInTime(i) && !Grammar.Shared.Small.Contains(w.Text) && !Grammar.Shared.Loose.Contains(w.Text) && !AfiLists.Shared.AskedFor.Contains(w.Text))];
        return said.Count > 1 && vocabulary.Find(said).Scopes.Count == 0 && vocabulary.About(said) is [var one]
            ? new TopicReading(Topics.Afi, FairGuess, IsCertain: false, new Found { References = [one.Reference] })
            : null;
    }

    /// <summary>"compare HR and training": the parts of the plan between the words and the commas that stand between such; null where there are not two. What is said to be one and is none is named.</summary>
    private static TopicReading? ReadSideBySide(Sentence sentence, Marks marks, Vocabulary vocabulary, bool byDescription = true)
    {
        var runs = new List<List<int>> { new() };
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var isBetween = Grammar.Shared.Between.Contains(sentence.Words[i].Text);
            if (isBetween || (sentence.IsPartedBefore(i) && i > 0))
                runs.Add([]);
            // "is HR ahead of training": what one is more of parts the two.
            if (Grammar.Shared.Better.Contains(sentence.Words[i].Text) && runs[^1].Count > 0)
                runs.Add([]);
            if (!isBetween && !marks.IsInTopic(i) && !Grammar.Shared.Small.Contains(sentence.Words[i].Text) && !Grammar.Shared.Better.Contains(sentence.Words[i].Text))
                runs[^1].Add(i);
        }

        runs.RemoveAll(r => r.Count == 0);
        // "CON LDR RAD": names one behind another.
        runs = [.. runs.SelectMany(r => r.Count > 1 && vocabulary.Find([.. r.Select(i => sentence.Words[i])]).Scopes.Count == 0 && r.TrueForAll(i => vocabulary.HasName([sentence.Words[i]])) ? r.Select(i => new List<int> { i }) : [r])];
        if (runs.Count < 2)
            return null;
        var named = runs.Select(r => (Run: r, Scope: PartCalled([.. r.Select(i => sentence.Words[i])], vocabulary, byDescription)
            ?? PartCalled([.. r.Select(i => sentence.Words[i]).Where(w => !Grammar.Shared.Loose.Contains(w.Text))], vocabulary, byDescription))).ToList();
        // "fair v good v excellent": gradings, where all that is compared is such.
        if (named.TrueForAll(n => n.Scope is null or Scope.Graded))
            named = [.. named.Select(n => (n.Run, Scope: n.Scope ?? (n.Run is [var only] && vocabulary.Find([new Word("graded", 0, 0), sentence.Words[only]]) is { IsExact: true, Scopes: [var graded] } ? graded : null)))];
        var unknown = named.Find(n => n.Scope is null && n.Run.TrueForAll(i => !Grammar.Shared.Loose.Contains(sentence.Words[i].Text) && marks.IsInName(i))).Run;
        return named.Select(n => n.Scope).OfType<Scope>().Distinct().ToList() is [_, _, ..] parts
            ? new TopicReading(Topics.Compare, FairGuess, IsCertain: false, new Found { Scopes = parts, Order = SideBySide, Said = unknown is null ? "" : sentence.Slice(unknown[0], unknown[^1]) })
            : null;
    }

    /// <summary>"are we doing better in roads than in MAPPA?".</summary>
    private static bool IsBetterThan(Sentence sentence)
    {
        var words = sentence.Words.ToList();
        return words.FindIndex(w => Grammar.Shared.Better.Contains(w.Text)) is >= 0 and var better && words.FindIndex(better, w => Grammar.Shared.Than.Contains(w.Text)) > better;
    }

    /// <summary>The one part that words name or, where that counts, describe; else null.</summary>
    private static Scope? PartCalled(List<Word> words, Vocabulary vocabulary, bool byDescription)
    {
        if (!vocabulary.HasName(words) && vocabulary.LedBy(words) is [var lead])
            return lead;
        if (vocabulary.Find(words).Scopes is [var one])
            return one;
        return byDescription && vocabulary.DescribedBy(words).Select(d => d.Framework).Distinct().ToList() is [var framework] ? new Scope.Framework(framework) : null;
    }

    /// <summary>"call centre, sorry I mean contact management": what follows is what is asked.</summary>
    private static Sentence? AfterCorrection(Sentence sentence)
    {
        for (var at = 1; at < sentence.Words.Count - 1; at++)
            if (Grammar.Shared.Corrections.TryMatch(sentence.Words, at, out _, out var length) && at + length < sentence.Words.Count)
                return Sentence.Of(sentence.From(sentence.Words[at + length].Start));
        return null;
    }

    private static List<TopicReading> ReadNamed(Sentence sentence, Marks marks, NameMatch match, int first, int last, string said)
    {
        if (AsksForOwn(sentence, marks))
            return [new TopicReading(Topics.Owed, FairGuess, IsCertain: false, new Found())];
        if (GivesUpdate(sentence))
            return [new TopicReading(Topics.Update, FairGuess, IsCertain: false, new Found())];
        // "contact was lost": a name, but neither status nor dates nor answers are asked for.
        if (marks.Form == Form.Telling)
            return [];
        if (!marks.HasTopic && !IsOnlyDressed(sentence, first, last) && !sentence.Asks && marks.Form != Form.Asking)
            return marks.Unexplained(i => i < first || i > last) <= MostUnexplainedBesideName ? Answers(sentence, marks, match.Scopes, said, isExact: false) : [];
        return Answers(sentence, marks, match.Scopes, said, match.IsExact && match.Scopes.Count == 1);
    }

    /// <summary>The names that stand among other words: "quick word on roads?", "forensics perf".</summary>
    private static List<TopicReading> ReadLoosely(Sentence sentence, Marks marks, Vocabulary vocabulary)
    {
        var grammar = Grammar.Shared;
        var isInverted = grammar.AskingWithMark.Contains(sentence.Words[0].Text);
        if ((marks.Form == Form.Telling && !isInverted) || (!sentence.Asks && grammar.TellingStarts.Contains(sentence.Words[0].Text)))
            return [];
        var asks = marks.Form == Form.Asking || isInverted || marks.HasTopic;
        var named = Enumerable.Range(0, sentence.Words.Count)
            .Where(i => !marks.IsInTopic(i) && (marks.IsInName(i) || !grammar.Small.Contains(sentence.Words[i].Text)) && vocabulary.IsOfName(sentence.Words[i].Text))
            .ToList();
        if ((asks || marks.WholeNames.Count > 0) && WholeNames(sentence, marks, vocabulary) is [var whole] && marks.Unexplained(i => !named.Contains(i)) <= MostUnexplained)
            return AsksForOwn(sentence, marks) || GivesUpdate(sentence) ? [] : Answers(sentence, marks, [whole], "", isExact: false);
        if (named.Count == 0)
            return (marks.IsClear || marks.Scores.FirstOrDefault().Score >= FairWeight) && asks && marks.Unexplained(_ => true) <= MostUnexplainedForPlan && !NamesSomething(sentence, marks)
                ? Answers(sentence, marks, [new Scope.Plan()], "", isExact: false)
                : [];
        if (marks.Unexplained(i => !named.Contains(i)) > MostUnexplained - (asks ? 0 : 4))
            return [];
        if (!asks && named.TrueForAll(i => grammar.EverydayNames.Contains(sentence.Words[i].Text)))
            return [];
        var fits = vocabulary.Fit([.. named.Select(i => sentence.Words[i])]);
        // A bare name has to be one: all that was said of it belongs to it.
        const double mostOf = 0.8;
        const double part = 0.3;
        if (fits.Count == 0 || (!asks && (sentence.Words.Any(w => grammar.Denials.Contains(w.Text)) || fits[0].Fit < (named.Count * mostOf) + part)))
            return [];
        const double margin = 0.34;
        var scopes = fits.Where(f => f.Fit >= fits[0].Fit - margin).Select(f => f.Scope).Take(Vocabulary.MaxCandidates).ToList();
        // "cyber crime": one word of several names, with one before it that is of none, is a name that the plan does not have.
        if (scopes.Count > 1 && named is [> 0 and var at] && marks.IsUnexplained(at - 1) && !vocabulary.IsSlipOfName(sentence.Words[at - 1].Text) && !sentence.IsPartedBefore(at) && Grammar.Shared.Questions.Contains(marks.Asked))
            return [new TopicReading(marks.Asked, FairGuess, IsCertain: false, new Found { Said = sentence.Slice(at - 1, at) })];
        if (AsksForOwn(sentence, marks))
            return [new TopicReading(Topics.Owed, FairGuess, IsCertain: false, new Found())];
        if (GivesUpdate(sentence))
            return [new TopicReading(Topics.Update, FairGuess, IsCertain: false, new Found())];
        return Answers(sentence, marks, scopes, sentence.Slice(named[0], named[^1]), isExact: false);
    }

    /// <summary>"the prison intelligence one, what's the latest", "reducing burglary - on target?": words of one AFI, most of all that is said and more than the name of its part of the plan, where it is asked how that stands.</summary>
    private static TopicReading? ReadAbout(Sentence sentence, Marks marks, Vocabulary vocabulary)
    {
        const int few = 3;
        const int most = 5;
        const double weak = 6;
        if (marks.Form == Form.Telling || marks.IsCounting)
            return null;
        // "outstanding incidents queue": whatever else the words may ask, all of them are one AFI's.
        if (ContentOf(sentence, marks, isTopicToo: true) is { Count: >= few and <= most } content && vocabulary.Find(content).Scopes.Count == 0 && vocabulary.About(content, beyondName: 2) is [var whole])
            return new TopicReading(Topics.Afi, FairGuess, IsCertain: false, new Found { References = [whole.Reference] });
        if (!(marks.Asked == Topics.Status || (marks.Asked == Topics.List && marks.Scores.First().Score <= weak)))
            return null;
        var said = ContentOf(sentence, marks, isTopicToo: false);
        if (said.Count > most || vocabulary.Find(said).Scopes.Count > 0)
            return null;
        var isNamed = WholeNames(sentence, marks, vocabulary).Count > 0 || LeadNamed(sentence, vocabulary) is not null;
        return (!isNamed || marks.Asked == Topics.Status) && vocabulary.About(said, beyondName: isNamed ? 1 : 0) is [var one] ? new TopicReading(Topics.Afi, FairGuess, IsCertain: false, new Found { References = [one.Reference] }) : null;
    }

    /// <summary>The words that may say what an AFI is about.</summary>
    private static List<Word> ContentOf(Sentence sentence, Marks marks, bool isTopicToo) =>
        [.. sentence.Words.Where((w, i) => (isTopicToo || !marks.IsInTopic(i)) && !marks.IsInTime(i) && !Grammar.Shared.Small.Contains(w.Text) && !Grammar.Shared.Loose.Contains(w.Text))];

    /// <summary>"killed and seriously injured - are we bringing it down?": no part of the plan is named, but what one AFI, or two or three, are about.</summary>
    private static TopicReading? ReadMeant(Sentence sentence, Marks marks, Vocabulary vocabulary)
    {
        const int most = 3;
        // "KSI down 7.2%, still WIP" tells, though no verb does.
        if (marks.Form == Form.Telling || marks.IsCounting || (marks.Form == Form.Bare && StatusLists.Shared.Phrases.IsIn(sentence.Words)))
            return null;
        return vocabulary.About(ContentOf(sentence, marks, isTopicToo: true)) is { Count: > 0 and <= most } meant
            ? new TopicReading(Topics.Afi, FairGuess, IsCertain: false, new Found { References = [.. meant.Select(m => m.Reference)] })
            : null;
    }

    /// <summary>A word that nothing explains stands where a name does.</summary>
    private static bool NamesSomething(Sentence sentence, Marks marks) =>
        Enumerable.Range(1, Math.Max(0, sentence.Words.Count - 1)).Any(i => marks.IsInName(i) && !Grammar.Shared.Loose.Contains(sentence.Words[i].Text) && Grammar.Shared.BeforeName.Contains(sentence.Words[i - 1].Text));

    private static List<TopicReading> Answers(Sentence sentence, Marks marks, IReadOnlyList<Scope> scopes, string said, bool isExact)
    {
        var isCertain = isExact && marks.IsCertainForm(sentence);
        var found = new Found { Scopes = scopes, Said = said, Unserved = marks.Unserved is ({ } from, { } to) ? sentence.Slice(from, to) : null };
        if (marks.Scores.FirstOrDefault().Topic == Topics.Owed)
            return [new TopicReading(Topics.Owed, FairGuess, IsCertain: false, new Found())];
        var all = new List<TopicReading>();
        foreach (var (topic, score) in marks.Scores.DefaultIfEmpty((Topics.Status, 1)))
        {
            var asked = all.Count == 0 ? marks.Asked : topic;
            if (Grammar.Shared.Questions.Contains(asked) && all.TrueForAll(r => r.Topic != asked))
                all.Add(new TopicReading(asked, score / (score + 1), all.Count == 0 && isCertain && asked != Topics.List, asked == Topics.List ? found with { Status = StatusIn(sentence) } : found));
        }

        // "vulnerable people, what do I say?": what is wanted is none of the questions, but what it is about was named.
        return all.Count > 0 || scopes is [Scope.Plan] ? all : [new TopicReading(Topics.Status, FairGuess, IsCertain: false, found)];
    }

    private static Core.ShownStatus? StatusIn(Sentence sentence)
    {
        for (var at = 0; at < sentence.Words.Count; at++)
            if (Grammar.Shared.Statuses.TryMatch(sentence.Words, at, out var status, out _))
                return status;
        return null;
    }

    /// <summary>"what do I owe on roads?": who asks is one of those who owe.</summary>
    private static bool AsksForOwn(Sentence sentence, Marks marks) =>
        marks.Scores.FirstOrDefault().Topic is Topics.Owed
        || (marks.HasTopic && marks.Asked is not Topics.Status and not Topics.List
            && sentence.Words[0].Text is "what" or "which"
            && sentence.Words.Any(w => w.Text is "i")
            && !sentence.Words.Any(w => w.Text is "chase" or "chasing"));

    private static (IReadOnlyList<Scope> Scopes, string Said)? LeadNamed(Sentence sentence, Vocabulary vocabulary)
    {
        for (var length = Math.Min(Marks.MostWordsInName, sentence.Words.Count); length > 1; length--)
            for (var from = 0; from + length <= sentence.Words.Count; from++)
                if (sentence.Words.Skip(from).Take(length).ToList() is var span && !Vocabulary.Joins(span[0]) && !Vocabulary.Joins(span[^1]) && !vocabulary.HasName(span) && vocabulary.LedBy(span) is { Count: > 0 } led)
                    return (led, sentence.Slice(from, from + length - 1));
        return null;
    }

    private static NameMatch FindName(List<Word> words, Vocabulary vocabulary)
    {
        var match = vocabulary.Find(words);
        if (match.Scopes.Count > 0)
            return match;
        // "the courts people": those of the courts, although "people" is a name too.
        if (words.Count > 1 && Grammar.Shared.WhoWords.Contains(words[^1].Text) && vocabulary.Find([.. words.SkipLast(1)]) is { Scopes.Count: 1 } theirs)
            return theirs with { IsExact = false };
        // "roads and training": two names, of which one question can ask only one.
        var and = words.FindIndex(w => w.Text is "and" or "or");
        if (and <= 0 || and == words.Count - 1)
            return match;
        var one = vocabulary.Find(words[..and]);
        var other = vocabulary.Find(words[(and + 1)..]);
        return one.Scopes.Count == 0 || other.Scopes.Count == 0
            ? match
            : new NameMatch([.. one.Scopes.Concat(other.Scopes).Distinct().Take(Vocabulary.MaxCandidates)], IsExact: false);
    }

    /// <summary>"anything slipping in custody": no name of the plan's, but the word of one AFI, or of AFIs in one framework.</summary>
    private static List<TopicReading> ReadByDescription(Sentence sentence, Marks marks, Vocabulary vocabulary, List<Word> words)
    {
        var named = words.Where(w => !Grammar.Shared.Small.Contains(w.Text) && !Grammar.Shared.Loose.Contains(w.Text)).ToList();
        if (marks.Form == Form.Telling || !(marks.HasTopic || marks.Form == Form.Asking) || named.Count is 0 or > MostWordsInUnknownName
            || !named.TrueForAll(w => vocabulary.DescribedBy([w]).Count > 0) || vocabulary.DescribedBy(named) is not { Count: > 0 } described)
            return [];
        if (marks.Asked == Topics.Status && described.Count == 1)
            return [new TopicReading(Topics.Afi, FairGuess, IsCertain: false, new Found { References = [described[0].Reference] })];
        return described.Select(d => d.Framework).Distinct().ToList() is [var one]
            ? Answers(sentence, marks, [new Scope.Framework(one)], "", isExact: false)
            : [];
    }

    private static List<TopicReading> ReadUnknown(Sentence sentence, Marks marks)
    {
        var (from, to) = marks.Name ?? (0, 0);
        var unknown = Enumerable.Range(from, to - from + 1).Where(i => marks.IsInName(i) && !Grammar.Shared.Loose.Contains(sentence.Words[i].Text) && !IsMisspelt(sentence.Words[i])).ToList();
        if (marks.Form == Form.Telling || !marks.HasTopic)
            return [];
        if (unknown.Count == 0 || (marks.Scores.First().Score >= StrongWeight && !IsWhereNamesStand(sentence, unknown[0])))
            return Answers(sentence, marks, [new Scope.Plan()], "", isExact: false);
        var isClear = marks.IsClear && unknown[^1] - unknown[0] < MostWordsInUnknownName && Grammar.Shared.Questions.Contains(marks.Asked)
            && (sentence.Asks || marks.Form == Form.Asking || (marks.TopicLeads && marks.Asked != Topics.Unanswered) || (marks.Asked == Topics.Status && unknown[0] == 0 && marks.IsInTopic(sentence.Words.Count - 1)))
            && !unknown.Exists(i => Grammar.Shared.NoNames.Contains(sentence.Words[i].Text));
        return isClear ? [new TopicReading(marks.Asked, FairGuess, IsCertain: false, new Found { Said = sentence.Slice(unknown[0], unknown[^1]) })] : [];
    }

    /// <summary>"actualy": one slip from a word that is no name. Short words are too much alike.</summary>
    private static bool IsMisspelt(Word word)
    {
        const int shortest = 6;
        return word.Text.Length >= shortest && (Grammar.Shared.Loose.Any(IsMeant) || Grammar.Shared.Small.Any(IsMeant));

        bool IsMeant(string known) => known.Length >= shortest && Likeness.IsOneSlip(word.Text, known);
    }

    /// <summary>"overdue in gardening", "the cycling framework", "gardening overdue": a word that nothing explains, in the place of a name.</summary>
    private static bool IsWhereNamesStand(Sentence sentence, int at)
    {
        var words = sentence.Words;
        if (words.Any(w => Grammar.Shared.WholePlan.Contains(w.Text)))
            return false;
        return at == 0
            || (at + 1 < words.Count && Grammar.Shared.AfterName.Contains(words[at + 1].Text))
            || Grammar.Shared.BeforeName.Contains(words[at - 1].Text)
            || (at > 1 && words[at - 1].Text is "the" && Grammar.Shared.BeforeName.Contains(words[at - 2].Text))
            || sentence.Text[words[at].Start..words[at].End].All(c => !char.IsLower(c));
    }

    /// <summary>"update roads", "I'd like to give an update on roads": about one of its AFIs, and which is still to be said.</summary>
    private static bool GivesUpdate(Sentence sentence)
    {
        var grammar = Grammar.Shared;
        var words = sentence.Words;
        var give = words.ToList().FindIndex(w => grammar.GiveVerbs.Contains(w.Text));
        return !sentence.Asks
            && ((words.Count > 1 && grammar.ScopeUpdateVerbs.Contains(words[0].Text) && !grammar.ScopeUpdateUnless.Contains(words[1].Text))
                || (give >= 0 && words.Any(w => w.Text is "update") && give + 1 < words.Count && words[give + 1].Text is not ("me" or "us")));
    }

    /// <summary>Nothing stands around the name but articles and politeness: "the roads, please", "what is MAPPA".</summary>
    private static bool IsOnlyDressed(Sentence sentence, int first, int last)
    {
        var from = sentence.Words.Count > 2 && sentence.Words[0].Text is "what" && sentence.Words[1].Text is "is" or "are" ? 2 : 0;
        for (var i = from; i < sentence.Words.Count; i++)
            if ((i < first || i > last) && !Grammar.Shared.Dress.Contains(sentence.Words[i].Text))
                return false;
        return true;
    }
}
