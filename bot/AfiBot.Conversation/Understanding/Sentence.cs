using System.Buffers;
using System.Globalization;
using System.Text;

namespace AfiBot.Conversation;

/// <summary>A text as typed, and the words it is made of.</summary>
internal sealed class Sentence
{
    private const string Joiners = ",;:.-–—!?=>)]|•*";

    private static readonly SearchValues<char> Parting = SearchValues.Create(",;:.-–—!?()\r\n");

    private Sentence(string text, IReadOnlyList<Word> words)
    {
        Text = text;
        Words = words;
    }

    /// <summary>The text as typed.</summary>
    public string Text { get; }

    public IReadOnlyList<Word> Words { get; }

    /// <summary>Ends with a question mark, whatever white space follows.</summary>
    public bool Asks => Text.AsSpan().TrimEnd() is [.., '?' or '\uFF1F'];

    /// <summary>Takes a text apart, in one pass and without ever failing: whatever is neither letter nor digit parts words.</summary>
    public static Sentence Of(string text)
    {
        var words = new List<Word>();
        var letters = new StringBuilder();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            var isMark = c > 127 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
            if (char.IsLetterOrDigit(c) || (letters.Length > 0 && (isMark || IsApostrophe(c))))
            {
                if (letters.Length == 0)
                    start = i;
                if (!isMark)
                    Fold(c, letters);
                continue;
            }

            if (letters.Length > 0)
            {
                AddWords(words, letters.ToString(), start, i);
                letters.Clear();
            }

            if (c == '&')
                words.Add(new Word("and", i, i + 1));
        }

        return new Sentence(text, words);
    }

    /// <summary>The text as typed from the start of one word to the end of another.</summary>
    public string Slice(int firstWord, int lastWord) => Text[Words[firstWord].Start..Words[lastWord].End];

    /// <summary>What stands between a word and the one before it, or the start of the text.</summary>
    public ReadOnlySpan<char> GapBefore(int word)
    {
        var from = word == 0 ? 0 : Words[word - 1].End;
        var to = word == Words.Count ? Text.Length : Words[word].Start;
        return from >= to ? [] : Text.AsSpan(from, to - from);
    }

    /// <summary>Whether punctuation, a line break or an end of the text parts a word from the one before it.</summary>
    public bool IsPartedBefore(int word) =>
        word == 0 || word == Words.Count || GapBefore(word).ContainsAny(Parting);

    /// <summary>The text from a place on, without the punctuation that joined it to what came before.</summary>
    public string From(int place) => TrimJoiners(Text[Math.Min(place, Text.Length)..]);

    /// <summary>Removes white space on both sides, and joining punctuation in front.</summary>
    public static string TrimJoiners(string text)
    {
        var from = 0;
        while (from < text.Length && (char.IsWhiteSpace(text[from]) || Joiners.Contains(text[from])))
            from++;
        return text[from..].TrimEnd();
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '`';

    private static void Fold(char c, StringBuilder letters)
    {
        if (IsApostrophe(c))
            letters.Append('\'');
        else if (c < 128)
            letters.Append(char.ToLowerInvariant(c));
        else
            foreach (var part in c.ToString().Normalize(NormalizationForm.FormKD).Where(char.IsLetterOrDigit))
                letters.Append(char.ToLowerInvariant(part));
    }

    private static void AddWords(List<Word> words, string folded, int start, int end)
    {
        var bare = folded.TrimEnd('\'');
        end -= folded.Length - bare.Length;
        var first = bare.Replace("'", "", StringComparison.Ordinal);
        if (first.Length == 0)
            return;
        string? second = null;
        if (bare.Length > first.Length && ShortForms.Shared.IsAbbreviation(first))
            bare = first;
        if (bare.EndsWith("n't", StringComparison.Ordinal) || ShortForms.Shared.Negated.Contains(first))
            (first, second) = (ShortForms.Shared.WithoutNot(first), "not");
        else if (bare.LastIndexOf('\'') is var at and > 0)
            (first, second) = (bare[..at].Replace("'", "", StringComparison.Ordinal), ShortForms.Shared.Tail(bare[..at], bare[(at + 1)..]));
        else if (ShortForms.Shared.Joined.TryGetValue(first, out var pair))
            (first, second) = pair;
        foreach (var word in second is null ? ShortForms.Shared.Right(first).Split(' ') : [first])
            words.Add(new Word(word, start, end));
        if (second is { Length: > 0 })
            words.Add(new Word(second, start, end));
    }
}
