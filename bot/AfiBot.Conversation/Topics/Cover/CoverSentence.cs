using System.Collections.Frozen;
using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Reads who covers for whom, and when: "Alan covers for me until 5 January", "I am away next week, Jo covers", "pass SRP-04 to jo@example.org".</summary>
internal sealed class CoverSentence
{
    private const int MostWords = 30;
    private const int LongestName = 5;
    private const int MostDateWords = 6;
    private const int DaysInWeek = 7;

    private static readonly Lazy<CoverSentence> _shared = new(() => new CoverSentence(DataFile.Open("cover")));

    private readonly FrozenSet<string> verbs;
    private readonly FrozenSet<string> aroundName;
    private readonly FrozenSet<string> own;
    private readonly FrozenSet<string> awayWords;
    private readonly FrozenSet<string> passing;
    private readonly PhraseBook<bool> verbsInWords;
    private readonly PhraseBook<bool> forMe;
    private readonly PhraseBook<bool> away;
    private readonly PhraseBook<bool> theyAreAway;
    private readonly PhraseBook<bool> inTheirPlace;
    private readonly PhraseBook<bool> asksWho;
    private readonly PhraseBook<bool> nobody;
    private readonly PhraseBook<bool> until;
    private readonly PhraseBook<bool> forGood;
    private readonly PhraseBook<bool> from;
    private readonly PhraseBook<bool> times;
    private readonly PhraseBook<bool> inMyPlace;
    private readonly PhraseBook<bool> doesIt;
    private readonly PhraseBook<bool> isAway;
    private readonly PhraseBook<bool> catchesUp;
    private readonly PhraseBook<bool> anybody;
    private readonly FrozenSet<string> stops;
    private readonly PhraseBook<bool> standsIn;
    private readonly PhraseBook<bool> directing;

    private CoverSentence(DataFile file)
    {
        (verbs, aroundName, own, passing) = (WordLists.Of(file, "verbs"), WordLists.Of(file, "around the name"), WordLists.Of(file, "own"), WordLists.Of(file, "passing"));
        (nobody, verbsInWords, forGood) = (file.Phrases("nobody"), file.Phrases("verbs in words"), file.Phrases("for good"));
        awayWords = WordLists.Of(file, "away before a day");
        (theyAreAway, inTheirPlace) = (file.Phrases("they are away"), file.Phrases("in their place"));
        (forMe, asksWho) = (file.Phrases("for me"), file.Phrases("asks who"));
        (inMyPlace, doesIt, anybody, stops) = (file.Phrases("in my place"), file.Phrases("does it"), file.Phrases("anybody"), WordLists.Of(file, "stops"));
        (standsIn, directing) = (file.Phrases("stands in"), file.Phrases("directing"));
        (isAway, catchesUp) = (file.Phrases("is away"), file.Phrases("catches up"));
        (away, until, from, times) = (file.Phrases("away"), file.Phrases("until"), file.Phrases("from"), file.Phrases("times"));
    }

    /// <summary>Reads it, or null where the text is about something else.</summary>
    public static CoverSaid? Read(Heard heard) =>
        _shared.Value.AskedWho(heard) is { } asked ? asked
        : heard.Sentence.Words.Count is > 1 and <= MostWords && (!heard.Sentence.Asks || Grammar.Shared.Requesting.Contains(heard.Sentence.Words[0].Text)) && !_shared.Value.catchesUp.IsIn(heard.Sentence.Words) && !_shared.Value.forGood.IsIn(heard.Sentence.Words) ? _shared.Value.Find(heard) : null;

    /// <summary>"on a course all next week, who can do my returns?", "stop chasing me till the 7th": somebody is away, and has named nobody yet.</summary>
    private CoverSaid? AskedWho(Heard heard)
    {
        var words = heard.Sentence.Words;
        if (words.Count > MostWords || !asksWho.IsIn(words) || !words.Any(w => own.Contains(w.Text)) || heard.References.Count > 0)
            return null;
        var (first, last) = Days(heard.Sentence, heard.Today);
        return away.IsIn(words) || forMe.IsIn(words) || words.Any(w => awayWords.Contains(w.Text)) || last is not null ? new CoverSaid("", "", first, last, []) : null;
    }

    /// <summary>With the name or the day that was missing, from the line that gives it; null where it gives neither.</summary>
    public static CoverSaid? Complete(CoverSaid said, string text, Reading reading, DateOnly today) => _shared.Value.Fill(said, Sentence.Of(text), reading, today);

    /// <summary>Whether the line that was to give a name says that there is none.</summary>
    public static bool IsNobody(string text) => _shared.Value.nobody.TryMatchAll(Sentence.Of(text).Words, out _);

