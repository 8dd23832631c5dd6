namespace AfiBot.Teams;

/// <summary>Mentions in a text.</summary>
internal static class Mentions
{
    /// <summary>The text of a message without the mention of the bot that a channel needs to reach it.</summary>
    public static string Strip(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.Entities ?? [])
        {
            if (mention is { Type: "mention", Text: { Length: > 0 } marked } && mention.Mentioned?.Id == activity.Recipient?.Id)
                text = text.Replace(marked, " ", StringComparison.Ordinal);
        }

        return text.Trim();
    }
}
