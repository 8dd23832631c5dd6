namespace AfiBot.Conversation;

/// <summary>How alike two words are.</summary>
internal static class Likeness
{
    private const int Longest = 128;

    /// <summary>Two neighbouring letters swapped count as little as one letter dropped.</summary>
    private const int Swapped = 92;

    /// <summary>From 0 to 100: twice the letters they share in order, of all the letters of both.</summary>
    public static int Of(string a, string b)
    {
        if (a == b)
            return 100;
        if (a.Length is 0 or > Longest || b.Length is 0 or > Longest)
            return 0;
        if (a.Length == b.Length && IsSwap(a, b))
            return Swapped;
        Span<byte> above = stackalloc byte[b.Length + 1];
        above.Clear();
        foreach (var letter in a)
        {
            byte diagonal = 0;
            for (var j = 1; j <= b.Length; j++)
            {
                var old = above[j];
                above[j] = letter == b[j - 1] ? (byte)(diagonal + 1) : Math.Max(old, above[j - 1]);
                diagonal = old;
            }
        }

        return (int)Math.Round(200.0 * above[b.Length] / (a.Length + b.Length));
    }

    /// <summary>Whether the most they can be alike, by their lengths alone, reaches a measure.</summary>
    public static bool CanReach(string a, string b, int likeness) => 200 * Math.Min(a.Length, b.Length) >= (likeness - 1) * (a.Length + b.Length);

    /// <summary>One letter dropped, added, wrong, or swapped with its neighbour.</summary>
    public static bool IsOneSlip(string a, string b)
    {
        if (a == b || Math.Abs(a.Length - b.Length) > 1)
            return false;
        var start = 0;
        while (start < a.Length && start < b.Length && a[start] == b[start])
            start++;
        var end = 0;
        while (end < a.Length - start && end < b.Length - start && a[^(end + 1)] == b[^(end + 1)])
            end++;
        var (left, right) = (a.Length - start - end, b.Length - start - end);
        return left <= 1 && right <= 1 || (left == 2 && right == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]);
    }

    private static bool IsSwap(string a, string b)
    {
        var at = 0;
        while (a[at] == b[at])
            at++;
        return at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at] && a.AsSpan(at + 2).SequenceEqual(b.AsSpan(at + 2));
    }
}
