using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>E-mail addresses, as they stand in a message.</summary>
internal static class SpokenAddress
{
    /// <summary>The first e-mail address in a text, or null.</summary>
    public static string? In(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('.', ',', ';', ':', '!', '(', ')', '<', '>')).FirstOrDefault(w => w.Contains('@', StringComparison.Ordinal) && EmailAddress.TryParse(w, out _));
}
