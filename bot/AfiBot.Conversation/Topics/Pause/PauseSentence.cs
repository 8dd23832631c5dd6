using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Reads what is not to be chased until when: "pause chasing for CON until Friday", "resume chasing for CON".</summary>
internal sealed class PauseSentence
{
    private const int MostWords = 16;

    private static readonly Lazy<PauseSentence> _shared = new(() => new PauseSentence(DataFile.Open("pause")));

    private readonly PhraseBook<bool> begins;
    private readonly PhraseBook<bool> of;
    private readonly PhraseBook<bool> until;
    private readonly PhraseBook<bool> everything;

    private PauseSentence(DataFile file)
    {
        begins = new PhraseBook<bool>().Add(true, file.Text("pausing")).Add(false, file.Text("resuming"));
        (of, until, everything) = (file.Phrases("of"), file.Phrases("until"), file.Phrases("everything"));
    }

    /// <summary>Reads it, or null where the text is about something else.</summary>
    public static PauseRequest? Read(Heard heard) => heard.Sentence is { Asks: false, Words.Count: <= MostWords } ? _shared.Value.Find(heard) : null;

    private PauseRequest? Find(Heard heard)
    {
        var (sentence, words) = (heard.Sentence, heard.Sentence.Words);
        if (!begins.TryMatch(words, heard.Start, out var pauses, out var length))
            return null;
        var at = heard.Start + length;
        var day = Enumerable.Range(at, words.Count - at).Select(i => until.TryMatch(words, i, out _, out var said) ? (At: i, After: i + said) : (At: -1, After: 0)).FirstOrDefault(d => d.At >= 0, (At: words.Count, After: words.Count));
        var name = Name(sentence, at, day.At);
        var isDay = DateReader.TryRead(day.After < words.Count ? sentence.Slice(day.After, words.Count - 1) : null, heard.Today, out var date);
        return day.After < words.Count && !isDay ? null : new PauseRequest(name, date, Ends: !pauses);
    }

    /// <summary>What is named between two words; empty for everything.</summary>
    private string Name(Sentence sentence, int start, int end)
    {
        if (of.TryMatch(sentence.Words, start, out _, out var length))
            start += length;
        return start >= end || (everything.TryMatch(sentence.Words, start, out _, out var all) && start + all == end) ? "" : sentence.Slice(start, end - 1);
    }
}
