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
    public static SpokenReference? FindFirst(Sentence sentence, Vocabulary vocabulary, int from = 0)
    {
        for (var at = from; at < sentence.Words.Count; at++)
            if (ReadAt(sentence, vocabulary, at) is { } found)
                return found;
        return null;
    }

    /// <summary>Every reference in a text, lists and ranges written out: "SRP-03, 05 and 7", "SRP-01 to 04".</summary>
    public static IReadOnlyList<AfiReference> FindAll(Sentence sentence, Vocabulary vocabulary)
    {
        const int most = 40;
        var all = new List<AfiReference>();
        for (var at = 0; at < sentence.Words.Count && all.Count < most; at++)
        {
            if (ReadAt(sentence, vocabulary, at) is not { Reference: { } reference } found)
                continue;
            all.Add(reference);
            at = ReadMore(sentence, vocabulary, reference, found.EndWord, all) - 1;
        }

        return [.. all.Distinct().Take(most)];
    }

    /// <summary>The first word after a reference and the bare numbers that are listed after it ("SRP-02, 03 and 04"), which are added, where nothing but a mark or a joining word follows: "SRP-02, 3 dates" names one.</summary>
    /// <param name="sentence">The text.</param>
    /// <param name="vocabulary">The plan's references.</param>
    /// <param name="at">The first word after the reference.</param>
    /// <param name="all">The references so far, the last of which stands before it.</param>
    public static int ReadList(Sentence sentence, Vocabulary vocabulary, int at, List<AfiReference> all)
    {
        List<AfiReference> more = [];
        var end = ReadMore(sentence, vocabulary, all[^1], at, more);
        if (more.Count == 0 || !(sentence.IsPartedBefore(end) || Grammar.Shared.Joins.Contains(sentence.Words[end].Text)))
            return at;
        all.AddRange(more);
        return end;
    }

    /// <summary>The bare numbers after a reference: "and 05", ", 6", "to 9". Where the number is a day or a count, nothing is added.</summary>
    private static int ReadMore(Sentence sentence, Vocabulary vocabulary, AfiReference reference, int at, List<AfiReference> all)
    {
        const int longest = 3;
        var letters = new string([.. reference.Value.TakeWhile(char.IsAsciiLetter)]);
        var last = reference.Value[(letters.Length == 0 ? 0 : letters.Length)..].TrimStart('-');
        while (letters.Length > 0 && at < sentence.Words.Count)
        {
            var gap = sentence.GapBefore(at);
            var word = sentence.Words[at];
            var isJoined = word.IsNumber && gap.IndexOfAny(',', '&', '/') >= 0;
            // "SRP-01 to SRP-03": a range may name its letters twice.
            var second = at + 1 < sentence.Words.Count && Grammar.Shared.Ranges.Contains(word.Text) ? ReadAt(sentence, vocabulary, at + 1) : null;
            if (second is { Reference: { } until } && until.Value.StartsWith(letters, StringComparison.OrdinalIgnoreCase))
            {
                AddBetween(vocabulary, letters, last, until.Value[letters.Length..].TrimStart('-'), all);
                all.Add(until);
                return second.Value.EndWord;
            }

            var isRange = word.IsNumber && gap.Trim() is "-" or "–";
            var number = word;
            var end = at + 1;
            if (!isJoined && !isRange && at + 1 < sentence.Words.Count && sentence.Words[at + 1].IsNumber)
            {
                isJoined = Grammar.Shared.Joins.Contains(word.Text);
                isRange = Grammar.Shared.Ranges.Contains(word.Text);
                (number, end) = (sentence.Words[at + 1], at + 2);
            }

            if ((!isJoined && !isRange) || number.Text.Length > longest || !vocabulary.TryFindNumbered(letters, number.Text, out var next))
                return at;
            if (isRange)
                AddBetween(vocabulary, letters, last, number.Text, all);
            all.Add(next);
            (last, at) = (number.Text, end);
        }

        return at;
    }

    private static void AddBetween(Vocabulary vocabulary, string letters, string first, string last, List<AfiReference> all)
    {
        const int widest = 40;
        if (!int.TryParse(first, out var from) || !int.TryParse(last, out var to) || to - from > widest)
            return;
        for (var between = from + 1; between < to; between++)
            if (vocabulary.TryFindNumbered(letters, between.ToString(System.Globalization.CultureInfo.InvariantCulture), out var inside))
                all.Add(inside);
    }

    private static SpokenReference? ReadAt(Sentence sentence, Vocabulary vocabulary, int at)
    {
        var words = sentence.Words;
        if (vocabulary.TryFindLiteral(words[at].Text, sentence.Text.AsSpan(words[at].Start), out var literal)
            && !(literal.Value.All(char.IsAsciiDigit) && at > 0))
            return new SpokenReference(literal, at, EndOf(sentence, at, words[at].Start + literal.Value.Length));
        if (ReadInWords(sentence, vocabulary, at) is { } inWords)
            return inWords;
        if (ReadInLetters(sentence, vocabulary, at) is { } inLetters)
            return inLetters;
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

    /// <summary>"srp one", "srp dash oh four".</summary>
    private static SpokenReference? ReadInWords(Sentence sentence, Vocabulary vocabulary, int at)
    {
        var words = sentence.Words;
        // "SOS's three NFAs" are three.
        var isPossessive = sentence.Text.AsSpan(words[at].Start, words[at].End - words[at].Start).ContainsAny('\'', '\u2019');
        if (!vocabulary.IsPrefix(words[at].Text) || isPossessive || Grammar.Shared.EverydayBeforeNumber.Contains(words[at].Text))
            return null;
        var number = at + 1;
        while (number < words.Count && number <= at + 2 && ShortForms.Shared.Between.Contains(words[number].Text))
            number++;
        // "closed under ASB - two, is it?" counts two.
        if (number == words.Count || (!sentence.GapBefore(number).Trim().IsEmpty && sentence.GapBefore(number).Contains(' ')))
            return null;
        var digits = ShortForms.Shared.Numbers.GetValueOrDefault(words[number].Text, number > at + 1 && words[number].IsNumber ? words[number].Text : "");
        return digits.Length is > 0 and <= LongestNumber && vocabulary.TryFindNumbered(words[at].Text, digits, out var known) ? new SpokenReference(known, at, number + 1) : null;
    }

    /// <summary>"S R P 2".</summary>
    private static SpokenReference? ReadInLetters(Sentence sentence, Vocabulary vocabulary, int at)
    {
        const int longest = 4;
        var words = sentence.Words;
        var end = at;
        while (end < words.Count && end < at + longest && sentence.Text[words[end].Start..words[end].End] is [var letter] && char.IsAsciiLetter(letter))
            end++;
        return end > at + 1 && end < words.Count && words[end].IsNumber && words[end].Text.Length <= LongestNumber
            && vocabulary.TryFindNumbered(string.Concat(words.Skip(at).Take(end - at).Select(w => sentence.Text[w.Start])), words[end].Text, out var known)
            ? new SpokenReference(known, at, end + 1)
            : null;
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
        var lists = Grammar.Shared;
        var word = sentence.Words[at];
        return lists.EverydayBeforeNumber.Contains(word.Text)
            && sentence.GapBefore(at + 1) is " "
            && sentence.Text[word.Start..word.End].Any(char.IsLower)
            && !(at == 0 && at + 2 < sentence.Words.Count && sentence.Words.Skip(2).All(w => AfiLists.Shared.ShowTail.Contains(w.Text)))
            && !(at + 2 == sentence.Words.Count && (at == 0 || lists.BeforeCode.Contains(sentence.Words[at - 1].Text)));
    }
}
