using System.Text;

namespace AfiBot.Teams;

/// <summary>Words of people and of the plan, made so that a client shows them as they are.</summary>
internal static class Literal
{
    /// <summary>For a run of text: on one line, without the marks that turn the direction of what stands around them, and with
    /// the braces of the date macro held apart by a joiner that nobody sees.</summary>
    public static string Run(string text)
    {
        var literal = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (!TurnsDirection(c))
                literal.Append(char.IsControl(c) ? ' ' : c);
        }

        return literal.Replace("{{", "{\u2060{").ToString();
    }

    /// <summary>For a place where clients read Markdown and nothing else is to be had: what Markdown would make of it is taken away.</summary>
    public static string Markdown(string text)
    {
        var run = Run(text).Trim();
        var literal = new StringBuilder(run.Length);
        for (var i = 0; i < run.Length; i++)
        {
            if (MeansSomething(run, i))
                literal.Append('\\');
            literal.Append(run[i]);
        }

        return literal.ToString();
    }

    /// <summary>Whether Markdown makes nothing of a text, whichever kind of Markdown it is.</summary>
    public static bool IsPlain(string text) =>
        text.Length > 0
        && char.IsLetter(text[0])
        && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or ',' or '·' or '(' or ')' or '/' or '-' or '?')
        && !text.Contains("//", StringComparison.Ordinal);

    /// <summary>The punctuation of emphasis, code, links, entities and tables; of lists at the start; and inside a word that of addresses.</summary>
    private static bool MeansSomething(string text, int i) => text[i] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '~' or '|' or '&' or '!' or '@' => true,
        '+' or '-' => i == 0,
        ')' => text[..i].All(char.IsAsciiDigit),
        '.' or ':' => i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]) || text[..i].All(char.IsAsciiDigit),
        _ => false,
    };

    private static bool TurnsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
