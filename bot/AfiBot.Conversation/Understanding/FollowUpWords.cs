using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The words of <c>followups.yaml</c>.</summary>
internal sealed class FollowUpWords
{
    private static readonly Lazy<FollowUpWords> _shared = new(() => new FollowUpWords(DataFile.Open("followups")));

    private readonly PhraseBook<bool> update;

    private FollowUpWords(DataFile file)
    {
        Those = file.Phrases("those");
        Again = file.Phrases("again");
        SinceWhen = file.Phrases("since when");
        Why = file.Phrases("why");
        update = file.Phrases("update");
        Which = file.Phrases("which");
        Who = file.Phrases("who");
    }

    public static FollowUpWords Shared => _shared.Value;

    /// <summary>What was answered.</summary>
    public PhraseBook<bool> Those { get; }

    /// <summary>A message about the AFI that was shown last, as one that names it.</summary>
    public string Named(string text, AfiReference reference)
    {
        var words = Sentence.Of(text).Words;
        return update.TryMatchAll(words, out _) ? $"update {reference}" : $"{reference}: {text}";
    }

    /// <summary>The same question of something else.</summary>
    public PhraseBook<bool> Again { get; }

    public PhraseBook<bool> SinceWhen { get; }

    public PhraseBook<bool> Why { get; }

    /// <summary>Which of them, with nothing else said.</summary>
    public PhraseBook<bool> Which { get; }

    /// <summary>Whose they are, with nothing else said.</summary>
    public PhraseBook<bool> Who { get; }
}
