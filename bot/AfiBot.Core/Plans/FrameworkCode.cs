namespace AfiBot.Core;

/// <summary>A framework's short code, such as <c>SRP</c>: 1 to 10 capital letters or digits.</summary>
public readonly record struct FrameworkCode(string Value) : IComparable<FrameworkCode>
{
    /// <summary>Reads a code, ignoring case, white space around it and what cannot be seen.</summary>
    public static bool TryParse(string? text, out FrameworkCode code)
    {
        var value = PlainText.Line(text).ToUpperInvariant();
        code = new FrameworkCode(value);
        return value.Length is > 0 and <= 10 && value.All(char.IsAsciiLetterOrDigit);
    }

    public int CompareTo(FrameworkCode other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
