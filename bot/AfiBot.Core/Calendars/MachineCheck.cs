using System.Text;

namespace AfiBot.Core;

/// <summary>Whether the machine has what dates and words are read by: the rules of time zones, and those of Unicode. A small image may
/// lack either, and nothing would say so: due dates would be an hour off, and names with accents would not be found.</summary>
public static class MachineCheck
{
    private static readonly (DateTimeOffset Instant, TimeSpan Offset)[] London =
    [
        (new DateTimeOffset(2027, 1, 15, 12, 0, 0, TimeSpan.Zero), TimeSpan.Zero),
        (new DateTimeOffset(2027, 7, 15, 12, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(1)),
    ];

    /// <summary>Why nothing should start here, in a line for whoever made the image; null where nothing is wrong.</summary>
    public static string? Problem() => Problem(
        name => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null,
        (text, form) => text.Normalize(form));

    /// <summary>The same, of another machine.</summary>
    /// <param name="zone">Finds a time zone, or null.</param>
    /// <param name="normalise">Brings a text into one of Unicode's forms.</param>
    public static string? Problem(Func<string, TimeZoneInfo?> zone, Func<string, NormalizationForm, string> normalise)
    {
        if (zone("Europe/London") is not { } london)
            return "this machine does not know the time zone Europe/London: install its time zone data (tzdata).";
        if (Array.Exists(London, l => london.GetUtcOffset(l.Instant) != l.Offset))
            return "this machine has wrong rules for the time zone Europe/London, which is an hour ahead in July 2027 and not in January: install newer time zone data (tzdata).";
        return normalise("e\u0301", NormalizationForm.FormC) is "\u00e9" && normalise("\ufb01", NormalizationForm.FormKD) is "fi"
            ? null
            : "this machine does not know Unicode: install ICU (libicu), and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.";
    }
}
