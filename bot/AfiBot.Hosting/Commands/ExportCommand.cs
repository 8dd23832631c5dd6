using System.CommandLine;
using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Hosting;

/// <summary><c>afibot export</c>: writes a plan out as the files and the workbook that import takes, with its history.</summary>
public static class ExportCommand
{
    /// <param name="store">Where from.</param>
    public static Command Create(CommandStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var (plan, by) = (ChosenPlan.Option(), CommonOptions.By());
        var output = new Option<DirectoryInfo>("--output") { Description = "The folder to write to: frameworks.csv, afis.csv, people.csv, updates.csv, verdicts.csv, requests.csv and figures.csv, and plan.xlsx with all of them as sheets.", Required = true };
        var command = new Command("export", "Writes a plan as CSV files and as an Excel workbook, which import as they are, with all that was ever said in it.") { plan, output, by };
        foreach (var option in store.Options)
            command.Options.Add(option);
        command.SetAction((parsed, cancellation) =>
            store.With(parsed, services => Export(services, parsed.GetValue(plan), parsed.GetValue(output)!, parsed.GetValue(by), cancellation), cancellation));
        return command;
    }

    private static async Task<int> Export(IServiceProvider services, string? name, DirectoryInfo folder, EmailAddress? by, CancellationToken cancellation)
    {
        var register = services.GetRequiredService<IRegister>();
        var plan = await ChosenPlan.Of(register, name, cancellation);
        var view = (await register.Read(plan.Id, cancellation))!;
        var (records, now) = (services.GetRequiredService<IPlanRecords>(), services.GetRequiredService<TimeProvider>().GetUtcNow());

        // Read while it is written, so that a long history is never in memory as a whole; nothing else runs in this program.
        var files = PlanOutput.Of(PlanExport.Of(
            PlanPosition.Of(view, now),
            await services.GetRequiredService<IDirectory>().People(cancellation),
            records.Histories(plan.Id, cancellation).ToBlockingEnumerable(cancellation),
            records.Asked(plan.Id, cancellation).ToBlockingEnumerable(cancellation)));

        // What is not in the audit was not handed out.
        var updates = view.Afis.Sum(a => a.UpdateCount);
        var counts = new Dictionary<string, int> { ["afis"] = view.Afis.Count, ["updates"] = updates };
        await services.GetRequiredService<IAudit>().Add(new AuditEntry(now, by, "exportPlan", plan.Id.Value, counts), cancellation);
        await OutputFile.WriteAll(folder, files, cancellation);
        Console.WriteLine($"{view.Plan.Name}: {Words.Count(view.Afis.Count, "AFI")} and {Words.Count(updates, "update")} in {folder.FullName}: {string.Join(", ", files.Select(f => f.Name))}.");
        return 0;
    }
}
