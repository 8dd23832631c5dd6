using AfiBot.Conversation;

namespace AfiBot.Cards;

/// <summary>Replies as plain text, in which nothing can become active.</summary>
public static class PlainReply
{
    /// <summary>A reply that is nothing but words, and needs no card; null for any other.</summary>
    public static string? Whole(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return reply.Blocks is [Block.Paragraphs words] ? Literal.Lines(words.Text) : null;
    }

    /// <summary>The line that a notification shows of a card.</summary>
    public static string Summary(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return Literal.Lines(Words.Excerpt(reply.Summary));
    }
}
