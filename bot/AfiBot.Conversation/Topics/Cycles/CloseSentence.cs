using System.Collections.Frozen;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Reads when an officer wants the cycle closed: "close the cycle on Friday", "shut the round down tonight at six".</summary>
internal static class CloseSentence
{
    private static readonly Lazy<(PhraseBook<bool> Closing, FrozenSet<string> Around)> _words = new(() => DataFile.Open("cycles") is var file ? (file.Phrases("closing"), WordLists.Of(file, "around the time")) : default);

    /// <summary>Reads it, or null where no time is said, or more than one.</summary>
    public static CloseCycleRequest? Read(Heard heard)
    {
        var words = heard.Sentence.Words;
        var (closing, around) = _words.Value;
        if (heard.Sentence.Asks || !closing.TryMatch(words, heard.Start, out _, out var length))
            return null;
        var from = heard.Start + length;
        var (time, to) = (words.Skip(from).ToList(), words.Count);
        while (to > from && Grammar.Shared.Polite.Contains(words[to - 1].Text))
            to--;
        return time.Exists(IsTime) && time.TrueForAll(w => IsTime(w) || around.Contains(w.Text)) ? new CloseCycleRequest { When = heard.Sentence.Slice(from, to - 1) } : null;
    }

    private static bool IsTime(Word word) => word.IsNumber || Grammar.Shared.Times.Contains(word.Text) || DateReader.IsMonth(word.Text);
}
