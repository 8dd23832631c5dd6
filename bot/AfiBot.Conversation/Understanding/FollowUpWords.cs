namespace AfiBot.Conversation;

/// <summary>The words of <c>followups.yaml</c>.</summary>
internal sealed class FollowUpWords
{
    private static readonly Lazy<FollowUpWords> _shared = new(() => new FollowUpWords(DataFile.Open("followups")));

    private FollowUpWords(DataFile file)
    {
        Those = file.Phrases("those");
        Again = file.Phrases("again");
        SinceWhen = file.Phrases("since when");
        Why = file.Phrases("why");
        Which = file.Phrases("which");
        Who = file.Phrases("who");
    }

    public static FollowUpWords Shared => _shared.Value;

    /// <summary>What was answered.</summary>
    public PhraseBook<bool> Those { get; }

    /// <summary>The same question of something else.</summary>
    public PhraseBook<bool> Again { get; }

    public PhraseBook<bool> SinceWhen { get; }

    public PhraseBook<bool> Why { get; }

    /// <summary>Which of them, with nothing else said.</summary>
    public PhraseBook<bool> Which { get; }

    /// <summary>Whose they are, with nothing else said.</summary>
    public PhraseBook<bool> Who { get; }
}
