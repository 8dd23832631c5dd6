namespace AfiBot.Core;

/// <summary>A plan's whole record as it was at an instant, kept under a name: "the figures of the January Board".</summary>
/// <param name="Name">As it was given, on one line. Names that differ in capitals and punctuation alone are one.</param>
/// <param name="At">The instant: what a report made from it is "as at".</param>
/// <param name="Afis">How many AFIs are in it.</param>
/// <param name="Updates">How many updates.</param>
public sealed record PlanSnapshot(string Name, DateTimeOffset At, int Afis, int Updates)
{
    /// <summary>Characters that a name may have.</summary>
    public const int MaxNameLength = 80;

    /// <summary>Reads a name: at most <see cref="MaxNameLength"/> characters, with a letter or a digit among them.</summary>
    public static bool TryReadName(string? text, out string name)
    {
        name = PlainText.Line(text);
        return name.Length is > 0 and <= MaxNameLength && name.Any(char.IsAsciiLetterOrDigit);
    }

    /// <summary>What a name is found by.</summary>
    /// <exception cref="ArgumentException">The name has no letter or digit.</exception>
    public static string IdOf(string name) => PlanId.FromName(name).Value;
}
