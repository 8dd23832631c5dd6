namespace AfiBot.Core;

/// <summary>The columns a file may have.</summary>
/// <param name="Required">Those whose headers have to be there.</param>
/// <param name="Optional">Those that may be left out.</param>
/// <param name="Filled">Those that no row may leave empty: a row that is too short for them has lost something.</param>
internal sealed record CsvColumns(IReadOnlyList<string> Required, IReadOnlyList<string> Optional, IReadOnlyList<string> Filled)
{
    private readonly Dictionary<string, string> byKey = Required.Concat(Optional).ToDictionary(Key, StringComparer.Ordinal);

    /// <summary>The column that a header means, whatever its capitals, spaces, hyphens and underscores; null where it means none.</summary>
    public string? Meant(string header) => byKey.GetValueOrDefault(Key(header));

    /// <summary>Of some headers that mean no column, the one that is likeliest to be a slip for this one; null where none is near.</summary>
    public static string? Nearest(string column, IEnumerable<string> headers)
    {
        var key = Key(column);
        return headers
            .Select(header => (Header: header, Distance: Distance(Key(header), key)))
            .Where(near => near.Distance <= Math.Max(1, key.Length / 4) || IsBeginning(Key(near.Header), key))
            .OrderBy(near => near.Distance)
            .Select(near => near.Header)
            .FirstOrDefault();
    }

    /// <summary>As <see cref="Nearest"/>, but only a slip of the keys: a column that may be left out is not missed where another is there whose name only begins alike.</summary>
    public static string? Slip(string column, IEnumerable<string> headers)
    {
        var key = Key(column);
        return headers.FirstOrDefault(header => Distance(Key(header), key) <= Math.Max(1, key.Length / 4));
    }

    private static string Key(string header) => string.Concat(header.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static bool IsBeginning(string one, string other) =>
        Math.Min(one.Length, other.Length) >= 3
        && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));

    /// <summary>How many letters have to be put in, taken out or changed to make one word of another.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (diagonal, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                left = Math.Min(Math.Min(row[j], left) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], left);
            }
        }

        return row[^1];
    }
}
