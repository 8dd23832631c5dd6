namespace AfiBot.Conversation;

/// <summary>What a turn comes to: the new state, and either replies or an effect that has to be carried out first.</summary>
/// <param name="State">What is in progress from now on.</param>
/// <param name="Replies">What is said, in order. The first replaces the card that was tapped, if one was.</param>
/// <param name="Effect">What has to be done before there is a reply, or null.</param>
public sealed record Outcome(ConversationState State, IReadOnlyList<Reply> Replies, Effect? Effect = null)
{
    public Outcome(ConversationState state, params Reply[] replies)
        : this(state, replies, null)
    {
    }

    /// <summary>Others who have to be told something.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>What was made of the text that was said; null for a tap.</summary>
    public Reading? Reading { get; init; }

    /// <summary>Whether it is only the best that could be made of a text: somebody else may be asked what it means.</summary>
    public bool IsUnsure { get; init; }

    public static Outcome Doing(ConversationState state, Effect effect) => new(state, [], effect);
}
