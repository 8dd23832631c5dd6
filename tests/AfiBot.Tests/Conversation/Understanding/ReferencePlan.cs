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
        row["Grading"].Length > 0 ? new Grading(row["Grading"]) : null,
        null,
        row["PriorityServices"].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        order))];

    public static IReadOnlyList<AfiReference> References { get; } = [.. Read("afis.csv").Select(row => Some.Reference(row["Reference"]))];

    public static IReadOnlyList<Scope.Area> Areas { get; } = [.. Read("afis.csv")
        .Where(row => row["Area"].Length > 0)
        .Select(row => new Scope.Area(Frameworks.Single(f => f.Name == row["Framework"]).Code, row["Area"]))
        .Distinct()];

    /// <summary>What leads really wrote, and what the inspectorate did.</summary>
    public static IReadOnlyList<string> Stories { get; } = [.. Read("afis.csv").SelectMany(row => new[] { row["Narrative"], row["Improvement"] }).Where(s => s.Length > 0).Distinct()];

    public static Vocabulary Vocabulary { get; } = SmallVocabulary.Of(Frameworks, Areas, References);

    /// <summary>Every AFI, as far as what people say depends on it.</summary>
    public static IReadOnlyList<Afi> Afis { get; } = [.. Read("afis.csv").Select(row => Some.Afi(row["Reference"], row["LeadEmail"].Split('@')[0]) with
    {
        Framework = Frameworks.Single(f => f.Name == row["Framework"]).Code,
        Area = row["Area"].Length > 0 ? row["Area"] : null,
        Improvement = row["Improvement"],
        LeadName = row["Lead"],
        BusinessGroup = row["BusinessGroup"],
        Indicator = row["Indicator"].Length > 0 ? new Indicator(row["Indicator"], row["IndicatorUnit"], UpdateFields.IndicatorValue.Read(row["IndicatorTarget"]), Enum.Parse<Better>(row["IndicatorBetter"])) : null,
        Standing = row["Narrative"].Length > 0 ? Some.Update(row["Reference"], narrative: row["Narrative"]) : null,
    })];

    private static PlanView View { get; } = new(Some.Plan(), Frameworks, Afis, null, []);

    /// <summary>The plan as the bot reads it: with its name, and those of leads, groups, services and gradings.</summary>
    public static Vocabulary AsRead { get; } = Vocabulary.Of(View);

    /// <summary>The codes of the frameworks that a part of the plan reaches over.</summary>
    public static IEnumerable<string> FrameworksOf(Scope scope) => scope.FrameworksIn(View).Select(f => f.Code.Value);

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
