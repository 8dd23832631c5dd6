namespace AfiBot.Conversation;

/// <summary>Writes out a pattern: <c>a | b</c> and <c>(a|b)</c> are alternatives, <c>[a]</c> may be left out, <c>a*</c> is a verb in all its forms.</summary>
internal static class Patterns
{
    /// <summary>More sentences than this from one pattern are a slip of whoever wrote it.</summary>
    private const int Most = 2_000;

    /// <summary>Every sentence of a pattern.</summary>
    /// <exception cref="FormatException">A bracket is missing, or there are too many sentences.</exception>
    public static IReadOnlyList<string> Expand(string pattern)
    {
        var at = 0;
        var sentences = Alternatives(pattern, ref at);
        return at == pattern.Length
            ? [.. sentences.SelectMany(WithForms)]
            : throw new FormatException($"A bracket is closed that was not opened: {pattern}");
    }

    /// <summary>"chase* up" is "chase up", "chases up", "chased up" and "chasing up".</summary>
    private static IEnumerable<string> WithForms(string sentence)
    {
        if (sentence.IndexOf('*', StringComparison.Ordinal) is not (> 0 and var star))
            return [sentence];
        var start = sentence.LastIndexOf(' ', star) + 1;
        return Forms(sentence[start..star]).SelectMany(form => WithForms(sentence[..start] + form + sentence[(star + 1)..]));
    }

    private static string[] Forms(string verb)
    {
        if (verb[^1] == 'y' && !IsVowel(verb[^2]))
            return [verb, verb[..^1] + "ies", verb[..^1] + "ied", verb + "ing"];
        if (verb[^1] == 'e')
            return [verb, verb + "s", verb + "d", verb[..^1] + "ing"];
        // "slip", "slipped"; but "open", "opened".
        const int longestDoubled = 4;
        var isDoubled = verb.Length is > 2 and <= longestDoubled && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y') && IsVowel(verb[^2]) && !IsVowel(verb[^3]);
        var stem = isDoubled ? verb + verb[^1] : verb;
        var isHissing = verb[^1] is 's' or 'x' or 'z' || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal);
        return [verb, verb + (isHissing ? "es" : "s"), stem + "ed", stem + "ing"];
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static List<string> Alternatives(string pattern, ref int at)
    {
        var all = new List<string>();
        while (true)
        {
            all.AddRange(Sequence(pattern, ref at).Select(s => s.Trim()));
            if (at == pattern.Length || pattern[at] != '|')
                return all;
            at++;
        }
    }

    private static List<string> Sequence(string pattern, ref int at)
    {
        List<string> sentences = [""];
        while (at < pattern.Length && pattern[at] is not ('|' or ')' or ']'))
        {
            List<string> next;
            if (pattern[at] is '(' or '[')
            {
                var isOptional = pattern[at] == '[';
                at++;
                next = Alternatives(pattern, ref at);
                if (at == pattern.Length || pattern[at] != (isOptional ? ']' : ')'))
                    throw new FormatException($"A bracket is not closed: {pattern}");
                at++;
                if (isOptional)
                    next.Add("");
            }
            else
            {
                var from = at;
                while (at < pattern.Length && pattern[at] is not ('|' or '(' or ')' or '[' or ']'))
                    at++;
                next = [pattern[from..at]];
            }

            sentences = [.. sentences.SelectMany(s => next.Select(n => s + n))];
            if (sentences.Count > Most)
                throw new FormatException($"Too many sentences: {pattern}");
        }

        return sentences;
    }
}
