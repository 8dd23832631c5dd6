using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Reads what is not to be chased until when: "pause chasing for CON until Friday", "resume chasing for CON", "give roads a breather over Xmas, no reminders 21 Dec - 4 Jan".</summary>
internal sealed class PauseSentence
{
    private const int MostWords = 24;

    /// <summary>More words than a name has: what stands in its place is a sentence.</summary>
    private const int LongestUnknownName = 5;

    private const int MostDateWords = 5;

    private static readonly Lazy<PauseSentence> _shared = new(() => new PauseSentence(DataFile.Open("pause")));

    private readonly PhraseBook<bool> begins;
    private readonly PhraseBook<bool> anywhere;
    private readonly PhraseBook<bool> of;
    private readonly PhraseBook<bool> until;
    private readonly PhraseBook<bool> everything;
    private readonly PhraseBook<bool> behind;
    private readonly PhraseBook<bool> over;
    private readonly PhraseBook<bool> atTimes;
    private readonly PhraseBook<bool> tellsOfAnAfi;
    private readonly PhraseBook<int> spans = new();

    private PauseSentence(DataFile file)
    {
        begins = new PhraseBook<bool>().Add(true, file.Text("pausing")).Add(false, file.Text("resuming"));
        (of, until, everything) = (file.Phrases("of"), file.Phrases("until"), file.Phrases("everything"));
        (atTimes, tellsOfAnAfi) = (file.Phrases("pausing at times"), file.Phrases("tells of an afi"));
        (behind, over) = (file.Phrases("behind the name"), file.Phrases("over"));
        anywhere = new PhraseBook<bool>().Add(true, file.Text("pausing anywhere")).Add(false, file.Text("resuming anywhere"));
        foreach (var days in file.Map("spans").Keys)
            spans.Add(int.Parse(days, System.Globalization.CultureInfo.InvariantCulture), file.Map("spans").Text(days));
    }

    /// <summary>Reads it, or null where the text is about something else.</summary>
    public static PauseRequest? Read(Heard heard) =>
        heard.Sentence is { Asks: false, Words.Count: > 1 and <= MostWords } ? _shared.Value.Find(heard) ?? _shared.Value.FindAnywhere(heard) : null;

    /// <summary>The last day of a pause in the line that was to give it; null where it gives none.</summary>
    public static DateOnly? Day(string text, DateOnly today)
    {
        var sentence = Sentence.Of(text);
        var from = _shared.Value.until.TryMatch(sentence.Words, 0, out _, out var length) && length < sentence.Words.Count ? sentence.Words[length].Start : 0;
        return DateReader.TryRead(text[from..].Trim(), today, out var day) && day is not null ? day
            : _shared.Value.spans.TryMatchAll(sentence.Words, out var days) ? today.AddDays(days) : null;
    }

    private PauseRequest? Find(Heard heard)
    {
        var (sentence, words) = (heard.Sentence, heard.Sentence.Words);
        if (!begins.TryMatch(words, heard.Start, out var pauses, out var length))
            return atTimes.TryMatch(words, heard.Start, out _, out length) ? OfEverybody(heard, heard.Start + length) : null;
        var at = heard.Start + length;
        if (pauses && OfEverybody(heard, at) is { } everybody)
            return everybody;
        var day = Enumerable.Range(at, words.Count - at).Select(i => until.TryMatch(words, i, out _, out var said) ? (At: i, After: i + said) : (At: -1, After: 0)).FirstOrDefault(d => d.At >= 0, (At: words.Count, After: words.Count));
        var date = day.After < words.Count ? Last(sentence, day.After, heard.Today) : Last(sentence, at, heard.Today);
        var stop = Enumerable.Range(at, Math.Max(0, day.At - at)).FirstOrDefault(i => i > at && (behind.TryMatch(words, i, out _, out _) || BeginsDate(sentence, i, heard.Today) || spans.TryMatch(words, i, out _, out _) || sentence.GapBefore(i).ContainsAny(",;(\n")), day.At);
        var name = at < words.Count && sentence.GapBefore(at).ContainsAny(",;") ? "" : Name(sentence, at, stop);
        if (name.Length > 0 && Sentence.Of(name).Words.Count > LongestUnknownName && NamedParts.One(Sentence.Of(name), heard.Vocabulary, 0, Sentence.Of(name).Words.Count) is null)
            return null;
        var reason = date is null && day.After < words.Count ? sentence.Slice(day.After, words.Count - 1) : "";
        // A day that is to come first, and all that is not said in so many words, is asked about before it is done.
        var isLater = BeginsLater(sentence, at, date, heard.Today);
        return new PauseRequest(name, date, Ends: !pauses) { Event = reason, IsSure = !isLater, IsForLater = isLater };
    }

    /// <summary>"no chasers over half term, 15 to 19 February": everybody, and it is asked about.</summary>
    private PauseRequest? OfEverybody(Heard heard, int at) => at < heard.Sentence.Words.Count && over.TryMatch(heard.Sentence.Words, at, out _, out _) && NameIn(heard).Length == 0 && Last(heard.Sentence, at, heard.Today) is { } end
        ? new PauseRequest("", end, Ends: false) { IsSure = false, IsForLater = BeginsLater(heard.Sentence, at, end, heard.Today) }
        : null;

