using System.Text;

namespace AfiBot.Core;

/// <summary>Writes CSV as RFC 4180 has it, for people who open it in a spreadsheet: UTF-8 with a byte order mark, and no text that is run as a formula.</summary>
internal static class CsvWriter
{
    /// <summary>How a text begins that a spreadsheet takes for a formula (OWASP, CSV injection).</summary>
    private const string StartsFormula = "=+-@\t\r";

    /// <summary>The bytes of a file.</summary>
    /// <param name="rows">Its rows, the header among them; null for an empty field.</param>
    public static byte[] Write(IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var content = new MemoryStream();
        Write(content, rows);
        return content.ToArray();
    }

    /// <summary>The same, a row at a time into a stream, which stays open.</summary>
    public static void Write(Stream stream, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        foreach (var row in rows)
            text.WriteLine(string.Join(',', row.Select(Field)));
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
