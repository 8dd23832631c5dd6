using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Core.Tests.Import;

/// <summary>Three small files that are good, to be spoilt cell by cell. Rows are numbered as in a spreadsheet.</summary>
public sealed class PlanFiles
{
    public const string Frameworks = "frameworks.csv";
    public const string Afis = "afis.csv";
    public const string People = "people.csv";

    private readonly Dictionary<string, List<string[]>> tables = new()
    {
        [Frameworks] =
        [
            ["Code", "Framework", "Aliases", "Grading", "Direction", "PriorityServices", "Afis", "Completed", "WorkInProgress", "NoFurtherAction", "UpdateAwaited", "ManagedBy"],
            ["SRP", "Strategic road policing", "roads; traffic", "Excellent", "Stable", "Roads Policing", "4", "1", "1", "1", "1", ""],
            ["TRN", "Training", "", "Good", "", "", "1", "0", "0", "0", "0", "HMI Training"],
        ],
        [Afis] =
        [
            ["Reference", "Framework", "Area", "Improvement", "Lead", "LeadEmail", "BusinessGroup", "Status", "Reason", "Narrative", "TargetDate", "LastUpdated", "ManagedBy"],
            ["SRP-01", "Strategic road policing", "ANPR", "Improve the ANPR unit", "Head of Traffic", "srp.lead@example.org", "Central Operations", "Work in progress", "", "Cameras ordered.", "2007-03-31", "2006-11-20", ""],
            ["SRP-02", "SRP", "", "Open a car pound", "Head of Traffic", "srp.lead@example.org", "Central Operations", "Completed", "", "It opened in March.", "", "", ""],
            ["SRP-03", "SRP", "", "Train the drivers", "Head of Traffic", "srp.lead@example.org", "Central Operations", "Update awaited", "", "", "2007-06-30", "", ""],
            ["SRP-04", "SRP", "", "Buy a helicopter", "Head of Traffic", "srp.lead@example.org", "Central Operations", "No further action", "No current plan", "", "", "", ""],
            ["TRN-01", "Training", "", "Write a training plan", "Director, Training", "trn.lead@example.org", "Human Resources", "", "", "", "", "", "HMI Training"],
        ],
        [People] =
        [
            ["Email", "Name", "Roles", "Frameworks"],
            ["srp.lead@example.org", "Head of Traffic", "lead;Officer", ""],
            ["trn.lead@example.org", "Director, Training", "LEAD", ""],
            ["manager@example.org", "Assistant Commissioner", "manager", "SRP"],
        ],
    };

    public InMemoryRowStore Rows { get; } = new();

    public IRegister Register => Rows.Register;

    public IDirectory Directory => Rows.Directory;

    public InMemoryAudit Audit { get; } = new();

    /// <summary>What was shown before something was written, in order.</summary>
    public List<ImportChanges> Shown { get; } = [];

    public FakeTimeProvider Clock { get; } = new(Some.Monday);

    /// <summary>Puts another value into one cell; a header's row is 1.</summary>
    public PlanFiles Set(string file, int row, string column, string value)
    {
        tables[file][row - 1][ColumnOf(file, column)] = value;
        return this;
    }

    /// <summary>Adds a row at the end.</summary>
    public PlanFiles Add(string file, params string[] fields)
    {
        tables[file].Add(fields);
        return this;
    }

    /// <summary>Adds a copy of a row at the end, with another value in one cell.</summary>
    public PlanFiles Copy(string file, int row, string column, string value)
    {
        tables[file].Add([.. tables[file][row - 1]]);
        return Set(file, tables[file].Count, column, value);
    }

    public PlanFiles RemoveRow(string file, int row)
    {
        tables[file].RemoveAt(row - 1);
        return this;
    }

    public PlanFiles RemoveColumn(string file, string column)
    {
        var index = ColumnOf(file, column);
        tables[file] = tables[file].ConvertAll(row => row.Where((_, i) => i != index).ToArray());
        return this;
    }

    /// <summary>Adds an empty column at the end.</summary>
    public PlanFiles AddColumn(string file, string column)
    {
        tables[file] = [.. tables[file].Select((row, i) => row.Append(i == 0 ? column : "").ToArray())];
        return this;
    }

    /// <summary>Puts the columns into the opposite order.</summary>
    public PlanFiles Reverse(string file)
    {
        tables[file] = tables[file].ConvertAll(row => row.Reverse().ToArray());
        return this;
    }

    public PlanFiles UpperCaseHeaders(string file)
    {
        tables[file][0] = [.. tables[file][0].Select(h => h.ToUpperInvariant())];
        return this;
    }

    /// <summary>The file as text, every field in quotes.</summary>
    public string Text(string file, string newLine = "\n") =>
        string.Concat(tables[file].Select(row => string.Join(',', row.Select(f => $"\"{f.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + newLine));

    public Task<ImportOutcome> Import(PlanSettings? settings = null, string name = ReferencePlan.Name, GradingScale? gradings = null) =>
        Import(Request(name) with { Settings = settings is null ? null : _ => settings, Gradings = gradings });

    /// <summary>What is to be imported, as the files are now.</summary>
    public ImportRequest Request(string name = ReferencePlan.Name) => Request(file => Encoding.UTF8.GetBytes(Text(file)), name);

    /// <summary>Imports, and keeps what was shown before.</summary>
    public Task<ImportOutcome> Import(ImportRequest request, bool agree = true) =>
        new ImportPlan(Register, Directory, Audit, Clock).Import(
            request,
            changes =>
            {
                Shown.Add(changes);
                return Task.FromResult(agree);
            },
            CancellationToken.None);

    /// <summary>Imports with other bytes for one file.</summary>
    public Task<ImportOutcome> ImportWith(string changed, byte[] content) =>
        Import(file => file == changed ? content : Encoding.UTF8.GetBytes(Text(file)));

    /// <summary>Imports with other text for one file.</summary>
    public Task<ImportOutcome> ImportWith(string changed, string text) => ImportWith(changed, Encoding.UTF8.GetBytes(text));

    public async Task<PlanView> View() => (await Register.Read(Some.PlanId, CancellationToken.None))!;

    public async Task<Afi> Afi(string reference) => (await View()).Afis.Single(a => a.Reference == Some.Reference(reference));

    public async Task<IReadOnlyList<Update>> History(string reference) =>
        (await Register.History(Some.PlanId, Some.Reference(reference), CancellationToken.None)).Updates;

    private Task<ImportOutcome> Import(Func<string, byte[]> content) => Import(Request(content, ReferencePlan.Name));

    private static ImportRequest Request(Func<string, byte[]> content, string name) =>
        new(name, new CsvFile(Frameworks, content(Frameworks)), new CsvFile(Afis, content(Afis)), new CsvFile(People, content(People)));

    private int ColumnOf(string file, string column) => Array.IndexOf(tables[file][0], column);
}
