namespace AfiBot.Conversation;

/// <summary>Writes out a pattern: <c>a | b</c> and <c>(a|b)</c> are alternatives, <c>[a]</c> may be left out.</summary>
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
        return at == pattern.Length ? sentences : throw new FormatException($"A bracket is closed that was not opened: {pattern}");
    }

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
