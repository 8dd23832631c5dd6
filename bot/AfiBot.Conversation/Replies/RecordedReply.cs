using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>An update was recorded.</summary>
/// <param name="Update">As it stands in the register.</param>
/// <param name="Text">What there is to say about it.</param>
/// <param name="Choices">What can be done next.</param>
public sealed record RecordedReply(Update Update, string Text, IReadOnlyList<Choice> Choices) : Reply
{
    public override string Summary => Text;

    public override IReadOnlyList<Block> Blocks => [new Block.Notice(Text, Tone.Good), new Block.Actions(Choices)];
}