    /// <summary>What is wanted stands further on, with the part of the plan somewhere in the message.</summary>
    private PauseRequest? FindAnywhere(Heard heard)
    {
        var (sentence, words) = (heard.Sentence, heard.Sentence.Words);
        if (Grammar.Shared.NotOrdering.Contains(words[0].Text))
            return null;
        var pauses = false;
        var at = Enumerable.Range(0, words.Count).FirstOrDefault(i => anywhere.TryMatch(words, i, out pauses, out _), -1);
        // "SRP-03 on hold, waiting for the council": that tells where the AFI stands, and not that reminders are to wait.
        if (at >= 0 && heard.References.Count > 0 && tellsOfAnAfi.TryMatch(words, at, out _, out _))
            return null;
        if (at < 0 || NameIn(heard) is not { Length: > 0 } name)
            return null;
        var date = Last(sentence, 0, heard.Today);
        var reason = date is null && Enumerable.Range(0, words.Count).Select(i => until.TryMatch(words, i, out _, out var said) ? i + said : -1).FirstOrDefault(i => i > 0 && i < words.Count, -1) is > 0 and var why ? sentence.Slice(why, words.Count - 1) : "";
        return new PauseRequest(name, pauses ? date : null, Ends: !pauses) { Event = pauses ? reason : "", IsSure = false, IsForLater = pauses && BeginsLater(sentence, 0, date, heard.Today) };
    }

    /// <summary>The one AFI, or the longest run of words that names one part of the plan; empty where there is none, or are several.</summary>
    private static string NameIn(Heard heard)
    {
        const int longest = 6;
        var sentence = heard.Sentence;
        if (SpokenReference.FindFirst(sentence, heard.Vocabulary) is { Reference: not null } spoken)
            return sentence.Slice(spoken.FirstWord, spoken.EndWord - 1);
        for (var length = Math.Min(longest, sentence.Words.Count); length > 0; length--)
            for (var from = 0; from + length <= sentence.Words.Count; from++)
                if (!Grammar.Shared.Small.Contains(sentence.Words[from].Text) && !Grammar.Shared.Small.Contains(sentence.Words[from + length - 1].Text) && sentence.Words.Skip(from).Take(length).ToList() is var run
                    && (heard.Vocabulary.LedBy(run).Count == 1 || heard.Vocabulary.HasName(run) || (length > 1 && run.Exists(Vocabulary.IsOfTitle) && NamedParts.One(sentence, heard.Vocabulary, from, from + length) is not null)))
                    return sentence.Slice(from, from + length - 1);
        return "";
    }

    /// <summary>The last day that is named behind a word, or a span from today: "21 Dec - 4 Jan", "for the next fortnight".</summary>
    private DateOnly? Last(Sentence sentence, int from, DateOnly today)
    {
        DateOnly? last = null;
        for (var at = from; at < sentence.Words.Count; at++)
        {
            for (var end = Math.Min(sentence.Words.Count, at + MostDateWords); end > at; end--)
            {
                if (!IsDay(sentence, at, end) || !DateReader.TryRead(sentence.Slice(at, end - 1), today, out var day) || day is not { } named)
                    continue;
                (last, at) = (last is { } before && before > named ? before : named, end - 1);
                break;
            }

            if (at < sentence.Words.Count && spans.TryMatch(sentence.Words, at, out var days, out _))
                last ??= today.AddDays(days);
        }

        return last;
    }

    private static bool BeginsDate(Sentence sentence, int at, DateOnly today) =>
        at + 1 < sentence.Words.Count && sentence.Words[at].Text.Any(char.IsAsciiDigit) && DateReader.TryRead(sentence.Slice(at, at + 1), today, out _);

    /// <summary>No bare number is a day here: "the 3 roads ones".</summary>
    /// <remarks>Nor does a day reach over a dash: "2 Feb - 16 Feb" is two.</remarks>
    private static bool IsDay(Sentence sentence, int from, int to) =>
        (to - from > 1 || !sentence.Words[from].IsNumber) && !Enumerable.Range(from + 1, to - from - 1).Any(i => sentence.GapBefore(i).Trim() is "-" or "–" && sentence.GapBefore(i).Length > 1);

    /// <summary>"from 21 Dec until 4 Jan": it can only begin at once.</summary>
    private static bool BeginsLater(Sentence sentence, int from, DateOnly? last, DateOnly today)
    {
        for (var at = from; last is not null && at < sentence.Words.Count; at++)
            for (var end = Math.Min(sentence.Words.Count, at + MostDateWords); end > at; end--)
                if (IsDay(sentence, at, end) && DateReader.TryRead(sentence.Slice(at, end - 1), today, out var day) && day is { } named)
                {
                    // "16-20 Feb": the first day has only its number.
                    var first = at > from && sentence.Words[at - 1].IsNumber && end == at + 2 && (sentence.GapBefore(at).Trim() is "-" or "–") && DateReader.TryRead($"{sentence.Words[at - 1].Text} {sentence.Words[at + 1].Text}", today, out var begins) ? begins : named;
                    if (first != last && first > today)
                        return true;
                    at = end - 1;
                    break;
                }

        return false;
    }

    /// <summary>What is named between two words; empty for everything.</summary>
    private string Name(Sentence sentence, int start, int end)
    {
        if (of.TryMatch(sentence.Words, start, out _, out var length))
            start += length;
        return start >= end || (everything.TryMatch(sentence.Words, start, out _, out var all) && start + all == end) ? "" : sentence.Slice(start, end - 1);
    }
}
