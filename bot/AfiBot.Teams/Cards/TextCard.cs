using AfiBot.Conversation;

namespace AfiBot.Teams;

/// <summary>A line with buttons.</summary>
internal static class TextCard
{
    public static IEnumerable<CardElement> Draw(TextReply reply) => Draw(reply.Text, reply.Choices);

    public static IEnumerable<CardElement> Draw(RecordedReply reply) => Draw(reply.Text, reply.Choices);

    private static IEnumerable<CardElement> Draw(string text, IReadOnlyList<Choice> choices)
    {
        foreach (var line in text.Split('\n'))
            yield return Bricks.Words(line) with { Spacing = "small" };
        if (choices.Count > 0)
            yield return Bricks.Buttons(choices);
    }
}
