using System.Collections;
using System.Globalization;

namespace AfiBot.Core;

/// <summary>The milestones of an AFI, in the plan's order. A value: two of the same are equal.</summary>
public sealed class Milestones : IReadOnlyList<Milestone>, IEquatable<Milestones>
{
    /// <summary>What a plan's file may hold, for a message that asks for it.</summary>
    public const string Form = "milestones with ; or line ends between, each its day and what is to be done, such as 31/03/2027 Train the officers; before the day may stand a name of its own";

    private const int LongestName = 20;
    private const int LongestWhat = 500;
    private const int MostDateWords = 3;

    private readonly Milestone[] all;

    private Milestones(Milestone[] all) => this.all = all;

    /// <summary>An AFI without any.</summary>
    public static Milestones None { get; } = new([]);

    public int Count => all.Length;

    public Milestone this[int index] => all[index];

    /// <summary>The milestone of a name, whatever its case; null where there is none.</summary>
    public Milestone? Find(string name) => all.FirstOrDefault(m => m.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads them as a plan's file has them. One without a name of its own has its number.</summary>
    public static bool TryParse(string text, out Milestones milestones)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = text.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((part, at) => Read(part, at + 1)).ToList();
        milestones = new Milestones([.. read.OfType<Milestone>()]);
        return milestones.Count == read.Count && milestones.Select(m => m.Name.ToUpperInvariant()).Distinct().Count() == read.Count;
    }

    /// <summary>As a file has them, each with its name, so that its number is still its own where another is put before it.</summary>
    public override string ToString() => string.Join('\n', all.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Name} {m.Due:yyyy-MM-dd} {m.What}")));

    public IEnumerator<Milestone> GetEnumerator() => all.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(Milestones? other) => other is not null && all.AsSpan().SequenceEqual(other.all);

    public override bool Equals(object? obj) => Equals(obj as Milestones);

    public override int GetHashCode() => all.Aggregate(0, HashCode.Combine);

    private static Milestone? Read(string part, int number)
    {
        var words = part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Dated(number.ToString(CultureInfo.InvariantCulture), words) ?? (words is [var name, .. var rest] && name.Length <= LongestName ? Dated(name.TrimEnd(':', '.', ','), rest) : null);
    }

    /// <summary>A day, then what is to be done by it.</summary>
    private static Milestone? Dated(string name, string[] words)
    {
        for (var count = Math.Min(MostDateWords, words.Length - 1); count > 0; count--)
            if (DateReader.TryRead(string.Join(' ', words[..count]).TrimEnd(':', ',', '.'), out var due) && string.Join(' ', words[count..]) is { Length: <= LongestWhat } what)
                return new Milestone(name, due.Value, what.TrimStart(':', '-', '–', ' '));
        return null;
    }
}
