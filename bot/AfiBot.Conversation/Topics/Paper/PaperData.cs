using System.Globalization;

namespace AfiBot.Conversation;

/// <summary>What the buttons of papers carry.</summary>
internal static class PaperData
{
    public const string SnapshotKey = "snapshot";
    private const string AsAtKey = "asAt";
    private const string AtKey = "at";

    public static DateOnly? AsAtOf(ButtonData data) => data.Day(AsAtKey);

    public static DateTimeOffset? AtOf(ButtonData data) =>
        DateTimeOffset.TryParseExact(data.Text(AtKey), "o", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;

    public static void Write(ButtonData data, DateOnly? asAt, string snapshot)
    {
        data.Write(AsAtKey, asAt);
        data.Write(SnapshotKey, snapshot);
    }

    public static void Write(ButtonData data, DateTimeOffset at) => data.Write(AtKey, at.ToString("o", CultureInfo.InvariantCulture));
}
