using System.Buffers;
using System.Text;

namespace AfiBot.Conversation;

/// <summary>Punctuation that was dictated: "SRP-01 completed comma pound opened in March full stop".</summary>
internal static class Dictated
{
    private static readonly SearchValues<char> _typed = SearchValues.Create(",.;:!?");

    /// <summary>The message with the marks in place of their names. Who typed any marks did not dictate: such a message stays as it is, and so does "came to a full stop".</summary>
    public static string Written(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Interpreter.MaxLength || text.AsSpan().ContainsAny(_typed))
            return text;
        var words = Sentence.Of(text).Words;
        var (grammar, marks) = (Grammar.Shared, new List<(int At, int Length, string Mark)>());
        for (var at = 1; at < words.Count; at++)
            if (grammar.DictatedMarks.TryMatch(words, at, out var mark, out var length) && !grammar.NotDictatedAfter.Contains(words[at - 1].Text))
                marks.Add((at, length, mark));

        // A full stop alone is one only at the very end.
        if (!marks.Exists(m => m.Mark == ","))
            marks.RemoveAll(m => m.At + m.Length < words.Count);
        var written = new StringBuilder();
        var from = 0;
        foreach (var (at, length, mark) in marks)
        {
            written.Append(text, from, words[at - 1].End - from).Append(mark);
            from = words[at + length - 1].End;
        }

        return written.Append(text, from, text.Length - from).ToString();
    }
}