    private CoverSaid? Fill(CoverSaid said, Sentence sentence, Reading reading, DateOnly today)
    {
        if (sentence.Words.Count is 0 or > MostWords || sentence.Asks)
            return null;
        var (first, last) = Days(sentence, today);
        var isDay = DateReader.TryRead(sentence.Text, today, out var day);
        last ??= isDay ? day : null;
        var end = Enumerable.Range(0, sentence.Words.Count).FirstOrDefault(i => IsTime(sentence, i), sentence.Words.Count);
        var start = sentence.Words.TakeWhile(w => aroundName.Contains(w.Text)).Count();
        var isName = said.Deputy.Length == 0 && !isDay && !reading.IsCertain && reading.Intent is Intent.NotUnderstood or Intent.AskUnknown or Intent.Ask { Scope: Scope.Lead } or Intent.AskAmbiguous;
        var name = SpokenAddress.In(sentence.Text) ?? (isName && start < end && end - start <= LongestName ? sentence.Slice(start, end - 1) : "");
        var next = said with
        {
            Deputy = said.Deputy.Length > 0 ? said.Deputy : name,
            From = said.From ?? first,
            Until = said.Until ?? last,
        };
        return next == said ? null : next;
    }

    private CoverSaid? Find(Heard heard)
    {
        var (sentence, vocabulary) = (heard.Sentence, heard.Vocabulary);
        var words = sentence.Words.ToList();
        var isDenied = words.Exists(w => Grammar.Shared.Denials.Contains(w.Text));
        var awayAt = Enumerable.Range(0, words.Count).FirstOrDefault(i => away.TryMatch(words, i, out _, out _), -1);
        var (verb, verbEnd) = VerbIn(words);
        var (first, last) = Days(sentence, heard.Today);
        if (Enumerable.Range(1, Math.Max(0, words.Count - 1)).FirstOrDefault(i => forMe.TryMatch(words, i, out _, out _), -1) is > 0 and var mine
            && !Grammar.Shared.NotOrdering.Contains(words[0].Text) && NameBefore(sentence, mine) is { Length: > 0 } theirs && !isDenied)
            return new CoverSaid(theirs, "", first, last, []);
        if (!isDenied && !Grammar.Shared.NotOrdering.Contains(words[0].Text) && InMyPlace(heard, first, last) is { } inPlace)
            return inPlace;
        if (InTheirPlace(heard, last) is { } inTheirs && !isDenied)
            return inTheirs with { From = first };
        if (verb > 0 && !isDenied && !IsAsked(NameBefore(sentence, verb)) && !Grammar.Shared.NotOrdering.Contains(words[0].Text) && ForWhom(sentence, vocabulary, verbEnd) is var (lead, afis) && (awayAt >= 0 || lead is not null || afis.Count > 0))
            return new CoverSaid(NameBefore(sentence, verb), lead ?? "", first, last, afis);
        if ((awayAt >= 0 && awayAt <= heard.Start) || (heard.Start + 1 < words.Count && awayWords.Contains(words[heard.Start].Text) && words[heard.Start + 1].IsNumber))
            return new CoverSaid("", "", first, last, []);
        var start = heard.Start;
        if (start < words.Count && heard.References.Count == 0 && IsAway(sentence, start))
            return new CoverSaid("", "", first, last, []);
        return start < words.Count && passing.Contains(words[start].Text) && SpokenReference.FindFirst(sentence, vocabulary, start) is { Reference: { } afi } spoken && spoken.FirstWord == start + 1
            && words.FindIndex(spoken.EndWord, w => w.Text is "to") is >= 0 and var to && to + 1 < words.Count
            && SpokenReference.FindAll(Sentence.Of(sentence.Slice(start + 1, to - 1)), vocabulary) is { Count: > 0 } passed && PassedTo(sentence, to + 1) is { } deputy
            // To another lead's part of the plan it goes for good, where no time is said.
            && !(last is null && Sentence.Of(deputy) is var name && NamedParts.One(name, vocabulary, 0, name.Words.Count) is not null)
            ? new CoverSaid(deputy, "", first, last, passed)
            : null;
    }

