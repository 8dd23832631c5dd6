namespace AfiBot.Conversation;

/// <summary>A file that somebody may take: their client asks them, and hands back what they say.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Description">What it is, in a line.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Take">What is asked for by taking it.</param>
public sealed record FileOfferReply(string Name, string Description, int Size, TopicRequest Take) : Reply
{
    public override string Summary => Description;

    /// <summary>For a client that takes no files.</summary>
    public override IReadOnlyList<Block> Blocks => [new Block.Paragraphs(Description)];
}
