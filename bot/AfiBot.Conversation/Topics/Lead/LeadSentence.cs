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
    private readonly SlotForms ofParts;
    private readonly PhraseBook<bool> moves;
    private readonly PhraseBook<bool> makes;
    private readonly PhraseBook<bool> insteadOf;
    private readonly PhraseBook<bool> goes;
    private readonly PhraseBook<bool> successor;
    private readonly PhraseBook<bool> forGood;
    private readonly PhraseBook<bool> forATime;
    private readonly PhraseBook<bool> fromADay;
    private readonly PhraseBook<bool> saidBy;
    private readonly FrozenSet<string> withoutAfis;
    private readonly FrozenSet<string> areas;
    private readonly FrozenSet<string> own;
    private readonly FrozenSet<string> afterName;

    private LeadSentence(DataFile file)
    {
        (forms, ofKnown) = (new SlotForms(file, "forms"), new SlotForms(file, "forms of known names"));
        ofParts = new SlotForms(file, "forms of parts");
        (moves, makes, insteadOf) = (file.Phrases("moves"), file.Phrases("makes"), file.Phrases("instead of"));
        (goes, successor) = (file.Phrases("goes"), file.Phrases("successor"));
        (forGood, forATime) = (file.Phrases("for good"), file.Phrases("for a time"));
        (fromADay, saidBy) = (file.Phrases("from a day"), file.Phrases("said by"));
        withoutAfis = WordLists.Of(file, "without afis");
        (areas, own, afterName) = (WordLists.Of(file, "areas"), WordLists.Of(file, "own"), WordLists.Of(file, "after the name"));
    }

    /// <summary>Reads it, or null where the text is about something else.</summary>
    public static LeadSaid? Read(Heard heard)
    {
        if (heard.Sentence.Words.Count is > 2 and <= MostWords && _shared.Value.Find(heard.References.Count == 0 && WithReferences(heard) is { } named ? named : heard) is { } said)
            return said;
        return heard.References.Count > 0 && (Quoted(heard) ?? _shared.Value.Reported(heard)) is { } quoted ? _shared.Value.Find(quoted) : null;
    }

    /// <summary>"the DCC's office says NIM-03 should be with …": what is said; null where nobody is said to say it.</summary>
    private Heard? Reported(Heard heard)
    {
        const int longest = 8;
        var words = heard.Sentence.Words;
        for (var at = 1; at < words.Count && at < longest; at++)
            if (saidBy.TryMatch(words, at, out _, out var length) && words.Count - at - length is > 2 and <= MostWords)
                return new Heard(Sentence.Of(heard.Sentence.From(words[at + length].Start)), heard.Vocabulary, heard.Today);
        return null;
    }

    /// <summary>"from the Commander's office: "as agreed, responsibility for PVP-11 (mental health) passes to …". Please action": the last clause that names an AFI of what is quoted, without what stands in brackets; null where nothing is quoted.</summary>
    private static Heard? Quoted(Heard heard)
    {
        var text = heard.Sentence.Text;
        var (open, close) = (text.IndexOfAny(['"', '“']), text.LastIndexOfAny(['"', '”']));
        if (open < 0 || close <= open + 1)
            return null;
        var inside = text[(open + 1)..close];
        if (inside.IndexOf('(', StringComparison.Ordinal) is >= 0 and var bracket && inside.IndexOf(')', bracket) is > 0 and var end)
            inside = inside[..bracket] + inside[(end + 1)..];
        var sentence = Sentence.Of(inside.Trim(' ', '.', '!'));
        if (SpokenReference.FindFirst(sentence, heard.Vocabulary) is not { Reference: not null } first)
            return null;
        var from = first.FirstWord;
        while (from > 0 && !sentence.GapBefore(from).ContainsAny(',', '.', ';'))
            from--;
        return sentence.Words.Count - from is > 2 and <= MostWords ? new Heard(Sentence.Of(sentence.From(sentence.Words[from].Start)), heard.Vocabulary, heard.Today) : null;
    }

    /// <summary>"PVP mental health ones (11 and 18) …": with the references that the code and the numbers in brackets make; null where there are none.</summary>
    private static Heard? WithReferences(Heard heard)
    {
        var (text, open) = (heard.Sentence.Text, heard.Sentence.Text.IndexOf('(', StringComparison.Ordinal));
        var close = open < 0 ? -1 : text.IndexOf(')', open);
        if (close < 0 || heard.Sentence.Words.FirstOrDefault(w => w.End <= open && heard.Vocabulary.IsPrefix(w.Text) && !text[w.Start..w.End].Any(char.IsLower)) is not { Text.Length: > 0 } code)
            return null;
        var inside = Sentence.Of(text[(open + 1)..close]).Words.Where(w => !Grammar.Shared.Joins.Contains(w.Text)).ToList();
        var afis = inside.ConvertAll(w => w.IsNumber && heard.Vocabulary.TryFindNumbered(code.Text, w.Text, out var afi) ? afi.Value : "");
        return afis.Count > 0 && !afis.Contains("")
            ? new Heard(Sentence.Of($"{text[..code.Start]}{string.Join(" and ", afis)}{text[(close + 1)..]}"), heard.Vocabulary, heard.Today)
            : null;
    }

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
        if (forATime.IsIn(words))
            return null;
        if (heard.References.Count == 0 && !words.Any(w => withoutAfis.Contains(w.Text)) && SpokenAddress.In(heard.Sentence.Text) is null)
            return Apart(heard);
        // "…, for good" says how, and is no part of the form.
        var at = Enumerable.Range(0, words.Count).FirstOrDefault(i => forGood.TryMatch(words, i, out _, out var length) && heard.Sentence.IsPartedBefore(i + length), -1);
        var isForGood = at > 0;
        // So is a day from which it is to hold: "… from 1 December".
        var day = at > 0 ? -1 : Enumerable.Range(0, words.Count).FirstOrDefault(i => i > 2 && fromADay.TryMatch(words, i, out _, out var length) && i + length < words.Count && DateReader.TryRead(heard.Sentence.Slice(i + length, words.Count - 1), heard.Today, out _), -1);
        at = Math.Max(at, day);
        var said = isForGood || day > 0 ? new Heard(Sentence.Of(heard.Sentence.Text[..words[at - 1].End]), heard.Vocabulary, heard.Today) : heard;
        var filled = forms.Read(said, said.Start, afterName);
        if (filled is null && !said.Sentence.Asks)
        {
            filled = ofKnown.Read(said, said.Start, afterName);
            if (filled is not null && !isForGood && !filled.IsKnown(To) && !filled.IsKnown(From))
                filled = null;
        }

        if (filled is null && !said.Sentence.Asks && ofParts.Read(said, said.Start, afterName) is { } loose && IsLead(loose.WordsOf(To), loose.Name(To), heard.Vocabulary))
            filled = loose;
        if (filled is null || filled.WordsOf(From).Any(w => own.Contains(w.Text)))
            return filled is null ? Apart(heard) : null;
        return new LeadSaid(WithoutArticle(filled.Name(To)), Owner(filled), filled.References) { IsOnADay = day > 0 || filled.WordsOf(To).Any(w => DateReader.IsMonth(w.Text) || Grammar.Shared.Times.Contains(w.Text)) };
    }

    /// <summary>Whether words are an address, the title of a lead or a part of it, or a part of the plan that somebody leads on.</summary>
    private static bool IsLead(IReadOnlyList<Word> words, string name, Vocabulary vocabulary) =>
        name.Contains('@', StringComparison.Ordinal) || vocabulary.LeadsTitled(words).Count > 0 || (Sentence.Of(name) is var said && NamedParts.One(said, vocabulary, 0, said.Words.Count) is not null);

    /// <summary>What is wanted is said in words that stand apart: an address and where it moves, "make it X instead of Y", a lead who goes and is to be replaced.</summary>
    private LeadSaid? Apart(Heard heard)
    {
        var (sentence, words, afis) = (heard.Sentence, heard.Sentence.Words, heard.References);
        if (Grammar.Shared.NotOrdering.Contains(words[0].Text) && words[0].Text is not "who")
            return null;
        if (SpokenAddress.In(sentence.Text) is { } address && moves.IsIn(words))
        {
            var from = afis.Count > 0 ? "" : PartIn(heard, address);
            return afis.Count > 0 || from.Length > 0 ? new LeadSaid(address, from, afis) : null;
        }

        if (afis.Count > 0 && Between(words) is var (first, end) && IsLead([.. words.Skip(first).Take(end - first)], sentence.Slice(first, end - 1), heard.Vocabulary))
            return new LeadSaid(WithoutArticle(sentence.Slice(first, end - 1)), "", afis);
        var going = Enumerable.Range(heard.Start, Math.Max(0, Math.Min(LongestName + 1, words.Count) - heard.Start)).FirstOrDefault(i => i > heard.Start && goes.TryMatch(words, i, out _, out _), -1);
        return afis.Count == 0 && going > 0 && Successor(sentence) is { } to && (words[heard.Start].Text is "the" || !own.Contains(words[heard.Start].Text)) && !Grammar.Shared.Pronouns.Contains(words[heard.Start].Text)
            ? new LeadSaid(to, WithoutArticle(sentence.Slice(heard.Start, going - 1)), [])
            : null;
    }

    /// <summary>Who is to follow a lead that goes, as far as it is said: "her AFIs go to …"; empty where it is only said that somebody is to, null where it is not.</summary>
    private string? Successor(Sentence sentence)
    {
        var words = sentence.Words;
        for (var at = 0; at < words.Count; at++)
        {
            if (!successor.TryMatch(words, at, out _, out var length))
                continue;
            var from = at + length;
            var end = from;
            while (end < words.Count && !(end > from && sentence.IsPartedBefore(end)))
                end++;
            return length > 1 && words[from - 1].Text is "to" && from < end ? WithoutArticle(SpokenAddress.In(sentence.Text) ?? sentence.Slice(from, end - 1)) : "";
        }

        return null;
    }

    /// <summary>"make it X instead of Y": the words of X; null where nothing is said so.</summary>
    private (int From, int End)? Between(IReadOnlyList<Word> words)
    {
        for (var at = 0; at < words.Count; at++)
            if (makes.TryMatch(words, at, out _, out var length))
                for (var end = at + length + 1; end < words.Count && end <= at + length + LongestName + 1; end++)
                    if (insteadOf.TryMatch(words, end, out _, out _))
                        return (at + length, end);
        return null;
    }

    /// <summary>The one part of the plan that a message names by its code or a whole name, as typed, but for words of an address; empty where it names none, or several.</summary>
    private string PartIn(Heard heard, string address)
    {
        const int longest = 6;
        var (sentence, found) = (heard.Sentence, new List<(int From, int End)>());
        var place = sentence.Text.IndexOf(address, StringComparison.Ordinal);
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            var length = Enumerable.Range(1, longest).LastOrDefault(l => at + l <= sentence.Words.Count && (sentence.Words[at + l - 1].Start < place || sentence.Words[at].Start >= place + address.Length) && IsNamed(at, at + l));
            if (length == 0)
                continue;
            found.Add((at, at + length));
            at += length - 1;
        }

        // "DCI Brooks has moved to Territorial Policing, so all the FOR ones …": the one of which AFIs are spoken of.
        if (found.Count > 1)
            found.RemoveAll(f => f.End >= sentence.Words.Count || !areas.Contains(sentence.Words[f.End].Text));
        return found is [var (from, end)] ? sentence.Slice(from, end - 1) : "";

        bool IsNamed(int from, int end) => sentence.Words.Skip(from).Take(end - from).ToList() is var run
            && ((!Grammar.Shared.Small.Contains(run[0].Text) && !Grammar.Shared.Small.Contains(run[^1].Text)) || (run is [var code] && heard.Vocabulary.IsPrefix(code.Text) && !sentence.Text[code.Start..code.End].Any(char.IsLower) && sentence.Text.Any(char.IsLower)))
            && heard.Vocabulary.HasName(run) && !(run is [var only] && Grammar.Shared.EverydayNames.Contains(only.Text) && sentence.Text[only.Start..only.End].Any(char.IsLower));
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
