using System.Buffers;
using System.Text;

namespace AfiBot.Core;

/// <summary>A file's bytes as text, its line ends all alike: UTF-8 with a byte order mark or without, UTF-16, which Excel calls Unicode Text,
/// or Windows-1252, which Excel calls CSV.</summary>
/// <param name="Text">The text.</param>
/// <param name="Remark">What there is to say of how it was read; null where there was no choice.</param>
internal sealed record CsvText(string Text, string? Remark)
{
    private const string SaveAs = "save the file as \"CSV UTF-8\"";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Reads the text, or says in one line what the file is instead.</summary>
    public static CsvText? Read(ReadOnlySpan<byte> bytes, out string problem)
    {
        problem = Instead(bytes) is { } other ? $"expected text in UTF-8, found {other}; {SaveAs}" : "";
        if (problem.Length > 0)
            return null;
        try
        {
            return new CsvText(Plain(EncodingOf(bytes).GetString(bytes)), null);
        }
        catch (DecoderFallbackException undecodable)
        {
            if (AsWindows1252(bytes) is { } text)
                return new CsvText(Plain(text), $"read as Windows-1252, such as {FirstWord(text)}; {SaveAs} if that is not what it says");
            problem = $"expected text in UTF-8, found bytes that are not{Place(bytes, undecodable.Index)}; {SaveAs}";
            return null;
        }
    }

    /// <summary>What there is to say of how a file is read, with its name; null where there was no choice.</summary>
    public static string? RemarkOn(CsvFile file) => Read(file.Content.Span, out _) is { Remark: { } remark } ? $"{file.Name}: {remark}" : null;

    private static string Plain(string text) =>
        text.Trim('\uFEFF', '\u001A', '\0').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>The text in the encoding that Windows' programs mostly mean; null where it can be none. Bytes among which there is a character
    /// of UTF-8 are a text in that, and damaged.</summary>
    private static string? AsWindows1252(ReadOnlySpan<byte> bytes)
    {
        for (var rest = bytes; rest.Length > 0;)
        {
            var status = Rune.DecodeFromUtf8(rest, out var rune, out var length);
            if (status is OperationStatus.Done && !rune.IsAscii)
                return null;
            rest = rest[length..];
        }

        var text = Windows1252.GetString(bytes);
        return text.Any(c => char.IsControl(c) && !char.IsWhiteSpace(c)) ? null : text;
    }

    /// <summary>The first word with a character that is not plain, in quotes, and its line: whoever wrote it sees whether it was read right.</summary>
    private static string FirstWord(string text)
    {
        var at = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F');
        var start = at - text.AsSpan(0, at).ToArray().Reverse().TakeWhile(char.IsLetter).Count();
        var word = string.Concat(text.Skip(start).TakeWhile((c, i) => char.IsLetter(c) || start + i <= at));
        var line = 1 + text.AsSpan(0, at).Count('\n');
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'{word}' in line {line}");
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

    /// <summary>Where the first of the bytes stands.</summary>
    private static string Place(ReadOnlySpan<byte> bytes, int index) => index < 0 || index >= bytes.Length
        ? ""
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $" (the first in line {1 + bytes[..index].Count((byte)'\n')})");
}
