namespace AfiBot.Conversation;

/// <summary>A line of text, with buttons where there is something to choose.</summary>
public sealed record TextReply(string Text, IReadOnlyList<Choice> Choices) : Reply
{
    public TextReply(string text, params Choice[] choices)
        : this(text, (IReadOnlyList<Choice>)choices)
    {
    }

    public override string Summary => Text;

    public override bool IsConfidential => false;
}
