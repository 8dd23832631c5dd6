namespace AfiBot.Conversation;

/// <summary>A file that is where its taker wanted it.</summary>
public sealed record FileReply(FilePlace Place) : Reply
{
    public override string Summary => $"{Place.Name} is in your OneDrive.";

    public override IReadOnlyList<Block> Blocks => [new Block.Paragraphs(Summary)];
}