    /// <summary>"Insp Webb is looking after SRP-03 while I am in hospital", "acting supt is J. Mahmood until January", "direct all my requests to Jo while I am off": who does it, and that it is in the place of whoever speaks, or for a time.</summary>
    private CoverSaid? InMyPlace(Heard heard, DateOnly? first, DateOnly? last)
    {
        var (sentence, words) = (heard.Sentence, heard.Sentence.Words);
        if (words.Any(w => stops.Contains(w.Text)) || StatusLists.Shared.Phrases.IsIn(words))
            return null;
        var isInPlace = inMyPlace.IsIn(words) || IsAway(sentence, heard.Start);
        if (!isInPlace && last is null)
            return null;
        if (Enumerable.Range(0, words.Count).FirstOrDefault(i => standsIn.TryMatch(words, i, out _, out _), -1) is >= 0 and var title && standsIn.TryMatch(words, title, out _, out var length) && PassedTo(sentence, title + length) is { } acting)
            return new CoverSaid(acting, "", first, last, heard.References);
        if (directing.TryMatch(words, heard.Start, out _, out _) && words.ToList().FindIndex(heard.Start, w => w.Text is "to") is > 0 and var to && to + 1 < words.Count && PassedTo(sentence, to + 1) is { } deputy)
            return new CoverSaid(deputy, "", first, last, heard.References);
        if (!isInPlace || Enumerable.Range(1, words.Count - 1).FirstOrDefault(i => doesIt.TryMatch(words, i, out _, out _), -1) is not (> 0 and var verb)
            || NameBefore(sentence, verb) is not { Length: > 0 } name || Sentence.Of(name).Words is not [.., var nearest] || Grammar.Shared.Pronouns.Contains(nearest.Text))
            return null;
        // "SRP-04 analysts answer …": whoever does it stands behind the AFI, and is part of what is told of it.
        if (SpokenReference.FindFirst(sentence, heard.Vocabulary) is { } afi && afi.FirstWord < verb)
            return null;
        return new CoverSaid(anybody.TryMatchAll(Sentence.Of(name).Words, out _) ? "" : name, "", first, last, heard.References);
    }

    /// <summary>"paternity leave starts tomorrow", "I start my sabbatical on Monday": said of whoever speaks.</summary>
    private bool IsAway(Sentence sentence, int start)
    {
        const int mostBefore = 8;
        const int mostWords = 12;
        var words = sentence.Words;
        if (Grammar.Shared.NotOrdering.Contains(words[0].Text) || sentence.Asks)
            return false;
        if (until.IsIn(words) && words.Count <= mostWords && words is [{ Text: "i" }, { Text: "am" or "will" }, ..] && words.Take(4).Any(w => w.Text is "in" or "at" or "abroad"))
            return true;
        return isAway.TryMatch(words, start, out _, out _) || (words.Take(start + 1).Any(w => w.Text is "i" or "im" or "am" or "my" or "we") && Enumerable.Range(start, Math.Min(mostBefore, words.Count - start)).Any(at => !(at > 0 && words[at - 1].Text is "is" or "are" or "was" or "has") && isAway.TryMatch(words, at, out _, out _)));
    }

    /// <summary>"list of who is deputising for whom": who it is, is what is asked.</summary>
    private static bool IsAsked(string name) => Sentence.Of(name).Words.Any(w => Grammar.Shared.NotOrdering.Contains(w.Text));

    /// <summary>"Commander Central Operations is on a course for 3 weeks, Head of Traffic to answer in their place": one lead is away, and somebody answers meanwhile.</summary>
    private CoverSaid? InTheirPlace(Heard heard, DateOnly? last)
    {
        var (sentence, words) = (heard.Sentence, heard.Sentence.Words);
        var gone = Enumerable.Range(heard.Start, words.Count - heard.Start).FirstOrDefault(i => i > heard.Start && theyAreAway.TryMatch(words, i, out _, out _), -1);
        var place = gone < 0 ? -1 : Enumerable.Range(gone, words.Count - gone).FirstOrDefault(i => inTheirPlace.TryMatch(words, i, out _, out _), -1);
        return place > 0 && NamedParts.One(sentence, heard.Vocabulary, heard.Start, gone) is Scope.Lead && NameBefore(sentence, place) is { Length: > 0 } deputy && !IsAsked(deputy)
            ? new CoverSaid(deputy, sentence.Slice(heard.Start, gone - 1), null, last, [])
            : null;
    }

    /// <summary>The verb and where it ends: "covers", "is standing in" with "for" behind it; -1 where there is none.</summary>
    private (int At, int End) VerbIn(List<Word> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (verbs.Contains(words[at].Text))
                return (at, at + 1);
            if (verbsInWords.TryMatch(words, at, out _, out var length) && at + length < words.Count && words[at + length].Text is "for")
                return (at, at + length);
        }

