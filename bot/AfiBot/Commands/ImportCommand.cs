using System.CommandLine;
using System.Globalization;
using AfiBot.Conversation;
using AfiBot.Core;
using AfiBot.Storage;

namespace AfiBot;

/// <summary><c>afibot import</c>: takes a plan in from its three files, all or nothing.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var frameworks = File("--frameworks", "CSV of the frameworks: Code, Framework, Aliases, Grading, Direction, PriorityServices, ManagedBy, and declared counts if there are any.");
        var afis = File("--afis", "CSV of the AFIs: Reference, Framework, Area, Improvement, Lead, LeadEmail, BusinessGroup, Status, Reason, Narrative, TargetDate, LastUpdated, ManagedBy.");
        var people = File("--people", "CSV of the people: Email, Name, Roles (lead; manager; officer), and Frameworks where a manager is granted some only.");
        var plan = new Option<string>("--plan") { Description = "The inspection's name; the same name imports again.", Required = true };
        var timeZone = new Option<string?>("--time-zone") { Description = "The force's time zone, such as Europe/London." };
        var startMonth = new Option<int?>("--start-month") { Description = "A month in which a cycle opens, 1 to 12; the others follow every two months." };
        var opensAt = new Option<TimeOnly?>("--opens-at") { Description = "Local time at which a cycle opens, such as 09:00.", CustomParser = Time };
        var digestAt = new Option<TimeOnly?>("--digest-at") { Description = "Local time of the Monday digest, such as 08:00.", CustomParser = Time };
        var data = CommonOptions.Data();
        var storage = CommonOptions.Storage();
        var command = new Command("import", "Imports an action plan. With any problem in the files nothing is written.")
        {
            frameworks, afis, people, plan, timeZone, startMonth, opensAt, digestAt, data, storage,
        };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetValue(data)!,
            parsed.GetValue(storage)!,
            parsed.GetValue(plan)!,
            parsed.GetValue(frameworks)!,
            parsed.GetValue(afis)!,
            parsed.GetValue(people)!,
            settings => settings with
            {
                TimeZone = parsed.GetValue(timeZone) ?? settings.TimeZone,
                StartMonth = parsed.GetValue(startMonth) ?? settings.StartMonth,
                OpensAt = parsed.GetValue(opensAt) ?? settings.OpensAt,
                DigestAt = parsed.GetValue(digestAt) ?? settings.DigestAt,
            },
            cancellation));
        return command;
    }

    private static async Task<int> Run(
        DirectoryInfo data, string storage, string planName, FileInfo frameworks, FileInfo afis, FileInfo people, Func<PlanSettings, PlanSettings> change, CancellationToken cancellation)
    {
        // A storage account that the environment names goes before the folder, but not before what was asked for by name.
        var account = CommonOptions.StoreOf(data);
        if ((LocalStore.Problem(storage) ?? account.Problem()) is { } problem)
            return CommonOptions.Fail(problem);
        await using var local = await LocalStore.Share(storage, new DataFolder(data), cancellation);
        return await Run(local.Options.IsFile ? account : local.Options, planName, frameworks, afis, people, change, cancellation);
    }

    private static async Task<int> Run(
        StoreOptions store, string planName, FileInfo frameworks, FileInfo afis, FileInfo people, Func<PlanSettings, PlanSettings> change, CancellationToken cancellation)
    {
        await using var services = new ServiceCollection().AddRegister(store).BuildServiceProvider();
        var stored = (await services.GetRequiredService<IRegister>().Plans(cancellation)).FirstOrDefault(p => p.Name == planName.Trim());
        var outcome = await services.GetRequiredService<ImportPlan>().Import(
            planName,
            await Read(frameworks, cancellation),
            await Read(afis, cancellation),
            await Read(people, cancellation),
            change(stored?.Settings ?? new PlanSettings()),
            cancellation);
        switch (outcome)
        {
            case ImportOutcome.Imported imported:
                foreach (var line in Report(planName.Trim(), imported))
                    Console.WriteLine(line);
                return 0;
            case ImportOutcome.Rejected rejected:
                foreach (var line in ImportProblemLines.Of(rejected.Problems))
                    Console.Error.WriteLine(line);
                Console.Error.WriteLine($"afibot: nothing was imported: {Words.Count(rejected.Problems.Count, "problem")}.");
                return 1;
            default:
                throw new InvalidOperationException($"An import came to {outcome}.");
        }
    }

    /// <summary>What was imported, and framework by framework what is declared against what was counted.</summary>
    internal static IEnumerable<string> Report(string planName, ImportOutcome.Imported imported)
    {
        yield return $"{planName}: {Words.Count(imported.Frameworks, "framework")}, {Words.Count(imported.Afis, "AFI")} "
            + $"({imported.AfisAdded} new, {imported.AfisChanged} changed, {imported.AfisUnchanged} as they were), {imported.People} people.";
        var declared = imported.Reconciliations.Where(r => r.Declared is not null).ToList();
        if (declared.Count == 0)
            yield break;
        yield return "";
        yield return string.Format(CultureInfo.InvariantCulture, "{0,-10} {1,-34} {2,-34} {3}", "Framework", "Declared", "Counted", "");
        foreach (var line in declared)
            yield return string.Format(CultureInfo.InvariantCulture, "{0,-10} {1,-34} {2,-34} {3}", line.Framework, Short(line.Declared!), Short(line.Counted), line.Agrees ? "" : "DIFFERS");
        yield return "";
        yield return "all / in progress / completed / no further action / awaited / managed elsewhere";
        var differing = declared.Count(r => !r.Agrees);
        yield return differing == 0 ? "Declared and counted agree." : $"Declared and counted differ in {Words.Count(differing, "framework")}.";
    }

    private static string Short(Figures f) => string.Create(
        CultureInfo.InvariantCulture, $"{f.Total,3} / {f.WorkInProgress,3} / {f.Completed,3} / {f.NoFurtherAction,3} / {f.UpdateAwaited,3} / {f.ManagedElsewhere,3}");

    private static async Task<CsvFile> Read(FileInfo file, CancellationToken cancellation) =>
        new(file.Name, await InputFile.Read(file, cancellation));

    private static Option<FileInfo> File(string name, string description) =>
        new(name) { Description = description, Required = true };

    private static TimeOnly? Time(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (TimeOnly.TryParseExact(result.Tokens[0].Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        result.AddError($"'{result.Tokens[0].Value}' is not a time such as 09:00.");
        return null;
    }
}
