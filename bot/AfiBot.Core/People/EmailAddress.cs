namespace AfiBot.Core;

/// <summary>An e-mail address in lower case: how the plan names a person.</summary>
public readonly record struct EmailAddress(string Value) : IComparable<EmailAddress>
{
    /// <summary>Reads an address: one <c>@</c> with something on both sides, no white space, at most 254 characters (RFC 5321).</summary>
    /// <remarks>What cannot be seen in it is not read; a letter of another alphabet, which nobody here could sign in with, makes it none.</remarks>
    public static bool TryParse(string? text, out EmailAddress address)
    {
        var value = PlainText.Line(text).ToLowerInvariant();
        address = new EmailAddress(value);
        var at = value.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == value.LastIndexOf('@') && at < value.Length - 1
            && value.Length <= 254 && value.All(c => char.IsAscii(c) && !char.IsWhiteSpace(c) && !char.IsControl(c));
    }

    public int CompareTo(EmailAddress other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