        return (-1, 0);
    }

    /// <summary>What follows the verb: whoever speaks (an empty title), some AFIs, a lead's title; null and none where nothing does.</summary>
    private (string? Lead, IReadOnlyList<AfiReference> Afis) ForWhom(Sentence sentence, Vocabulary vocabulary, int at)
    {
        var isFor = at < sentence.Words.Count && sentence.Words[at].Text is "for";
        at += isFor ? 1 : 0;
        if (at >= sentence.Words.Count || sentence.IsPartedBefore(at))
            return (null, []);
        if (own.Contains(sentence.Words[at].Text))
            return ("", []);
        if (SpokenReference.FindFirst(sentence, vocabulary, at) is { Reference: not null } spoken && spoken.FirstWord == at)
            return (null, SpokenReference.FindAll(Sentence.Of(sentence.From(sentence.Words[at].Start)), vocabulary));
        var end = at;
        while (end < sentence.Words.Count && end < at + LongestName + 1 && (end == at || !sentence.IsPartedBefore(end)) && !IsTime(sentence, end))
            end++;
        return isFor && end > at ? (sentence.Slice(at, end - 1), []) : (null, []);
    }

    /// <summary>Whether the line that was to give a day says that there is to be no end.</summary>
    public static bool IsForGood(string text) => _shared.Value.forGood.TryMatchAll(Sentence.Of(text).Words, out _);

    private bool IsTime(Sentence sentence, int at) =>
        from.TryMatch(sentence.Words, at, out _, out _) || until.TryMatch(sentence.Words, at, out _, out _) || times.TryMatch(sentence.Words, at, out _, out _) || Span(sentence.Words, at) is not null;

    private string NameBefore(Sentence sentence, int verb)
    {
        if (SpokenAddress.In(sentence.Text) is { } address)
            return address;
        var end = verb;
        while (end > 0 && aroundName.Contains(sentence.Words[end - 1].Text))
            end--;
        var start = end;
        while (start > 0 && end - start < LongestName && !sentence.IsPartedBefore(start) && !(start < end && aroundName.Contains(sentence.Words[start].Text)))
            start--;
        while (start < end && (aroundName.Contains(sentence.Words[start].Text) || IsTime(sentence, start)))
            start++;
        return start < end ? sentence.Slice(start, end - 1) : "";
    }

    /// <summary>The address in a message, or a name of a few words up to a time or the end.</summary>
    private string? PassedTo(Sentence sentence, int at)
    {
        if (SpokenAddress.In(sentence.Text) is { } address)
            return address;
        var end = Enumerable.Range(at, sentence.Words.Count - at).FirstOrDefault(i => i > at && (IsTime(sentence, i) || sentence.IsPartedBefore(i) || away.TryMatch(sentence.Words, i, out _, out _) || inMyPlace.TryMatch(sentence.Words, i, out _, out _)), sentence.Words.Count);
        while (end > at && Grammar.Shared.Polite.Contains(sentence.Words[end - 1].Text))
            end--;
        return end > at && end - at <= LongestName ? sentence.Slice(at, end - 1) : null;
    }

    /// <summary>The first day and the last, as far as they are said.</summary>
    private (DateOnly? First, DateOnly? Last) Days(Sentence sentence, DateOnly today)
    {
        DateOnly? first = null;
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (from.TryMatch(sentence.Words, at, out _, out var length) && DateAt(sentence, at + length, today) is { } begins)
                first = begins;
            else if (until.TryMatch(sentence.Words, at, out _, out length) && DateAt(sentence, at + length, today) is { } ends)
                return (first, ends);
        }

        if (Enumerable.Range(0, sentence.Words.Count).Select(i => Span(sentence.Words, i)).FirstOrDefault(s => s is not null) is { } days)
            return (first, (first ?? today).AddDays(days - 1));
        var week = today.AddDays(-(((int)today.DayOfWeek + DaysInWeek - 1) % DaysInWeek));
        var said = Enumerable.Range(0, sentence.Words.Count).Select(i => times.TryMatch(sentence.Words, i, out _, out var length) ? sentence.Slice(i, i + length - 1).ToLowerInvariant() : null).FirstOrDefault(t => t is not null);
        return said switch
        {
            "today" => (today, today),
            "tomorrow" => (today.AddDays(1), today.AddDays(1)),
            "this week" => (first, week.AddDays(DaysInWeek - 1)),
            "next week" => (week.AddDays(DaysInWeek), week.AddDays((2 * DaysInWeek) - 1)),
            _ => (first, null),
        };
    }

    /// <summary>"for six weeks", "for the next fortnight": how many days; null where none is said.</summary>
    private static int? Span(IReadOnlyList<Word> words, int at)
    {
        const int most = 99;
        if (words[at].Text is not "for")
            return null;
        at++;
        while (at < words.Count && words[at].Text is "the" or "next" or "about" or "another")
            at++;
        var count = 1;
        if (at < words.Count && int.TryParse(ShortForms.Shared.Numbers.GetValueOrDefault(words[at].Text, words[at].Text), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            (count, at) = (Math.Min(number, most), at + 1);
        else if (at < words.Count && words[at].Text is "a")
            at++;
        return at < words.Count && Grammar.Shared.Lengths.TryGetValue(words[at].Text, out var days) ? count * days : null;
    }

    private static DateOnly? DateAt(Sentence sentence, int at, DateOnly today)
    {
        for (var end = Math.Min(sentence.Words.Count, at + MostDateWords); end > at; end--)
            if (DateReader.TryRead(sentence.Slice(at, end - 1), today, out var date))
                return date;
        return null;
    }
}
