namespace AfiBot.Core;

/// <summary>An AFI's reference, such as <c>SRP-04</c>: capital letters, digits, and <c>-</c> or <c>.</c> between them, at most 32 characters.</summary>
public readonly record struct AfiReference(string Value) : IComparable<AfiReference>
{
    public const int MaxLength = 32;

    /// <summary>Reads a reference, ignoring case, white space around it and what cannot be seen. Every dash is a hyphen: Word makes them.</summary>
    public static bool TryParse(string? text, out AfiReference reference)
    {
        var value = string.Concat(PlainText.Line(text).Select(c => IsDash(c) ? '-' : char.ToUpperInvariant(c)));
        reference = new AfiReference(value);
        return value.Length is > 0 and <= MaxLength
            && char.IsAsciiLetterOrDigit(value[0])
            && char.IsAsciiLetterOrDigit(value[^1])
            && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');
    }

    public int CompareTo(AfiReference other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    private static bool IsDash(char c) => c is '\u2212' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.DashPunctuation;
}
