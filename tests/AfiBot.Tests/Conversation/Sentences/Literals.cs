using System.Text;

namespace AfiBot.Tests.Conversation.Sentences;

/// <summary>The string literals of C# source, as they would be said: what is filled in is an ellipsis in braces.</summary>
internal static class Literals
{
    /// <summary>Each literal, those inside another's holes before it.</summary>
    public static IReadOnlyList<string> Of(string source)
    {
        var found = new List<string>();
        var at = 0;
        Code(source, ref at, found, inHole: false);
        return found;
    }

    private static void Code(string source, ref int at, List<string> found, bool inHole)
    {
        for (var depth = 0; at < source.Length; at++)
        {
            switch (source[at])
            {
                case '/' when Next(source, at) is '/':
                    at = End(source, '\n', at);
                    break;
                case '\'':
                    at = source[at + 1] is '\\' ? source.IndexOf('\'', at + 3) : at + 2;
                    break;
                case '"':
                    Text(source, ref at, found, holes: at > 0 && source[at - 1] is '$');
                    break;
                case '{' or '(' or '[':
                    depth++;
                    break;
                case '}' when inHole && depth == 0:
                    return;
                case '}' or ')' or ']':
                    depth--;
                    break;
            }
        }
    }

    /// <summary>From the quotation mark that opens a literal to the one that closes it.</summary>
    private static void Text(string source, ref int at, List<string> found, bool holes)
    {
        var text = new StringBuilder();
        for (at++; source[at] is not '"'; at++)
        {
            switch (source[at])
            {
                case '\\':
                    at++;
                    text.Append(source[at] is 'n' ? ' ' : source[at]);
                    break;
                case '{' when holes && Next(source, at) is not '{':
                    at++;
                    Code(source, ref at, found, inHole: true);
                    text.Append("{…}");
                    break;
                case '{' or '}' when holes:
                    text.Append(source[at++]);
                    break;
                default:
                    text.Append(source[at]);
                    break;
            }
        }

        if (text.ToString().Trim() is { Length: > 0 } said)
            found.Add(said);
    }

    private static char Next(string source, int at) => at + 1 < source.Length ? source[at + 1] : '\0';

    private static int End(string source, char mark, int from) => source.IndexOf(mark, from) is >= 0 and var end ? end : source.Length;
}
