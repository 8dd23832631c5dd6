using System.Globalization;
using System.Text;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Which of their own AFIs somebody tells of who writes no reference: "3 is still going", "the pound opened, so that is finished".</summary>
internal static class OwnAfi
{
    private const int LongestNumber = 3;

    /// <summary>What a message tells of one of their own AFIs that it does not name, with the reference in the place of its number or before it; null where it tells of none, or means something else as it stands.</summary>
    /// <param name="text">The message.</param>
    /// <param name="reading">What was made of it as it stands.</param>
    /// <param name="vocabulary">The plan's references.</param>
    /// <param name="own">The AFIs that are theirs to answer.</param>
    /// <param name="today">Today where the force is.</param>
    public static (string Text, Reading Reading, AfiReference? Described)? Read(string text, Reading reading, Vocabulary vocabulary, IReadOnlyList<AfiReference> own, DateOnly today)
    {
        var sentence = Sentence.Of(text);
        var isNamed = SpokenReference.FindFirst(sentence, vocabulary) is { Reference: not null };
        if (isNamed || own.Count == 0 || reading.Intent is Intent.DidYouMean { Readings: [Intent.StartUpdate { Reference: not null }] } || (reading.IsCertain && reading.Intent is not Intent.Cannot) || !MayTellOfOne(reading.Intent))
            return null;
        if (reading.Intent is not Intent.Cannot && Numbered(text, vocabulary, own) is { } numbered && Interpreter.Interpret(numbered, vocabulary, today) is { } told && IsOfAnAfi(told.Intent))
            return told.Intent is Intent.ShowAfi shown && HistorySentence.Speaks(sentence) ? (numbered, History(shown.Reference), null) : (numbered, told, null);
        // Words describe more than they name: it is asked whether they do, and of what asks only where something is wanted of the AFI.
        if (reading.Intent is Intent.UnknownAfi || text.Length > MeantAfiRequest.MostCharacters || sentence.Words is not [var first, _, _, ..] || Described(sentence, vocabulary, own) is not { } afi)
            return null;
        // What only shows something is shown at once.
        if (HistorySentence.Speaks(sentence))
            return (text, History(afi), null);
        if (AfiLists.Shared.AsksOfAnswer.TryMatch(sentence.Words, 0, out _, out _))
            return (text, new Reading(new Intent.ShowAfi(afi), IsCertain: false), null);
        var begun = Naming(afi, text);
        var asks = sentence.Asks || Grammar.Shared.NotOrdering.Contains(first.Text);
        if (BeginsUpdate(sentence) && Interpreter.Interpret(begun, vocabulary, today).Intent is Intent.GiveUpdate or Intent.ShowAfi)
            return (text, new Reading(new Intent.StartUpdate(afi), IsCertain: false), null);
        return Interpreter.Interpret(begun, vocabulary, today) is { Intent: var intent } described
            && (intent is Intent.Wanted { Request: MoreTimeRequest or WithdrawRequest } or Intent.NoChange or Intent.StartUpdate || (!asks && reading.Intent is not (Intent.Cannot or Intent.ShowAfi) && IsOfAnAfi(intent)))
            ? (begun, described, afi)
            : null;
    }

    /// <summary>"I need to update the pound one": one clause that begins an update, and tells nothing.</summary>
    private static bool BeginsUpdate(Sentence sentence)
    {
        const int mostWords = 10;
        var (words, lists) = (sentence.Words, AfiLists.Shared);
        var begin = words.TakeWhile(w => lists.Polite.Contains(w.Text)).Count();
        return words.Count <= mostWords && begin < words.Count && (lists.UpdateVerbs.Contains(words[begin].Text) || lists.AsksToAnswer.TryMatch(words, 0, out _, out _))
            && !StatusLists.Shared.Phrases.IsIn(words) && !lists.NoChange.IsIn(words) && !Enumerable.Range(1, words.Count - 1).Any(sentence.IsPartedBefore);
    }

