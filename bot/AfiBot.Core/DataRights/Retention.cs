using System.Globalization;

namespace AfiBot.Core;

/// <summary>How long is kept what serves only the bot's own working.</summary>
/// <param name="ConversationDays">Days after which a dialog that nobody went on with, and the ids of what was handled in it, are removed.</param>
/// <param name="DeliveryHistoryDays">Days after a cycle's end when the delivery records of its requests are removed; what each delivery came to stays.</param>
public sealed record Retention(int ConversationDays = 90, int DeliveryHistoryDays = 365)
{
    public const string ConversationDaysSetting = "Retention:ConversationDays";

    public const string DeliveryHistoryDaysSetting = "Retention:DeliveryHistoryDays";

    /// <summary>What was handled less than that long ago may still be delivered again.</summary>
    private const int LeastDays = 7;

    private string? unreadable;

    /// <summary>Reads it from settings, such as <c>name => configuration[name]</c>. Ask <see cref="Problem"/> before using it.</summary>
    public static Retention From(Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var retention = new Retention();
        var conversations = Days(setting, ConversationDaysSetting, retention.ConversationDays, out var first);
        var deliveries = Days(setting, DeliveryHistoryDaysSetting, retention.DeliveryHistoryDays, out var second);
        return new Retention(conversations, deliveries) { unreadable = first ?? second };
    }

    /// <summary>What is wrong with it, in a line for whoever set it; null where nothing is.</summary>
    public string? Problem() => unreadable;

    /// <summary>Whether a dialog that was last saved then is to be removed.</summary>
    public bool IsOld(DateTimeOffset savedAt, DateTimeOffset now) => savedAt.AddDays(ConversationDays) <= now;

    /// <summary>Whether the delivery records of a cycle are to be removed.</summary>
    public bool IsOld(Cycle cycle, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var ended = cycle.ClosedAt ?? new DateTimeOffset(cycle.Closes.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
        return ended.AddDays(DeliveryHistoryDays) <= now;
    }

    private static int Days(Func<string, string?> setting, string name, int usual, out string? problem)
    {
        problem = null;
        if (setting(name) is not { Length: > 0 } given)
            return usual;
        if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= LeastDays and <= 36_500)
            return days;
        problem = $"{name} is '{given}': write a number of days from {LeastDays} to 36500.";
        return usual;
    }
}
