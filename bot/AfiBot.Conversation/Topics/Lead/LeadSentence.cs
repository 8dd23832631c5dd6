using System.Collections.Frozen;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Reads who is to lead on what: "change lead of SRP-01 to jo@example.org", "make Jo the lead of SRP-04", "hand all of Alan's AFIs to Jo".</summary>
internal sealed class LeadSentence
{
    private const int MostWords = 30;
    private const int LongestName = 6;

    private static readonly Lazy<LeadSentence> _shared = new(() => new LeadSentence(DataFile.Open("change-lead")));

    private readonly PhraseBook<bool> change;
    private readonly PhraseBook<bool> make;
    private readonly PhraseBook<bool> asLead;
    private readonly PhraseBook<bool> nowLeads;
    private readonly PhraseBook<bool> hand;
    private readonly PhraseBook<bool> sitsWith;
    private readonly PhraseBook<bool> allOf;
    private readonly PhraseBook<bool> all;
    private readonly FrozenSet<string> areas;
    private readonly FrozenSet<string> own;
    private readonly FrozenSet<string> to;
    private readonly FrozenSet<string> afterName;

    private LeadSentence(DataFile file)
    {
        (change, make, asLead, nowLeads) = (file.Phrases("change"), file.Phrases("make"), file.Phrases("as lead"), file.Phrases("now leads"));
        (sitsWith, hand, allOf, all) = (file.Phrases("sits with"), file.Phrases("hand"), file.Phrases("all of"), file.Phrases("all"));
        (areas, own, to, afterName) = (WordLists.Of(file, "areas"), WordLists.Of(file, "own"), WordLists.Of(file, "to"), WordLists.Of(file, "after the name"));
    }

    /// <summary>Reads it, or null where the text is about something else.</summary>
    public static LeadSaid? Read(Heard heard) =>
        heard.Sentence.Words.Count is > 2 and <= MostWords ? _shared.Value.Find(heard) : null;

    /// <summary>With the name that was missing, from the line that gives it; null where it gives none.</summary>
    public static LeadSaid? Complete(LeadSaid said, string text) =>
        Sentence.Of(text) is { Asks: false, Words: { Count: > 0 } words } sentence && _shared.Value.Name(sentence, 0, words.Count) is { Length: > 0 } name ? said with { To = name } : null;

    private LeadSaid? Find(Heard heard)
    {
        var (sentence, vocabulary, start) = (heard.Sentence, heard.Vocabulary, heard.Start);
        var words = sentence.Words;
        if (change.TryMatch(words, start, out _, out var length))
            return Named(sentence, vocabulary, start + length);
        if (make.TryMatch(words, start, out _, out length) && First(asLead, words, start + length + 1) is var (role, afterRole))
            return Afis(sentence, vocabulary, afterRole) is { Count: > 0 } afis ? new LeadSaid(Name(sentence, start + length, role), "", afis) : null;
        if (hand.TryMatch(words, start, out _, out length))
            return Everything(sentence, start + length);
        if (SitsWith(heard) is { } sits)
            return sits;
        return !sentence.Asks && First(nowLeads, words, 1) is var (leads, afterLeads) && leads <= LongestName && Name(sentence, 0, leads) is { Length: > 0 } name && Afis(sentence, vocabulary, afterLeads) is { Count: > 0 } led
            ? new LeadSaid(name, "", led)
            : null;
    }

    /// <summary>"SRP-01 to jo@example.org", "SRP-01 to 04 to Jo".</summary>
    private LeadSaid? Named(Sentence sentence, Vocabulary vocabulary, int at)
    {
        if (SpokenReference.FindFirst(sentence, vocabulary, at) is not { Reference: not null } spoken || spoken.FirstWord != at)
            return null;
        var end = Enumerable.Range(spoken.EndWord, sentence.Words.Count - spoken.EndWord).LastOrDefault(i => to.Contains(sentence.Words[i].Text), sentence.Words.Count);
        var isRange = end + 1 >= sentence.Words.Count || sentence.Words[end + 1].IsNumber || (SpokenReference.FindFirst(sentence, vocabulary, end + 1) is { } last && last.FirstWord == end + 1);
        return isRange
            ? new LeadSaid("", "", Afis(sentence, vocabulary, at))
            : new LeadSaid(Name(sentence, end + 1, sentence.Words.Count), "", SpokenReference.FindAll(Sentence.Of(sentence.Slice(at, end - 1)), vocabulary));
    }

    /// <summary>"SRP-04 now sits with the Head of Partnership". An update may say as much of anybody, so here only a lead's title or an address is a name.</summary>
    private LeadSaid? SitsWith(Heard heard)
    {
        var (sentence, words) = (heard.Sentence, heard.Sentence.Words);
        if (SpokenReference.FindFirst(sentence, heard.Vocabulary) is not { Reference: { } afi } spoken || spoken.FirstWord != heard.Start
            || !sitsWith.TryMatch(words, spoken.EndWord, out _, out var length) || spoken.EndWord + length >= words.Count)
            return null;
        var name = Name(sentence, spoken.EndWord + length, words.Count);
        return SpokenAddress.In(name) is not null || heard.Vocabulary.LedBy(words.Skip(spoken.EndWord + length).ToList()) is { Count: 1 } ? new LeadSaid(name, "", [afi]) : null;
    }

    /// <summary>"all of Alan's AFIs to Jo", "all the AFIs of the Head of Traffic to Jo".</summary>
    private LeadSaid? Everything(Sentence sentence, int at)
    {
        var words = sentence.Words;
        var end = Enumerable.Range(at, words.Count - at).LastOrDefault(i => to.Contains(words[i].Text), -1);
        if (end < 0 || !(allOf.TryMatch(words, at, out _, out var length) || all.TryMatch(words, at, out _, out length)))
            return null;
        var owner = at + length;
        var ownerEnd = end - 1 > owner && areas.Contains(words[end - 1].Text) ? end - 1 : end;
        if (owner >= ownerEnd || own.Contains(words[owner].Text) || Name(sentence, end + 1, words.Count) is not { Length: > 0 } name)
            return null;
        var from = Name(sentence, owner, ownerEnd);
        foreach (var ending in (string[])["'s", "’s", "s'", "s’"])
            from = from.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? from[..^(ending[0] is 's' ? 1 : 2)] : from;
        return from.Length > 0 ? new LeadSaid(name, from, []) : null;
    }

    private static IReadOnlyList<AfiReference> Afis(Sentence sentence, Vocabulary vocabulary, int at) =>
        at < sentence.Words.Count ? SpokenReference.FindAll(Sentence.Of(sentence.From(sentence.Words[at].Start)), vocabulary) : [];

    /// <summary>The name between two words, or the address among them; empty where it is too long for one.</summary>
    private string Name(Sentence sentence, int start, int end)
    {
        while (end > start && afterName.Contains(sentence.Words[end - 1].Text))
            end--;
        if (start >= end)
            return "";
        var text = sentence.Slice(start, end - 1);
        return SpokenAddress.In(text) ?? (end - start <= LongestName ? text : "");
    }

    private static (int At, int End)? First(PhraseBook<bool> phrases, IReadOnlyList<Word> words, int from)
    {
        for (var at = from; at < words.Count; at++)
            if (phrases.TryMatch(words, at, out _, out var length))
                return (at, at + length);
        return null;
    }
}
