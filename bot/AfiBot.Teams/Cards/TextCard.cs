using AfiBot.Conversation;

namespace AfiBot.Teams;

/// <summary>Lines with buttons.</summary>
internal static class TextCard
{
    public static IEnumerable<CardElement> Draw(TextReply reply) => [.. Bricks.Paragraphs(reply.Text), .. Bricks.Buttons(reply.Choices)];

    public static IEnumerable<CardElement> Draw(RecordedReply reply) => [Bricks.Notice(reply.Text, "good"), .. Bricks.Buttons(reply.Choices)];
}
