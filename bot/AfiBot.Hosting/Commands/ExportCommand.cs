using System.CommandLine;
using AfiBot.Conversation;
using AfiBot.Core;
using AfiBot.Storage;

namespace AfiBot.Hosting;

/// <summary><c>afibot export</c>: writes a plan out as the files and the workbook that import takes, with its history.</summary>
public static class ExportCommand
{
    /// <param name="store">Where from.</param>
    public static Command Create(CommandStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var plan = new Option<string?>("--plan") { Description = "The inspection's name. It may be left out where there is one plan." };
        var output = new Option<DirectoryInfo>("--output") { Description = "The folder to write to: frameworks.csv, afis.csv, people.csv, updates.csv and verdicts.csv, and plan.xlsx with all of them as sheets.", Required = true };
        var command = new Command("export", "Writes a plan as CSV files and as an Excel workbook, which import as they are, with all that was ever said in it.") { plan, output };
        foreach (var option in store.Options)
            command.Options.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (store.Problem(parsed) is { } problem)
                return CommonOptions.Fail(problem);
            if (store.Missing(parsed) is { } missing)
                return CommonOptions.Fail($"there is no store in {Path.GetDirectoryName(missing)}: {missing} does not exist.");
            return await store.Use(parsed, options => Export(options, parsed.GetValue(plan), parsed.GetValue(output)!, cancellation), cancellation);
        });
        return command;
    }

    private static async Task<int> Export(StoreOptions store, string? name, DirectoryInfo folder, CancellationToken cancellation)
    {
        await using var services = new ServiceCollection().AddAfiStorage(store).BuildServiceProvider();
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
        var histories = new List<AfiHistory>();
        foreach (var afi in view.Afis.Where(a => a.UpdateCount > 0))
            histories.Add(await register.History(plan.Id, afi.Reference, cancellation));
        var files = PlanOutput.Of(PlanExport.Of(view, await services.GetRequiredService<IDirectory>().People(cancellation), histories));
        await OutputFile.WriteAll(folder, files, cancellation);
        Console.WriteLine($"{view.Plan.Name}: {Words.Count(view.Afis.Count, "AFI")} and {Words.Count(histories.Sum(h => h.Updates.Count), "update")} in {folder.FullName}: {string.Join(", ", files.Select(f => f.Name))}.");
        return 0;
    }
}
