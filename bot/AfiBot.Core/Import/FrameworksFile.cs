namespace AfiBot.Core;

/// <summary>What the file of frameworks says.</summary>
/// <param name="Frameworks">In the file's order, which is the report's.</param>
/// <param name="Declared">The published counts of those that have them.</param>
/// <param name="Gradings">The scale that the gradings are of.</param>
/// <param name="IsWhole">Whether every framework's code and name could be read: if not, one that is not found may be among the others.</param>
internal sealed record FrameworksFile(IReadOnlyList<Framework> Frameworks, IReadOnlyDictionary<FrameworkCode, Figures> Declared, GradingScale Gradings, bool IsWhole)
{
    private static readonly string[] Optional = ["Grading", "Aliases", "Direction", "PriorityServices", "ManagedBy", "Sponsor"];

    private static readonly string[] Counts = ["Afis", "Completed", "WorkInProgress", "NoFurtherAction", "UpdateAwaited"];

    /// <summary>The headers that an export writes.</summary>
    public static readonly string[] Headers = ["Code", "Framework", "Aliases", "Grading", "Direction", "PriorityServices", "ManagedBy", "Sponsor"];

    /// <summary>The columns it may have.</summary>
    public static readonly CsvColumns Columns = new(["Code", "Framework"], [.. Optional, .. Counts], ["Code", "Framework", "Grading"]);

    private static readonly Dictionary<string, Direction> Directions =
        Enum.GetValues<Direction>().ToDictionary(d => d.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the file. The counts may be left out: all five columns, or all five fields of a row.</summary>
    /// <param name="file">The file.</param>
    /// <param name="scales">The scales that its gradings may be of, the likeliest first; at least one.</param>
    /// <param name="problems">Gets what is wrong with it.</param>
    public static FrameworksFile Read(CsvFile file, IReadOnlyList<GradingScale> scales, List<ImportProblem> problems)
    {
        var frameworks = new List<Framework>();
        var declared = new Dictionary<FrameworkCode, Figures>();
        if (CsvTable.Read(file, Columns, problems) is not { } table)
            return new FrameworksFile(frameworks, declared, scales[0], IsWhole: false);

        var counts = Counts.Where(table.HasColumns.Contains).ToList();
        if (counts.Count > 0)
            problems.AddRange(Counts.Except(counts).Select(c => new ImportProblem(file.Name, 1, c, $"expected a column with the header {c} beside the other counts, or none of them, found {CsvRow.Found(string.Join(", ", counts))}")));

        var rowOf = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var whole = table.IsWhole;
        var scale = GradingScale.Of(scales, [.. table.Rows.Select(r => r["Grading"])]);
        foreach (var row in table.Rows)
        {
            var framework = Read(row, scale, frameworks.Count);
            whole &= framework is not null;
            if (counts.Count == Counts.Length && counts.Any(c => row[c].Length > 0))
                declared[framework?.Code ?? default] = ReadCounts(row);
            if (framework is null)
                continue;
            if (!rowOf.TryAdd(framework.Code.Value, row.Number))
                row.Repeats("Code", rowOf[framework.Code.Value]);
            if (!rowOf.TryAdd(framework.Name, row.Number) && rowOf[framework.Name] != row.Number)
                row.Repeats("Framework", rowOf[framework.Name]);
            frameworks.Add(framework);
        }

        return new FrameworksFile(frameworks, declared, scale, whole);
    }

    /// <summary>The framework with this code or this name, whatever the case and the white space, or null.</summary>
    public Framework? Find(string codeOrName)
    {
        var line = PlainText.Line(codeOrName);
        return Frameworks.FirstOrDefault(f =>
            f.Code.Value.Equals(line, StringComparison.OrdinalIgnoreCase)
            || PlainText.Line(f.Name).Equals(line, StringComparison.OrdinalIgnoreCase));
    }

    private static Framework? Read(CsvRow row, GradingScale scale, int order)
    {
        var named = FrameworkCode.TryParse(row["Code"], out var code);
        if (!named)
            row.Expected("Code", "1 to 10 letters or digits");
        var name = row.Text("Framework", "the framework's name");
        Grading? grading = null;
        if (!scale.IsNone && row.TryChoose("Grading", scale.Gradings.ToDictionary(g => g.Name, StringComparer.OrdinalIgnoreCase), out var judged))
            grading = judged;
        Direction? direction = null;
        if (row["Direction"].Length > 0 && row.TryChoose("Direction", Directions, out var given))
            direction = given;
        EmailAddress? sponsor = EmailAddress.TryParse(row["Sponsor"], out var email) ? email : null;
        if (sponsor is null && row["Sponsor"].Length > 0)
            row.Expected("Sponsor", "the sponsor's e-mail address, or nothing");
        return named && name.Length > 0
            ? new Framework(code, name, row.Parts("Aliases"), grading, direction, row.Parts("PriorityServices"), order) { Sponsor = sponsor }
            : null;
    }

    private static Figures ReadCounts(CsvRow row)
    {
        var total = row.Count("Afis");
        var figures = new Figures(row.Count("WorkInProgress"), row.Count("Completed"), row.Count("NoFurtherAction"), row.Count("UpdateAwaited"), 0);
        return figures with { ManagedElsewhere = total - figures.Total };
    }
}
