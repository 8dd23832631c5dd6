using System.Globalization;
using System.Text;

namespace AfiBot.Core;

/// <summary>When two names are those of one plan, and when they only look so.</summary>
public static class PlanName
{
    /// <summary>Letters that no decomposition takes apart, or that another script draws alike.</summary>
    private static readonly Dictionary<char, string> LookAlikes = new()
    {
        ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['æ'] = "ae", ['œ'] = "oe", ['ß'] = "ss", ['ı'] = "i",
        ['а'] = "a", ['в'] = "b", ['е'] = "e", ['к'] = "k", ['м'] = "m", ['н'] = "h", ['о'] = "o", ['р'] = "p", ['с'] = "c", ['т'] = "t", ['у'] = "y", ['х'] = "x", ['і'] = "i",
        ['α'] = "a", ['β'] = "b", ['ε'] = "e", ['ι'] = "i", ['κ'] = "k", ['ν'] = "n", ['ο'] = "o", ['ρ'] = "p", ['τ'] = "t", ['υ'] = "y", ['χ'] = "x",
    };

    /// <summary>Whether they differ in nothing but capitals, white space and characters that cannot be seen.</summary>
    public static bool AreSame(string one, string other) => string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether they are easily taken for each other: the same letters and digits, however they are accented, drawn, spaced and punctuated.</summary>
    public static bool LookAlike(string one, string other) => Bare(one) is var bare && bare.Length > 0 && bare == Bare(other);

    private static string Plain(string name)
    {
        var seen = new string([.. name.Normalize(NormalizationForm.FormC).Where(c => char.GetUnicodeCategory(c) is not UnicodeCategory.Format)]);
        return string.Join(' ', seen.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Bare(string name)
    {
        var bare = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormKD).ToLowerInvariant().Where(char.IsLetterOrDigit))
            bare.Append(LookAlikes.TryGetValue(c, out var like) ? like : c);
        return bare.ToString();
    }
}
