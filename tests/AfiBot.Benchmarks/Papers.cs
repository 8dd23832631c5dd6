using System.Diagnostics;
using System.Globalization;
using AfiBot.Core;
using AfiBot.Reports;
using AfiBot.Storage;
using AfiBot.Testing;

namespace AfiBot.Benchmarks;

/// <summary>The position paper and the export of plans of 200, 2,000 and 20,000 AFIs, each answered in four cycles: how long they take, and how much memory.</summary>
internal static class Papers
{
    private const int Leads = 40;
    private const int Cycles = 4;

    private static readonly int[] Sizes = [200, 2_000, 20_000];

    public static async Task Run()
    {
        Console.WriteLine("  AFIs  updates        read    compose      print   document   most held       export   most held");
        foreach (var afis in Sizes)
        {
            var folder = Directory.CreateTempSubdirectory("afibot-bench-");
            try
            {
                using var rows = new SqliteRowStore(Path.Combine(folder.FullName, "afibot.db"));
                await Fill(rows, afis);
                await Measure(new PlanRecords(rows), new Register(rows), folder, afis);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static async Task Measure(PlanRecords records, Register register, DirectoryInfo folder, int afis)
    {
        var plan = Forces.Plan(1);
        using var paperMemory = new Peak();
        var (read, record) = await Timed(async () => (await records.Read(plan, default))!);
        var at = TimeProvider.System.GetUtcNow();
        var (compose, paper) = await Timed(() => Task.FromResult(new PositionPaper([PaperPlan.Of(record, at)], new PaperOrigin.Register())));
        var (print, content) = await Timed(() => Task.FromResult(PaperDocument.Write(paper)));
        var held = paperMemory.Most();
        (record, paper) = (null!, null!);

        using var exportMemory = new Peak();
        var (export, _) = await Timed(async () =>
        {
            var view = (await register.Read(plan, default))!;
            var tables = PlanExport.Of(PlanPosition.Of(view, at), [], records.Histories(plan, default).ToBlockingEnumerable(), records.Asked(plan, default).ToBlockingEnumerable());
            await using var file = File.Create(Path.Combine(folder.FullName, "plan.xlsx"));
            WorkbookWriter.Write(file, tables);
            return true;
        });
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{afis,6:N0}  {afis * (Cycles + 1),7:N0}  {read,7:N0} ms {compose,7:N0} ms {print,7:N0} ms {content.Length / 1024,7:N0} KB {held,8:N0} MB {export,9:N0} ms {exportMemory.Most(),8:N0} MB"));
    }

    /// <summary>A plan with its history: every AFI has what was imported, and an answer for each cycle.</summary>
    private static async Task Fill(SqliteRowStore rows, int afis)
    {
        var register = new Register(rows);
        await Forces.Write(register, TimeProvider.System, 1, afis, Leads);
        var partition = Keys.Partition(Forces.Plan(1));
        for (var cycle = 1; cycle <= Cycles; cycle++)
        {
            foreach (var part in Enumerable.Range(0, afis).Chunk(1_000))
            {
                await rows.TryCommit(
                    RowTable.Plans,
                    partition,
                    [
                        .. part.Select(n => Some.Update(Forces.Afi(n).Value, cycle + 1, $"In cycle {cycle} the unit agreed a tactic with the boroughs, and the second site was surveyed. {new string('x', 200)}") with { Cycle = cycle, At = Some.Monday.AddDays(60 * cycle) })
                            .Select(u => new RowChange.Upsert(Keys.Update(u.Reference, u.Sequence), UpdateRow.Write(u))),
                    ],
                    default);
            }
        }
    }

    private static async Task<(double Time, T Result)> Timed<T>(Func<Task<T>> act)
    {
        var clock = Stopwatch.StartNew();
        var result = await act();
        return (clock.Elapsed.TotalMilliseconds, result);
    }

    /// <summary>The most memory that is held, looked at many times a second.</summary>
    private sealed class Peak : IDisposable
    {
        private readonly long before = GC.GetTotalMemory(forceFullCollection: true);
        private readonly Timer timer;
        private long most;

        public Peak() => timer = new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 5);

        /// <summary>Megabytes.</summary>
        public long Most() => Math.Max(0, most - before) / 1024 / 1024;

        public void Dispose() => timer.Dispose();
    }
}
