using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>An AFI that a text names, however loosely: "SRP-04", "srp 4", "and 05", "number 5 as well", "SRP-02 to 04".</summary>
/// <param name="Reference">The plan's reference, or null where the plan has none such.</param>
/// <param name="Said">The reference as the plan writes it, or as the author did.</param>
/// <param name="FirstWord">Its first word.</param>
/// <param name="EndWord">The first word after it.</param>
internal sealed record NamedAfi(AfiReference? Reference, string Said, int FirstWord, int EndWord);

/// <summary>All the AFIs that a text names.</summary>
internal static class NamedAfis
{
    private const int LongestNumber = 3;
    private const int LongestRange = 30;

    /// <summary>The AFIs in the order of the text.</summary>
    /// <param name="sentence">The text.</param>
    /// <param name="vocabulary">The plan's references.</param>
    /// <param name="about">The AFI whose letters a bare number takes.</param>
    public static IReadOnlyList<NamedAfi> In(Sentence sentence, Vocabulary vocabulary, AfiReference? about)
    {
        var found = new List<NamedAfi>();
        var letters = about is { } own ? LettersOf(own.Value) : "";
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (Literal(sentence, vocabulary, at) is { } literal)
            {
                found.Add(literal);
                at = literal.EndWord - 1;
            }
            else if (Numbered(sentence, vocabulary, at, out var prefix) is { } numbered)
            {
                letters = prefix;
                found.Add(numbered);
                at = GoOn(sentence, vocabulary, letters, numbered, found) - 1;
            }
            else if (letters.Length > 0 && Loose(sentence, vocabulary, letters, at) is { } loose)
            {
                found.Add(loose);
                at = loose.EndWord - 1;
            }
        }

