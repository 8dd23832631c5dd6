using System.Text;

namespace AfiBot.Cards;

/// <summary>Words of people and of the plan, made so that a client shows them as they are.</summary>
internal static class Literal
{
    /// <summary>Seen by nobody, and no white space: it keeps its neighbours from being read together.</summary>
    private const char Joiner = '\u2060';

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

        return literal.Replace("{{", $"{{{Joiner}{{").ToString();
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

    /// <summary>For what is read aloud, which may be taken for SSML: without its marks.</summary>
    public static string Spoken(string text) =>
        Run(text).Replace("&", " and ", StringComparison.Ordinal).Replace('<', ' ').Replace('>', ' ').Trim();

    /// <summary>For a message's own text and its notification. They are plain text; but there are clients that read Markdown or HTML
    /// in them all the same, and most make links of what looks like an address. So whatever could become active is held apart by
    /// a joiner that nobody sees, and the four marks that work even so become others that look like them.</summary>
    public static string Lines(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(Line));

    /// <summary>Whether Markdown makes nothing of a text, whichever kind of Markdown it is.</summary>
    public static bool IsPlain(string text) =>
        text.Length > 0
        && char.IsLetter(text[0])
        && text.All(c => char.IsLetterOrDigit(c) || c is ' ' or ',' or '·' or '(' or ')' or '/' or '-' or '?')
        && !text.Contains("//", StringComparison.Ordinal);

    private static string Line(string text)
    {
        var run = Run(text);
        var literal = new StringBuilder(run.Length);
        if (BeginsSomething(run))
            literal.Append(Joiner);
        for (var i = 0; i < run.Length; i++)
        {
            var before = i > 0 ? run[i - 1] : ' ';
            var after = i + 1 < run.Length ? run[i + 1] : ' ';
            _ = run[i] switch
            {
                '*' => literal.Append('\u2217'),
                '_' => literal.Append('\u02CD'),
                '`' => literal.Append('\u02CB'),
                '~' => literal.Append('\u223C'),
                '\\' => literal.Append('\\').Append(Joiner), // Also at the end of a line, where it is a break.
                '<' or ']' or '&' when !char.IsWhiteSpace(after) => literal.Append(run[i]).Append(Joiner),
                '@' when !char.IsWhiteSpace(before) => literal.Append(Joiner).Append('@').Append(Joiner),
                '/' when after is '/' => literal.Append('/').Append(Joiner),
                '.' when !char.IsWhiteSpace(after) => literal.Append(Joiner).Append('.').Append(Joiner),
                ':' when !char.IsWhiteSpace(after) && !(char.IsAsciiDigit(before) && char.IsAsciiDigit(after)) => literal.Append(Joiner).Append(':').Append(Joiner),
                var c => literal.Append(c),
            };
        }

        return literal.ToString();
    }

    /// <summary>What makes a list, a heading, a quotation, a rule, a table or a block of code at the start of a line.</summary>
    private static bool BeginsSomething(string line)
    {
        if (line.Length == 0)
            return false;
        if (char.IsAsciiDigit(line[0]))
            return line.SkipWhile(char.IsAsciiDigit).FirstOrDefault() is '.' or ')';
        return char.IsWhiteSpace(line[0]) || line[0] is '-' or '+' or '=' or '#' or '>' or '|' or ':';
    }

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
