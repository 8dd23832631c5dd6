namespace AfiBot.Conversation;

/// <summary>A line of text, with buttons where there is something to choose.</summary>
public sealed record TextReply(string Text, IReadOnlyList<Choice> Choices) : Reply
{
    public TextReply(string text, params Choice[] choices)
        : this(text, (IReadOnlyList<Choice>)choices)
    {
    }

    public override string Summary => Text;

    public override IReadOnlyList<Block> Blocks => Choices.Count == 0 ? [new Block.Paragraphs(Text)] : [new Block.Paragraphs(Text), new Block.Actions(Choices)];

    /// <summary>Whether it tells what plans there are, or what stands in them: then it is for the asker's eyes only.</summary>
    public bool IsAboutPlans { get; init; }

    public override bool IsConfidential => IsAboutPlans;
}