        return found;
    }

    private static string LettersOf(string reference) => string.Concat(reference.TakeWhile(char.IsAsciiLetter)).ToLowerInvariant();

    private static NamedAfi? Literal(Sentence sentence, Vocabulary vocabulary, int at)
    {
        var word = sentence.Words[at];
        if (!vocabulary.TryFindLiteral(word.Text, sentence.Text.AsSpan(word.Start), out var literal) || (at > 0 && literal.Value.All(char.IsAsciiDigit)))
            return null;
        var end = at + 1;
        while (end < sentence.Words.Count && sentence.Words[end].Start < word.Start + literal.Value.Length)
            end++;
        return new NamedAfi(literal, literal.Value, at, end);
    }

    private static NamedAfi? Numbered(Sentence sentence, Vocabulary vocabulary, int at, out string letters)
    {
        var words = sentence.Words;
        letters = string.Concat(words[at].Text.TakeWhile(char.IsAsciiLetter));
        var (digits, end) = (words[at].Text[letters.Length..], at + 1);
        if (letters.Length == 0)
            return null;
        var isTogether = digits.Length > 0;
        if (!isTogether)
        {
            if (end == words.Count || !IsSmallGap(sentence.GapBefore(end)))
                return null;
            digits = DigitsOf(words[end].Text);
            end++;
        }

        if (digits.Length is 0 or > 6 || !digits.All(char.IsAsciiDigit))
            return null;
        var typed = sentence.Text[words[at].Start..words[at].End];
        var isEveryday = !isTogether && DoubtWords.Has("everyday", words[at]) && typed.Any(char.IsLower) && sentence.GapBefore(at + 1) is " ";
        if (isEveryday)
            return null;
        if (vocabulary.TryFindNumbered(letters, digits, out var known))
            return new NamedAfi(known, known.Value, at, end);
        var hasForm = digits.Length <= LongestNumber
            && (vocabulary.IsPrefix(letters) || (!isTogether && letters.Length is >= 2 and <= 4 && typed.All(char.IsUpper) && sentence.GapBefore(at + 1) is "-"));
        return hasForm ? new NamedAfi(null, sentence.Slice(at, end - 1), at, end) : null;
    }

    /// <summary>"…, 3 &amp; 7", "… to 05", "…-5": the numbers that go on after a reference. Gives the first word after them.</summary>
    private static int GoOn(Sentence sentence, Vocabulary vocabulary, string letters, NamedAfi first, List<NamedAfi> found)
    {
        var words = sentence.Words;
        var (end, last) = (first.EndWord, first);
        while (end < words.Count)
        {
            var at = end;
            while (at < words.Count && at < end + 2 && DoubtWords.Has("joining", words[at]))
                at++;
            if (at == words.Count)
                break;
            var isRange = DoubtWords.Has("ranging", words[at - 1]) || IsDash(sentence.GapBefore(at));
            var digits = DigitsOf(words[at].Text);
            if (digits.Length is 0 or > LongestNumber || IsLineBreak(sentence.GapBefore(at)) || !GoesOnAfter(sentence, at)
                || !(vocabulary.TryFindNumbered(letters, digits, out var known) || isRange))
                break;
            AddBetween(vocabulary, letters, last, digits, isRange, at, found);
            last = new NamedAfi(known.Value is null ? null : known, known.Value ?? $"{letters.ToUpperInvariant()}-{digits}", at, at + 1);
            found.Add(last);
            end = at + 1;
        }

        return end;
    }

    private static void AddBetween(Vocabulary vocabulary, string letters, NamedAfi last, string digits, bool isRange, int at, List<NamedAfi> found)
    {
        if (!isRange || !int.TryParse(string.Concat(last.Said.Reverse().TakeWhile(char.IsAsciiDigit).Reverse()), CultureInfo.InvariantCulture, out var from)
            || !int.TryParse(digits, CultureInfo.InvariantCulture, out var to))
            return;
        for (var number = from + 1; number < Math.Min(to, from + LongestRange); number++)
            if (vocabulary.TryFindNumbered(letters, number.ToString(CultureInfo.InvariantCulture), out var between))
                found.Add(new NamedAfi(between, between.Value, at, at + 1));
    }

    /// <summary>"number 5 as well", "and 5 is done", "05 no change".</summary>
    private static NamedAfi? Loose(Sentence sentence, Vocabulary vocabulary, string letters, int at)
    {
        var words = sentence.Words;
        var digits = DigitsOf(words[at].Text);
        if (digits.Length is 0 or > LongestNumber || !vocabulary.TryFindNumbered(letters, digits, out var known) || !GoesOnAfter(sentence, at) || IsPartOfADate(sentence, at))
            return null;
        bool IsBehind(string group) => at > 0 && DoubtWords.Has(group, words[at - 1]);
        var isZeroLed = words[at].Text is ['0', _];
        var isNumbered = IsBehind("numbering") && !sentence.IsPartedBefore(at) || sentence.GapBefore(at).Contains('#');
        var isBegun = words[at].IsNumber && (sentence.IsPartedBefore(at) || IsBehind("same")) && at + 1 < words.Count && (!sentence.IsPartedBefore(at + 1) || IsHeading(sentence, at));
        return isZeroLed || isNumbered || isBegun ? new NamedAfi(known, known.Value, at, at + 1) : null;
    }

    /// <summary>"; 4 - nothing left to do": a clause with the number as its heading.</summary>
    private static bool IsHeading(Sentence sentence, int at) =>
        (at == 0 || sentence.GapBefore(at).ContainsAny(";.\r\n")) && (IsDash(sentence.GapBefore(at + 1)) || sentence.GapBefore(at + 1).Trim() is ":");

    internal static bool IsPartOfADate(Sentence sentence, int at)
    {
        var words = sentence.Words;
        return (at > 0 && ((DateReader.IsMonth(words[at - 1].Text) && !sentence.IsPartedBefore(at)) || (words[at - 1].IsNumber && sentence.GapBefore(at) is "/" or "." or "-" or ":")))
            || (at + 1 < words.Count && words[at + 1].IsNumber && sentence.GapBefore(at + 1) is "/" or "." or ":" or "-");
    }

    private static bool GoesOnAfter(Sentence sentence, int at) =>
        at + 1 == sentence.Words.Count
        || (sentence.IsPartedBefore(at + 1) && !DateReader.IsMonth(sentence.Words[at + 1].Text) && sentence.GapBefore(at + 1) is not (":" or "."))
        || DoubtWords.Has("goes on", sentence.Words[at + 1])
        || (sentence.Words[at].Text is ['0', _] && !DateReader.IsMonth(sentence.Words[at + 1].Text))
        || DigitsOf(sentence.Words[at + 1].Text).Length is > 0 and <= LongestNumber;

    private static string DigitsOf(string word) => word.All(char.IsAsciiDigit) ? word : ShortForms.Shared.Numbers.GetValueOrDefault(word, "");

    private static bool IsSmallGap(ReadOnlySpan<char> gap)
    {
        if (gap.Length is 0 or > 3 || IsLineBreak(gap))
            return false;
        foreach (var c in gap)
            if (c is not (' ' or '\u00A0' or '-' or '.' or '_' or '/' or '#') && char.GetUnicodeCategory(c) is not UnicodeCategory.DashPunctuation)
                return false;
        return true;
    }

    private static bool IsDash(ReadOnlySpan<char> gap) => gap.Trim() is "-" or "–" or "—" or "‑";

    private static bool IsLineBreak(ReadOnlySpan<char> gap) => gap.ContainsAny('\r', '\n');
}
