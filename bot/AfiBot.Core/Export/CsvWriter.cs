using System.Text;

namespace AfiBot.Core;

/// <summary>Writes CSV as RFC 4180 has it, for people who open it in a spreadsheet: UTF-8 with a byte order mark, and no text that is run as a formula.</summary>
internal static class CsvWriter
{
    /// <summary>How a text begins that a spreadsheet takes for a formula (OWASP, CSV injection).</summary>
    private const string StartsFormula = "=+-@\t\r";

    /// <summary>The bytes of a file.</summary>
    /// <param name="headers">The first row.</param>
    /// <param name="rows">The others, as wide; null for an empty field.</param>
    public static byte[] Write(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string?>> rows) => Write(rows.Prepend(headers));

    /// <summary>The same, where the rows have their header among them.</summary>
    public static byte[] Write(IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
            text.AppendJoin(',', row.Select(Field)).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A leading apostrophe tells a spreadsheet that what follows is text. <see cref="Unguarded"/> takes it off again.</summary>
    private static string Field(string? value)
    {
        var text = value is { Length: > 0 } && (StartsFormula.Contains(value[0], StringComparison.Ordinal) || Unguarded(value) != value) ? $"'{value}" : value ?? "";
        return text.AsSpan().IndexOfAny(",\"\r\n") >= 0 || text != text.Trim() ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    /// <summary>A field as it was before it was written.</summary>
    public static string Unguarded(string field) =>
        field is ['\'', ..] && field.TrimStart('\'') is [var first, ..] && StartsFormula.Contains(first, StringComparison.Ordinal) ? field[1..] : field;
}
