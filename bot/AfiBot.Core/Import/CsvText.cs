using System.Text;

namespace AfiBot.Core;

/// <summary>A file's bytes as text, its line ends all alike: UTF-8 with a byte order mark or without, or UTF-16, which Excel calls Unicode Text.</summary>
internal static class CsvText
{
    private const string SaveAs = "save the file as \"CSV UTF-8\"";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the text, or says in one line what the file is instead.</summary>
    public static string? Read(ReadOnlySpan<byte> bytes, out string problem)
    {
        problem = Instead(bytes) is { } other ? $"expected text in UTF-8, found {other}; {SaveAs}" : "";
        if (problem.Length > 0)
            return null;
        try
        {
            return EncodingOf(bytes).GetString(bytes).Trim('\uFEFF', '\u001A', '\0').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }
        catch (DecoderFallbackException undecodable)
        {
            problem = $"expected text in UTF-8, found bytes that are not{Place(bytes, undecodable.Index)}; {SaveAs}";
            return null;
        }
    }

    /// <summary>Other kinds of file that are handed over in place of one of text, by how they begin.</summary>
    private static string? Instead(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith("PK\x3\x4"u8) => "a workbook such as Excel's .xlsx, or another zip",
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) => "a workbook such as Excel's old .xls",
        _ when bytes.StartsWith("%PDF"u8) => "a PDF",
        _ when bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) => "a compressed file",
        _ => null,
    };

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes)
    {
        var half = bytes.Length / 2;
        var (even, odd) = (0, 0);
        for (var i = 0; i < Math.Min(bytes.Length, 512); i++)
        {
            if (bytes[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        }

        // Without a mark: every other byte of plain letters is nought.
        var most = Math.Min(half, 256);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || (most > 0 && odd > most / 2 && even == 0))
            return new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || (most > 0 && even > most / 2 && odd == 0))
            return new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
        return StrictUtf8;
    }

    /// <summary>Where the first of the bytes stands, and what it would be in the encoding that Windows' programs mostly mean.</summary>
    private static string Place(ReadOnlySpan<byte> bytes, int index)
    {
        if (index < 0 || index >= bytes.Length)
            return "";
        var line = 1 + bytes[..index].Count((byte)'\n');
        var letter = bytes[index] >= 0xA0 ? $", such as a {(char)bytes[index]} of Windows-1252" : ", as those of Windows-1252 or another encoding";
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $" (the first in line {line}{letter})");
    }
}
