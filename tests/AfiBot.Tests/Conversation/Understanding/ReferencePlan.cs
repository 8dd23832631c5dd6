namespace AfiBot.Tests.Conversation.Understanding;

/// <summary>The names and references of the sample plan, straight from its two files.</summary>
internal static class ReferencePlan
{
    /// <summary>A Monday. "31 March" is 31 March 2026 from here.</summary>
    public static readonly DateOnly Today = new(2026, 1, 5);

    public static IReadOnlyList<Framework> Frameworks { get; } = [.. Read("frameworks.csv").Select((row, order) => new Framework(
        new FrameworkCode(row["Code"]),
        row["Framework"],
        row["Aliases"].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        new Grading("Good"),
        null,
        [],
        order))];

    public static IReadOnlyList<AfiReference> References { get; } = [.. Read("afis.csv").Select(row => Some.Reference(row["Reference"]))];

    public static IReadOnlyList<Scope.Area> Areas { get; } = [.. Read("afis.csv")
        .Where(row => row["Area"].Length > 0)
        .Select(row => new Scope.Area(Frameworks.Single(f => f.Name == row["Framework"]).Code, row["Area"]))
        .Distinct()];

    /// <summary>What leads really wrote, and what the inspectorate did.</summary>
    public static IReadOnlyList<string> Stories { get; } = [.. Read("afis.csv").SelectMany(row => new[] { row["Narrative"], row["Improvement"] }).Where(s => s.Length > 0).Distinct()];

    public static Vocabulary Vocabulary { get; } = new(Frameworks, Areas, References);

    /// <summary>The plan as the bot reads it: with its name and with those who lead.</summary>
    public static Vocabulary WithLeads { get; } = new(Frameworks, Areas, References, "Baseline Assessment 2005-06", Read("afis.csv")
        .Select(row => (row["Lead"], Frameworks.Single(f => f.Name == row["Framework"]).Code)).Distinct(), Read("afis.csv")
        .Select(row => new Described(Some.Reference(row["Reference"]), Frameworks.Single(f => f.Name == row["Framework"]).Code, $"{row["Area"]} {row["Improvement"]} {row["Narrative"]}")));

    public static Reading Read(string? text, Vocabulary? vocabulary = null) => Interpreter.Interpret(text, vocabulary ?? Vocabulary, Today);

    private static List<Dictionary<string, string>> Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "samples", file));
        var header = Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => header.Zip(Cells(line)).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    /// <summary>The sample's cells hold commas inside quotes, and neither line breaks nor quotes.</summary>
    private static List<string> Cells(string line)
    {
        var cells = new List<string> { "" };
        var isQuoted = false;
        foreach (var c in line.TrimStart('\uFEFF'))
            if (c == '"')
                isQuoted = !isQuoted;
            else if (c == ',' && !isQuoted)
                cells.Add("");
            else
                cells[^1] += c;
        return cells;
    }
}
