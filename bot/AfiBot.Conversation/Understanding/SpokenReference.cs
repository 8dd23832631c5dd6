using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A reference found in a text.</summary>
/// <param name="Reference">The plan's reference, or null for one that only has the form: "SRP-99".</param>
/// <param name="FirstWord">Its first word.</param>
/// <param name="EndWord">The first word after it.</param>
internal readonly record struct SpokenReference(AfiReference? Reference, int FirstWord, int EndWord)
{
    private const int LongestNumber = 6;

    /// <summary>An unknown number of more digits is a year or a sum of money.</summary>
    private const int LongestUnknownNumber = 3;

    /// <summary>Finds the first reference at or after a word.</summary>
    public static SpokenReference? FindFirst(Sentence sentence, Vocabulary vocabulary)
    {
        for (var at = 0; at < sentence.Words.Count; at++)
            if (ReadAt(sentence, vocabulary, at) is { } found)
                return found;
        return null;
    }

    private static SpokenReference? ReadAt(Sentence sentence, Vocabulary vocabulary, int at)
    {
        var words = sentence.Words;
        if (vocabulary.TryFindLiteral(words[at].Text, sentence.Text.AsSpan(words[at].Start), out var literal)
            && !(literal.Value.All(char.IsAsciiDigit) && at > 0))
            return new SpokenReference(literal, at, EndOf(sentence, at, words[at].Start + literal.Value.Length));
        if (!TryReadNumbered(sentence, at, out var letters, out var digits, out var end))
            return null;
        if (vocabulary.TryFindNumbered(letters, digits, out var known))
            return new SpokenReference(known, at, end);
        var hasForm = digits.Length <= LongestUnknownNumber
            && (vocabulary.IsPrefix(letters) || (letters.Length is >= 2 and <= 4 && end == at + 2 && sentence.GapBefore(at + 1) is "-"));
        return hasForm ? new SpokenReference(null, at, end) : null;
    }

    private static int EndOf(Sentence sentence, int at, int place)
    {
        while (at < sentence.Words.Count && sentence.Words[at].Start < place)
            at++;
        return at;
    }

    private static bool TryReadNumbered(Sentence sentence, int at, out string letters, out string digits, out int end)
    {
        var words = sentence.Words;
        var word = words[at].Text;
        var split = word.TakeWhile(char.IsAsciiLetter).Count();
        (letters, digits, end) = (word[..split], word[split..], at + 1);
        if (split == 0)
            return false;
        if (digits.Length == 0)
        {
            if (at + 1 == words.Count || !IsSeparator(sentence.GapBefore(at + 1)) || IsEverydayWord(sentence, at))
                return false;
            (digits, end) = (words[at + 1].Text, at + 2);
        }

        return digits.Length is > 0 and <= LongestNumber && digits.All(char.IsAsciiDigit);
    }

    private static bool IsSeparator(ReadOnlySpan<char> gap)
    {
        const int longest = 3;
        if (gap.Length is 0 or > longest)
            return false;
        foreach (var c in gap)
            if (c is not (' ' or '\u00A0' or '-' or '.' or '_' or '/' or '#')
                && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.DashPunctuation)
                return false;
        return true;
    }

    /// <summary>"for 3 weeks" is no reference, although FOR is a code: such a word counts in capitals, with a hyphen, or when nothing follows the number.</summary>
    private static bool IsEverydayWord(Sentence sentence, int at)
    {
        var word = sentence.Words[at];
        return word.Text is "for" or "con" or "it" or "in" or "on" or "at" or "to" or "as" or "by" or "is" or "no" or "of" or "or" or "and" or "all" or "the" or "are" or "was"
            && sentence.GapBefore(at + 1) is " "
            && sentence.Text[word.Start..word.End].Any(char.IsLower)
            && !(at + 2 == sentence.Words.Count && (at == 0 || sentence.Words[at - 1].Text is "update" or "show" or "answer" or "of" or "about" or "is"));
    }
}
