using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A question that is answered in a word or two. (The status and the narrative are not: what is in doubt in them is asked, see <see cref="UpdateDialogSteps"/>.)</summary>
internal abstract class ShortQuestion : UpdateQuestion
{
    /// <summary>Where something is known already, these keep it.</summary>
    private static readonly string[] KeepWords = ["keep", "same", "the same", "leave", "as before", "unchanged", "no change", "skip", "pass"];

    /// <summary>Reads an answer.</summary>
    /// <param name="draft">What was said so far.</param>
    /// <param name="text">The answer.</param>
    /// <param name="intent">What it means wherever it is said.</param>
    /// <param name="today">The force's local date.</param>
    public abstract ShortAnswer Answer(UpdateDraft draft, string text, Intent intent, DateOnly today);

    /// <summary>Whether a text answers by its very form, whatever else could be read in it.</summary>
    public virtual bool IsAnswer(string text) => false;

    /// <summary>"keep it", "same as before", "skip"; but not "none", which clears.</summary>
    public static bool Keeps(string text, Intent intent) =>
        intent is Intent.Skip && KeepWords.Any(w => text.TrimStart().StartsWith(w, StringComparison.OrdinalIgnoreCase));
}
