using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A message that says nothing but where an AFI stands: "oh it's completed btw", "actually no, not completed yet, still going".</summary>
internal static class StatusSaid
{
    private const int MostWords = 12;

    private static StatusLists Lists => StatusLists.Shared;

    /// <summary>The status; null where anything else is said, or two statuses are.</summary>
    public static Status? Read(string text)
    {
        var sentence = Sentence.Of(text);
        if (sentence.Asks || sentence.Words.Count is 0 or > MostWords)
            return null;
        Status? said = null;
        var isDenied = false;
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            var word = sentence.Words[at].Text;
            if (Lists.Phrases.TryMatch(sentence.Words, at, out var status, out var length))
            {
                if (isDenied && status is not Status.Completed)
                    return null;
                var here = isDenied ? Status.WorkInProgress : status;
                if (said is { } other && other != here)
                    return null;
                (said, isDenied) = (here, false);
                at += length - 1;
            }
            else if (word is "not" or "never")
            {
                isDenied = true;
            }
            else if (!Lists.AroundStatus.Contains(word))
            {
                return null;
            }
        }

        return said;
    }
}
