using System.Collections.Frozen;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Reads who is to lead on what: "change lead of SRP-01 to jo@example.org", "make Jo the lead of SRP-04", "hand all of Alan's AFIs to Jo". The forms stand in <c>change-lead.yaml</c>.</summary>
internal sealed class LeadSentence
{
    private const int MostWords = 30;
    private const int LongestName = 6;
    private const string To = "TO";
    private const string From = "FROM";

    private static readonly Lazy<LeadSentence> _shared = new(() => new LeadSentence(DataFile.Open("change-lead")));

    private readonly SlotForms forms;
    private readonly SlotForms ofKnown;
    private readonly PhraseBook<bool> forGood;
    private readonly PhraseBook<bool> forATime;
    private readonly FrozenSet<string> withoutAfis;
    private readonly FrozenSet<string> areas;
    private readonly FrozenSet<string> own;
    private readonly FrozenSet<string> afterName;

    private LeadSentence(DataFile file)
    {
        (forms, ofKnown) = (new SlotForms(file, "forms"), new SlotForms(file, "forms of known names"));
        (forGood, forATime) = (file.Phrases("for good"), file.Phrases("for a time"));
        withoutAfis = WordLists.Of(file, "without afis");
        (areas, own, afterName) = (WordLists.Of(file, "areas"), WordLists.Of(file, "own"), WordLists.Of(file, "after the name"));
    }

    /// <summary>Reads it, or null where the text is about something else.</summary>
    public static LeadSaid? Read(Heard heard) =>
        heard.Sentence.Words.Count is > 2 and <= MostWords ? _shared.Value.Find(heard) : null;

    /// <summary>With the name that was missing, from the line that gives it; null where it gives none.</summary>
    public static LeadSaid? Complete(LeadSaid said, string text)
    {
        var sentence = Sentence.Of(text);
        var end = sentence.Words.Count;
        while (end > 0 && _shared.Value.afterName.Contains(sentence.Words[end - 1].Text))
            end--;
        if (sentence.Asks || end == 0)
            return null;
        var name = SpokenAddress.In(text) ?? (end <= LongestName ? sentence.Slice(0, end - 1) : "");
        return name.Length > 0 ? said with { To = name } : null;
    }

    private LeadSaid? Find(Heard heard)
    {
        var words = heard.Sentence.Words;
        if ((heard.References.Count == 0 && !words.Any(w => withoutAfis.Contains(w.Text))) || forATime.IsIn(words))
            return null;
        // "…, for good" says how, and is no part of the form.
        var at = Enumerable.Range(0, words.Count).FirstOrDefault(i => forGood.TryMatch(words, i, out _, out var length) && i + length == words.Count, -1);
        var isForGood = at > 0;
        var said = isForGood ? new Heard(Sentence.Of(heard.Sentence.Text[..words[at - 1].End]), heard.Vocabulary, heard.Today) : heard;
        var filled = forms.Read(said, said.Start, afterName);
        if (filled is null && !said.Sentence.Asks)
        {
            filled = ofKnown.Read(said, said.Start, afterName);
            if (filled is not null && !isForGood && !filled.IsKnown(To) && !filled.IsKnown(From))
                return null;
        }

        if (filled is null || filled.WordsOf(From).Any(w => own.Contains(w.Text)))
            return null;
        return new LeadSaid(WithoutArticle(filled.Name(To)), Owner(filled), filled.References) { IsOnADay = filled.WordsOf(To).Any(w => DateReader.IsMonth(w.Text) || Grammar.Shared.Times.Contains(w.Text)) };
    }

    private static string WithoutArticle(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    /// <summary>"Alan's AFIs" are Alan's.</summary>
    private string Owner(SlotForms.Filled filled)
    {
        var from = filled.Name(From);
        if (from.LastIndexOf(' ') is var last and > 0 && areas.Contains(from[(last + 1)..].ToLowerInvariant()))
            from = from[..last];
        foreach (var ending in (string[])["'s", "’s", "s'", "s’"])
            from = from.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? from[..^(ending[0] is 's' ? 1 : 2)] : from;
        return from;
    }
}
