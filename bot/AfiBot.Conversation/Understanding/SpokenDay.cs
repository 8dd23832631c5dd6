using System.Collections.Frozen;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A day of the past, said just behind something: "done on 3 March", "8.1% at 20 November".</summary>
internal static class SpokenDay
{
    private const int MostWords = 6;

    private static readonly FrozenSet<string> _before = WordLists.Of(DataFile.Open("words"), "before a day");

    /// <summary>The day that stands at a place of a text; null where none does. One without a year is the last such day.</summary>
    public static DateOnly? After(string text, int place, DateOnly today)
    {
        var rest = Sentence.TrimJoiners(text[place..].TrimStart('%'));
        var words = Sentence.Of(rest).Words;
        var from = words.TakeWhile(w => _before.Contains(w.Text)).Count();
        for (var count = Math.Min(MostWords, words.Count - from); count > 0; count--)
        {
            var said = rest[words[from].Start..words[from + count - 1].End];
            if (DateReader.TryRead(said, out var whole))
                return whole;
            if (DateReader.TryRead(said, today, out var next))
                return next > today ? next.Value.AddYears(-1) : next;
        }

        return null;
    }
}
