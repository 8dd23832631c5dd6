namespace AfiBot.Tests.Storage;

/// <summary>Ids nobody should ever have, and that must do no harm: no two of them are the same.</summary>
internal static class OddIds
{
    public static IReadOnlyList<string> All { get; } =
    [
        "", " ", "/", "\\", "#", "?", "%", "%2F", "'", "''", "\"", "\0", "a\0b", "\u0001", "\n", "\u007f", "\u0085",
        "~", "~plans", "_", "__", "_h", "_002F", "·", "a·b", "A", "a", "ß", "ss", "ſ", "\u212a", "K", "日本", "👮🏽‍♀️",
        ";DROP TABLE plans;--", "$partition", ".", "..", "plan", "update~SRP-01~000001",
        new string('x', 5000), new string('x', 5001), new string('é', 600),
    ];
}