    /// <summary>The message with a reference before it, or in the place of what points at it: "the ANPR one has not moved" is "SRP-01 has not moved".</summary>
    public static string Naming(AfiReference afi, string text)
    {
        const int most = 5;
        var words = Sentence.Of(text).Words;
        var pointer = words.Take(most).ToList().FindIndex(w => AfiLists.Shared.Pointers.Contains(w.Text));
        return pointer > 0 && words[0].Text is "the" or "that" or "my" or "our" && pointer + 1 < words.Count ? $"{afi}{text[words[pointer].End..]}" : $"{afi}: {text}";
    }

    private static Reading History(AfiReference afi) => new(new Intent.Wanted(TopicList.All.OfType<HistoryTopic>().Single(), new HistoryRequest(afi)), IsCertain: false);

    private static bool MayTellOfOne(Intent intent) => intent is Intent.NotUnderstood or Intent.Ask or Intent.AskTopic or Intent.AskUnknown or Intent.AskAmbiguous or Intent.ListAfis or Intent.DidYouMean
        or Intent.UnknownAfi or Intent.Compare or Intent.ShowAfi or Intent.StartUpdate or Intent.Cannot or Intent.Wanted { Request: MoreTimeOfWhichRequest };

    private static bool IsOfAnAfi(Intent intent) => intent is Intent.GiveUpdate or Intent.NoChange or Intent.StartUpdate { Reference: not null } or Intent.ShowAfi or Intent.Wanted { Request: AfiScopedRequest or ToldRequest };

    /// <summary>The message with the reference in the place of its bare number; null where no number in it is one of their AFIs'.</summary>
    /// <param name="text">The message.</param>
    /// <param name="vocabulary">The plan's references.</param>
    /// <param name="own">The AFIs that are theirs to answer.</param>
    private static string? Numbered(string text, Vocabulary vocabulary, IReadOnlyList<AfiReference> own)
    {
        var sentence = Sentence.Of(text);
        if (own.Select(LettersOf).Distinct().ToList() is not [{ Length: > 0 } letters])
            return null;
        if (Misspelt(sentence, 0, vocabulary, own, letters) is not null)
            return Righted(text, sentence, vocabulary, own, letters);
        var begin = sentence.Words.TakeWhile(w => Grammar.Shared.Opening.Contains(w.Text) || Grammar.Shared.AskingPolitely.Contains(w.Text)).Count();
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            var word = sentence.Words[at];
            var digits = word.IsNumber ? word.Text : ShortForms.Shared.Numbers.GetValueOrDefault(word.Text, "");
            if (digits.Length is 0 or > LongestNumber || !vocabulary.TryFindNumbered(letters, digits, out var afi) || !own.Contains(afi) || NamedAfis.IsPartOfADate(sentence, at) || IsPartOfANumber(text, word) || !(word.Text[0] == '0' || EndsThere(sentence, at + 1) || SaysThat(sentence, at)))
                continue;
            var from = NameBefore(sentence, at, vocabulary, letters);
            if (from < at || at == begin || DoubtWords.Has("before an own number", sentence.Words[at - 1]))
                return string.Create(CultureInfo.InvariantCulture, $"{text[..sentence.Words[from].Start]}{afi}{text[word.End..]}");
        }

