namespace AfiBot.Core;

/// <summary>The judgements that an inspection gives, best first. Inspectorates change theirs, so it is the plan's own.</summary>
public sealed record GradingScale
{
    /// <summary>How many judgements a scale may have, and how long one may be.</summary>
    private const int Most = 10;

    private const int Longest = 40;

    private GradingScale(IEnumerable<string> names) => Text = string.Join(", ", names);

    /// <summary>No judgements: the inspection does not grade.</summary>
    public static GradingScale None { get; } = new([]);

    /// <summary>HMIC's baseline assessments, to 2005-06.</summary>
    public static GradingScale Baseline { get; } = new(["Excellent", "Good", "Fair", "Poor"]);

    /// <summary>HMICFRS's PEEL assessments, from 2021/22.</summary>
    public static GradingScale Peel { get; } = new(["Outstanding", "Good", "Adequate", "Requires improvement", "Inadequate"]);

    /// <summary>Those that need not be declared.</summary>
    public static IReadOnlyList<GradingScale> Known { get; } = [Baseline, Peel];

    /// <summary>The judgements with commas between; empty for none.</summary>
    public string Text { get; }

    public bool IsNone => Text.Length == 0;

    /// <summary>Best first.</summary>
    public IReadOnlyList<Grading> Gradings => IsNone ? [] : [.. Text.Split(", ").Select(name => new Grading(name))];

    /// <summary>Reads a scale such as "Outstanding, Good, Adequate, Requires improvement, Inadequate", best first, or "none"; null for anything else:
    /// a judgement twice, only one, more than ten, or one of more than 40 characters.</summary>
    public static GradingScale? Parse(string? text)
    {
        var line = PlainText.Line(text);
        if (line.Equals("none", StringComparison.OrdinalIgnoreCase))
            return None;
        var names = line.Split(',', StringSplitOptions.TrimEntries);
        var good = names.Length is > 1 and <= Most
            && names.All(n => n.Length <= Longest && n.Any(char.IsLetter))
            && names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == names.Length;
        return good ? new GradingScale(names) : null;
    }

    /// <summary>The judgement with this name, whatever its capitals; null where the scale has none.</summary>
    public Grading? Find(string name)
    {
        foreach (var grading in Gradings)
        {
            if (grading.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return grading;
        }

        return null;
    }

    /// <summary>Of the scales that a file's judgements may be of, the one that has most of them; the earlier of two that have as many.</summary>
    /// <param name="candidates">The likeliest first; at least one.</param>
    /// <param name="found">The file's judgements, an empty one where a framework has none. Where none has one, there is no scale.</param>
    internal static GradingScale Of(IReadOnlyList<GradingScale> candidates, IReadOnlyList<string> found) =>
        found.All(f => f.Length == 0) ? None : candidates.MaxBy(scale => found.Count(f => scale.Find(f) is not null))!;

    public override string ToString() => IsNone ? "none" : Text;
}
