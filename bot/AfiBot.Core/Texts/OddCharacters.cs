using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace AfiBot.Core;

/// <summary>Names the characters of a text that a reader cannot see or takes for others, so that a message about them does not look like what was wanted.</summary>
public static class OddCharacters
{
    private const int MostNamed = 3;

    private static readonly FrozenDictionary<int, string> Names = new Dictionary<int, string>
    {
        [0x00A0] = "a non-breaking space",
        [0x00AD] = "a soft hyphen",
        [0x034F] = "a grapheme joiner",
        [0x061C] = "an Arabic letter mark",
        [0x115F] = "a Hangul filler",
        [0x1160] = "a Hangul filler",
        [0x1680] = "an Ogham space",
        [0x180E] = "a Mongolian vowel separator",
        [0x2007] = "a figure space",
        [0x2009] = "a thin space",
        [0x200A] = "a hair space",
        [0x200B] = "a zero-width space",
        [0x200C] = "a zero-width non-joiner",
        [0x200D] = "a zero-width joiner",
        [0x200E] = "a left-to-right mark",
        [0x200F] = "a right-to-left mark",
        [0x2028] = "a line separator",
        [0x2029] = "a paragraph separator",
        [0x202A] = "a left-to-right embedding",
        [0x202B] = "a right-to-left embedding",
        [0x202C] = "an end of a direction",
        [0x202D] = "a left-to-right override",
        [0x202E] = "a right-to-left override",
        [0x202F] = "a narrow non-breaking space",
        [0x2060] = "a word joiner",
        [0x2066] = "a left-to-right isolate",
        [0x2067] = "a right-to-left isolate",
        [0x2068] = "a direction isolate",
        [0x2069] = "an end of an isolate",
        [0x2800] = "a braille blank",
        [0x3000] = "an ideographic space",
        [0x3164] = "a Hangul filler",
        [0xFEFF] = "a byte order mark",
        [0xFFA0] = "a Hangul filler",
        [0xFFFC] = "an object that did not come along",
        [0xFFFD] = "a character that was broken on the way",
    }.ToFrozenDictionary();

    private static readonly (int First, int Last, string Script)[] Scripts =
    [
        (0x0370, 0x03FF, "Greek"), (0x1F00, 0x1FFF, "Greek"), (0x0400, 0x052F, "Cyrillic"), (0x1C80, 0x1C8F, "Cyrillic"), (0x2DE0, 0x2DFF, "Cyrillic"), (0xA640, 0xA69F, "Cyrillic"),
        (0x0530, 0x058F, "Armenian"), (0x0590, 0x05FF, "Hebrew"), (0x0600, 0x06FF, "Arabic"), (0x0900, 0x097F, "Devanagari"), (0x10A0, 0x10FF, "Georgian"),
        (0x13A0, 0x13FF, "Cherokee"), (0xAB70, 0xABBF, "Cherokee"), (0x3040, 0x30FF, "Japanese"), (0x4E00, 0x9FFF, "Chinese"), (0xAC00, 0xD7AF, "Korean"),
        (0xFF00, 0xFFEF, "full-width"), (0x1D400, 0x1D7FF, "mathematical"),
    ];

    /// <summary>The first few such characters of a text, each by name and number, such as "a zero-width space (U+200B)"; null where there are none.</summary>
    /// <remarks>A letter of another script counts where letters of the Latin one stand beside it.</remarks>
    public static string? In(string text)
    {
        var isLatin = text.Any(char.IsAsciiLetter);
        var odd = text.EnumerateRunes().Where(r => IsUnseen(r) || (isLatin && IsOfAnotherScript(r))).Distinct().Select(NameOf).ToList();
        if (odd.Count > MostNamed)
            odd = [.. odd.Take(MostNamed), "others"];
        return odd.Count == 0 ? null : odd.Count == 1 ? odd[0] : $"{string.Join(", ", odd.SkipLast(1))} and {odd[^1]}";
    }

    /// <summary>One character by name and number.</summary>
    public static string NameOf(Rune rune)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        if (Names.TryGetValue(rune.Value, out var name))
            return $"{name} ({number})";
        if (Rune.IsWhiteSpace(rune))
            return $"an unusual space ({number})";
        if (PlainText.IsInvisible(rune))
            return $"an invisible character ({number})";
        var script = Array.Find(Scripts, s => rune.Value >= s.First && rune.Value <= s.Last).Script;
        return $"the {(script is null ? "" : $"{script} ")}{(Rune.IsDigit(rune) ? "digit" : Rune.IsLetter(rune) ? "letter" : "character")} '{rune}' ({number})";
    }

    private static bool IsUnseen(Rune rune) =>
        !IsOrdinarySpace(rune) && (Rune.IsWhiteSpace(rune) || PlainText.IsInvisible(rune) || rune == Rune.ReplacementChar);

    private static bool IsOrdinarySpace(Rune rune) => rune.Value is ' ' or '\t' or '\n' or '\r';

    private static bool IsOfAnotherScript(Rune rune) =>
        !rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value is >= 0xFF01 and <= 0xFF5E) && !IsLatin(rune);

    private static bool IsLatin(Rune rune) => rune.Value is (>= 0xAA and <= 0x02AF) or (>= 0x1E00 and <= 0x1EFF) or (>= 0xA720 and <= 0xA7FF);
}
