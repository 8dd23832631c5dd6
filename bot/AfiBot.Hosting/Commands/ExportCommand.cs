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
        var plan = new Option<string?>("--plan") { Description = "The inspection's name. It may be left out where there is one plan." };
        var by = new Option<string?>("--by") { Description = "The e-mail address of whoever exports, for the audit." };
        var output = new Option<DirectoryInfo>("--output") { Description = "The folder to write to: frameworks.csv, afis.csv, people.csv, updates.csv and verdicts.csv, and plan.xlsx with all of them as sheets.", Required = true };
        var command = new Command("export", "Writes a plan as CSV files and as an Excel workbook, which import as they are, with all that was ever said in it.") { plan, output, by };
        foreach (var option in store.Options)
            command.Options.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            EmailAddress? exporter = EmailAddress.TryParse(parsed.GetValue(by), out var email) ? email : null;
            if (parsed.GetValue(by) is { } given && exporter is null)
                return CommonOptions.Fail($"'{given}' is no e-mail address.");
            return await store.With(parsed, services => Export(services, parsed.GetValue(plan), parsed.GetValue(output)!, exporter, cancellation), cancellation);
        });
        return command;
    }

    private static async Task<int> Export(IServiceProvider services, string? name, DirectoryInfo folder, EmailAddress? by, CancellationToken cancellation)
    {
        var register = services.GetRequiredService<IRegister>();
        var plans = await register.Plans(cancellation);
        var chosen = name is null ? plans : [.. plans.Where(p => PlanName.AreSame(p.Name, name))];
        if (chosen is not [var plan])
        {
            return CommonOptions.Fail(plans.Count == 0
                ? "there is no plan in the store."
                : $"{(name is null ? "there are several plans" : $"there is no plan '{name}'")}. Give one with --plan: {string.Join("; ", plans.Select(p => p.Name))}.");
        }

        var view = (await register.Read(plan.Id, cancellation))!;
        var said = await register.Histories(plan.Id, cancellation);
        List<AfiHistory> histories = [.. view.Afis.Select(a => said.GetValueOrDefault(a.Reference)).OfType<AfiHistory>()];
        var files = PlanOutput.Of(PlanExport.Of(view, await services.GetRequiredService<IDirectory>().People(cancellation), histories));

        // What is not in the audit was not handed out.
        var counts = new Dictionary<string, int> { ["afis"] = view.Afis.Count, ["updates"] = histories.Sum(h => h.Updates.Count) };
        await services.GetRequiredService<IAudit>().Add(new AuditEntry(services.GetRequiredService<TimeProvider>().GetUtcNow(), by, "exportPlan", plan.Id.Value, counts), cancellation);
        await OutputFile.WriteAll(folder, files, cancellation);
        Console.WriteLine($"{view.Plan.Name}: {Words.Count(view.Afis.Count, "AFI")} and {Words.Count(histories.Sum(h => h.Updates.Count), "update")} in {folder.FullName}: {string.Join(", ", files.Select(f => f.Name))}.");
        return 0;
    }
}