        return null;
    }

    /// <summary>"can we say for 2 that …".</summary>
    private static bool SaysThat(Sentence sentence, int at) =>
        at > 0 && at + 1 < sentence.Words.Count && sentence.Words[at - 1].Text is "for" or "on" or "against" or "under" && sentence.Words[at + 1].Text is "that";

    /// <summary>"roads 2": the first word of the framework's name before a number; the number's own where it has none before it.</summary>
    private static int NameBefore(Sentence sentence, int at, Vocabulary vocabulary, string letters)
    {
        const int longest = 3;
        for (var from = Math.Max(0, at - longest); from < at; from++)
            if (vocabulary.Find([.. sentence.Words.Skip(from).Take(at - from)]) is { IsExact: true, Scopes: [Scope.Framework { Code: var code }] } && code.Value.Equals(letters, StringComparison.OrdinalIgnoreCase))
                return from;
        return at;
    }

    /// <summary>"2,180", "3.5", "40%", "£5": it counts something.</summary>
    private static bool IsPartOfANumber(string text, Word word) =>
        (word.End + 1 < text.Length && text[word.End] is ',' or '.' && char.IsAsciiDigit(text[word.End + 1])) || (word.End < text.Length && text[word.End] is '%')
        || (word.Start > 1 && text[word.Start - 1] is ',' or '.' && char.IsAsciiDigit(text[word.Start - 2])) || (word.Start > 0 && text[word.Start - 1] is '£' or '$' or '€');

    /// <summary>The one of their AFIs that the words of a message describe; null where they describe none, or several alike.</summary>
    internal static AfiReference? Described(Sentence sentence, Vocabulary vocabulary, IReadOnlyList<AfiReference> own)
    {
        var words = sentence.Words.Where(w => !Grammar.Shared.Small.Contains(w.Text) && !Grammar.Shared.Loose.Contains(w.Text));
        return vocabulary.DescribedBy(words, own) is [var one] ? one.Reference : null;
    }

    /// <summary>The message with every such reference as the plan writes it: "for 2, for 3 and for 5 no change".</summary>
    private static string Righted(string text, Sentence sentence, Vocabulary vocabulary, IReadOnlyList<AfiReference> own, string letters)
    {
        var (righted, from, at) = (new StringBuilder(), 0, 0);
        while (Misspelt(sentence, at, vocabulary, own, letters) is var (first, end, right))
        {
            righted.Append(text, from, sentence.Words[first].Start - from).Append(right.Value);
            (from, at) = (sentence.Words[end - 1].End, end);
        }

        return righted.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>"SPR-01", "serp oh one": the letters with one slip in them, and a number behind.</summary>
    private static (int First, int End, AfiReference Right)? Misspelt(Sentence sentence, int from, Vocabulary vocabulary, IReadOnlyList<AfiReference> own, string letters)
    {
        const int fewest = 3;
        var words = sentence.Words;
        for (var at = from; at < words.Count; at++)
        {
            var typed = string.Concat(words[at].Text.TakeWhile(char.IsAsciiLetter));
            if (typed.Length < fewest || letters.Length < fewest || !(typed == letters || Likeness.IsOneSlip(typed, letters)))
                continue;
            var (digits, end) = (words[at].Text[typed.Length..], at + 1);
            while (digits.Length == 0 && end < words.Count && ShortForms.Shared.Between.Contains(words[end].Text))
                end++;
            if (digits.Length == 0 && end < words.Count)
                (digits, end) = (words[end].IsNumber ? words[end].Text : ShortForms.Shared.Numbers.GetValueOrDefault(words[end].Text, ""), end + 1);
            if (digits.Length is > 0 and <= LongestNumber && digits.All(char.IsAsciiDigit) && vocabulary.TryFindNumbered(letters, digits, out var afi) && own.Contains(afi))
                return (at, end, afi);
        }

        return null;
    }

    private static bool EndsThere(Sentence sentence, int next) =>
        next >= sentence.Words.Count || sentence.IsPartedBefore(next) || DoubtWords.Has("goes on", sentence.Words[next]) || DoubtWords.Has("joining", sentence.Words[next]) || Grammar.Shared.Polite.Contains(sentence.Words[next].Text)
        || StatusClause.Read(sentence, next, sentence.Words.Count).Status is not null;

    private static string LettersOf(AfiReference reference) => string.Concat(reference.Value.TakeWhile(char.IsAsciiLetter)).ToLowerInvariant();
}
