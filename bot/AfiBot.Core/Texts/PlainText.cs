using System.Buffers;
using System.Globalization;
using System.Text;

namespace AfiBot.Core;

/// <summary>Text as it is read, kept and compared: what came from a phone, a web page or a spreadsheet, without what nobody can see.</summary>
/// <remarks>
/// Applied once at every edge: a file's fields, an address, a reference, a card's inputs, a message. By Unicode's categories and its list of
/// characters that are ignored by default: white space of every kind is a space or a line break, controls and invisible characters go, and the
/// rest is composed (NFC). An invisible character that changes what is seen stays where it does so: a joiner inside an emoji or between letters
/// of a script that joins, a variation selector behind what it varies, a direction mark in a text that has letters from right to left.
/// Applying it twice is applying it once.
/// </remarks>
public static class PlainText
{
    private const int Joiner = 0x200D;
    private const int NonJoiner = 0x200C;
    private const int ZeroWidthSpace = 0x200B;
    private const int BlackFlag = 0x1F3F4;
    private const int LastTag = 0xE007F;

    /// <summary>Nothing but these: nothing to do.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "\t\n !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>A text of one line or several, with single line breaks and without white space around it.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (!text.AsSpan().ContainsAnyExcept(Plain))
            return text.Trim();
        return Settled(Compose(string.Concat(text.EnumerateRunes())), t => Compose(Visible([.. t.EnumerateRunes()])).Trim());
    }

    /// <summary>A name, a code, an address, a date: on one line, with single spaces, and nothing in it that cannot be seen.</summary>
    public static string Line(string? text) => Settled(text ?? "", OnOneLine);

    /// <summary>What goes may have kept something else in its place, such as a joiner: it is looked at again until nothing more goes.</summary>
    private static string Settled(string text, Func<string, string> read)
    {
        for (var next = read(text); ; (text, next) = (next, read(next)))
        {
            if (next == text)
                return text;
        }
    }

    private static string OnOneLine(string text)
    {
        var line = new StringBuilder();
        foreach (var rune in Of(text).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) ? line.Length > 0 && line[^1] != ' ' : !IsInvisible(rune))
                line.Append(Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        }

        return line.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Whether there is anything in a text that a reader can see: a letter, a digit, a sign.</summary>
    public static bool SaysSomething(string? text) =>
        Of(text).EnumerateRunes().Any(r => !Rune.IsWhiteSpace(r) && !IsInvisible(r) && !IsMark(r));

    /// <summary>Whether a character takes no room and has no shape of its own, or only looks like room.</summary>
    internal static bool IsInvisible(Rune rune) => rune.Value switch
    {
        0x2800 or 0x3164 or 0xFFA0 or 0xFFFC => true, // a braille blank, Hangul fillers, the place of an object that did not come along
        0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 => true,
        >= 0x180B and <= 0x180F => true,
        >= 0xFE00 and <= 0xFE0F => true,
        >= 0xE0000 and <= 0xE0FFF => true,
        (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD => false, // Arabic and Kaithi signs that are seen
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format || (Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune)),
    };

    private static string Compose(string text) => text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);

    private static string Visible(Rune[] runes)
    {
        var kept = new StringBuilder(runes.Length);
        var fromRightToLeft = Array.Exists(runes, IsFromRightToLeft);
        Rune? before = null;
        for (var i = 0; i < runes.Length; i++)
        {
            if (FlagTags(runes, i) is var tags and > 0)
            {
                foreach (var tag in runes.AsSpan(i, tags))
                    kept.Append(tag);
                before = runes[i + tags - 1];
                i += tags - 1;
                continue;
            }

            Rune? next = i + 1 < runes.Length ? runes[i + 1] : null;
            if (runes[i].Value == '\r' && next?.Value == '\n')
                continue;
            if (Seen(runes[i], before, next, fromRightToLeft) is not { } rune)
                continue;
            kept.Append(rune);
            before = rune;
        }

        return kept.ToString();
    }

    /// <summary>What stands for a character; null where nothing does.</summary>
    private static Rune? Seen(Rune rune, Rune? before, Rune? next, bool fromRightToLeft) => rune.Value switch
    {
        '\t' or '\n' => rune,
        '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029 => new Rune('\n'),
        0x2800 or 0x3164 or 0xFFA0 => new Rune(' '), // a blank of some width
        0x200E or 0x200F or 0x061C => fromRightToLeft ? rune : null,
        ZeroWidthSpace => IsUnspaced(before) && IsUnspaced(next) ? rune : null,
        Joiner or NonJoiner => Joins(rune.Value, before, next) ? rune : null,
        0xFE0E or 0xFE0F => IsPicture(before) ? rune : null,
        (>= 0xFE00 and <= 0xFE0D) or (>= 0xE0100 and <= 0xE01EF) => IsIdeograph(before) || CategoryOf(before) is UnicodeCategory.MathSymbol ? rune : null,
        >= 0x180B and <= 0x180F => before?.Value is >= 0x1800 and <= 0x18AF ? rune : null,
        _ when IsInvisible(rune) => null,
        _ => Rune.IsWhiteSpace(rune) ? new Rune(' ') : rune,
    };

    private static bool Joins(int joiner, Rune? before, Rune? next)
    {
        if (IsOfJoiningScript(before) && (IsOfJoiningScript(next) || CategoryOf(before) is UnicodeCategory.NonSpacingMark))
            return true;
        return joiner == Joiner && IsPicture(before) && IsPicture(next);
    }

    /// <summary>How long a flag's tags are that begin at a place, from the flag to the last one; nought where there is no such flag (England's has seven).</summary>
    private static int FlagTags(Rune[] runes, int at)
    {
        const int longest = 8;
        if (runes[at].Value != BlackFlag)
            return 0;
        var length = 1;
        while (at + length < runes.Length && length < longest && runes[at + length].Value is (>= 0xE0030 and <= 0xE0039) or (>= 0xE0061 and <= 0xE007A))
            length++;
        return length > 1 && at + length < runes.Length && runes[at + length].Value == LastTag ? length + 1 : 0;
    }

    /// <summary>Part of an emoji: a symbol, a skin tone, a digit with a frame round it, what chooses its picture, the end of a flag.</summary>
    private static bool IsPicture(Rune? rune) => rune is { } some && (some.Value is (>= '0' and <= '9') or '#' or '*' or 0x203C or 0x2049 or 0x3030 or 0xFE0E or 0xFE0F or LastTag
        || CategoryOf(some) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.MathSymbol or UnicodeCategory.OtherNotAssigned);

    /// <summary>A letter or a mark of a script whose letters change their shape by a joiner: Arabic, those of India and its neighbours, Mongolian.</summary>
    private static bool IsOfJoiningScript(Rune? rune) =>
        rune?.Value is (>= 0x0600 and <= 0x109F) or (>= 0x1700 and <= 0x1CFF) or (>= 0xA800 and <= 0xABFF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10A00 and <= 0x11FFF)
        && (Rune.IsLetter(rune.Value) || IsMark(rune.Value));

    /// <summary>Of a script that puts no spaces between words: Thai, Lao, Burmese, Khmer.</summary>
    private static bool IsUnspaced(Rune? rune) => rune?.Value is (>= 0x0E01 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF);

    private static bool IsIdeograph(Rune? rune) => rune?.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static bool IsFromRightToLeft(Rune rune) =>
        rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF)
        && Rune.IsLetter(rune);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static UnicodeCategory? CategoryOf(Rune? rune) => rune is { } some ? Rune.GetUnicodeCategory(some) : null;
}
