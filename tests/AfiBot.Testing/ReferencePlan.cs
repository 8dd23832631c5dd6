using System.Collections.Concurrent;
using AfiBot.Core;

namespace AfiBot.Testing;

/// <summary>The plan of the samples: Baseline Assessment 2005-06, with 189 AFIs in 22 frameworks under 21 leads.</summary>
public static class ReferencePlan
{
    public const string Name = "Baseline Assessment 2005-06";

    private static readonly ConcurrentDictionary<DateTimeOffset, Lazy<Task<InMemoryRowStore>>> ImportedAt = new();

    public static PlanId Id { get; } = PlanId.FromName(Name);

    public static CsvFile Frameworks { get; } = Sample("frameworks.csv");

    public static CsvFile Afis { get; } = Sample("afis.csv");

    public static CsvFile People { get; } = Sample("people.csv");

    /// <summary>Imports it.</summary>
    public static async Task<ImportOutcome.Imported> Import(
        IRegister register, IDirectory directory, TimeProvider clock, PlanSettings? settings = null, CancellationToken cancellation = default) =>
        await new ImportPlan(register, directory, new InMemoryAudit(), clock).Import(
            new ImportRequest(Name, Frameworks, Afis, People) { Settings = settings is null ? null : _ => settings }, _ => Task.FromResult(true), cancellation) switch
        {
            ImportOutcome.Imported imported => imported,
            ImportOutcome.Rejected rejected => throw new InvalidOperationException(string.Join('\n', rejected.Problems)),
            var outcome => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };

    /// <summary>Rows as after an import at an instant: the files are read once and not for every test.</summary>
    public static async Task Import(InMemoryRowStore rows, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(clock);
        rows.CopyFrom(await ImportedAt.GetOrAdd(clock.GetUtcNow(), _ => new Lazy<Task<InMemoryRowStore>>(() => ImportAnew(clock))).Value);
    }

    private static async Task<InMemoryRowStore> ImportAnew(TimeProvider clock)
    {
        var rows = new InMemoryRowStore();
        await Import(rows.Register, rows.Directory, clock);
        return rows;
    }

    private static CsvFile Sample(string name) => new(name, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", name)));
}
