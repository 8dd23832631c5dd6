using System.CommandLine;
using System.Globalization;
using AfiBot.Conversation;
using AfiBot.Core;
using AfiBot.Storage;

namespace AfiBot.Hosting;

/// <summary><c>afibot import</c>: takes a plan in from its three files, or a workbook, all or nothing.</summary>
public static class ImportCommand
{
    /// <param name="store">Where to.</param>
    public static Command Create(CommandStore store)
    {
        var frameworks = File("--frameworks", "CSV of the frameworks: Code, Framework, and as far as there are any Aliases, Grading, Direction, PriorityServices, ManagedBy, Sponsor and declared counts.");
        var afis = File("--afis", "CSV of the AFIs: Reference, Framework, Improvement, Lead, LeadEmail, BusinessGroup, Status, and as far as there are any Area, Reason, Narrative, TargetDate, LastUpdated, ManagedBy.");
        var people = File("--people", "CSV of the people: Email, Name, Roles (lead; manager; officer), and as far as there are any Frameworks, where a manager is granted some only, and LineManager.");
        var workbook = File("--workbook", "An Excel workbook (.xlsx) with these three as sheets, in place of the files.");
        var plan = new Option<string>("--plan") { Description = "The inspection's name; the same name, in any capitals, imports again." };
        var template = new Option<DirectoryInfo?>("--template") { Description = "Import nothing: write files to begin a plan of your own with into this folder." };
        var rename = new Option<string?>("--rename") { Description = "The name that the plan is to have from now on." };
        var newPlan = new Option<bool>("--new-plan") { Description = "This is another plan, although its name looks like that of one that is there." };
        var timeZone = new Option<string?>("--time-zone") { Description = "The force's time zone, such as Europe/London. What is not given of the settings stays as it is." };
        var nation = new Option<Nation?>("--bank-holidays") { Description = "Whose bank holidays the force has: EnglandAndWales, Scotland or NorthernIreland." };
        var daysOff = new Option<DaysOff?>("--days-off") { Description = "The force's own days off besides, such as \"2026-12-24, 2026-12-31\", or none.", CustomParser = Days };
        var firstReminder = new Option<int?>("--first-reminder-after") { Description = "Working days after the opening until the first reminder, 0 for none." };
        var reminder = new Option<int?>("--reminder-after") { Description = "Working days after the opening until the second reminder, 0 for none." };
        var lineManager = new Option<int?>("--line-manager-after") { Description = "Working days after the due date until the line manager is told." };
        var sponsorAfter = new Option<int?>("--sponsor-after") { Description = "Working days after the due date until the sponsor is told." };
        var sponsor = new Option<string?>("--sponsor") { Description = "The e-mail address of whoever is told where a framework has no sponsor of its own." };
        var startMonth = new Option<int?>("--start-month") { Description = "A month in which a cycle opens, 1 to 12; the others follow every two months." };
        var opensAt = new Option<TimeOnly?>("--opens-at") { Description = "Local time at which a cycle opens, such as 09:00.", CustomParser = Time };
        var digestAt = new Option<TimeOnly?>("--digest-at") { Description = "Local time of the Monday digest, such as 08:00.", CustomParser = Time };
        var mostSlips = new Option<int?>("--most-slips") { Description = "How often a target date may move to a later day before that is pointed out, such as 2." };
        var gradings = new Option<GradingScale?>("--gradings") { Description = "The inspection's gradings, best first, such as \"Outstanding, Good, Adequate, Requires improvement, Inadequate\", or none.", CustomParser = Scale };
        var closing = new Option<string?>("--close") { Description = "Close the AFIs that the plan has and the file has not, for this reason, such as \"Merged into SRP-02\". It needs --by. Without it nothing is imported where one is missing." };
        var by = new Option<string?>("--by") { Description = "The e-mail address of whoever imports, for the audit." };
        var check = new Option<bool>("--check") { Description = "Show what would change, and write nothing." };
        var yes = new Option<bool>("--yes") { Description = "Do not ask before roles are lost, or leads or settings changed." };
        var command = new Command("import", "Imports an action plan. With any problem in the files nothing is written.")
        {
            frameworks, afis, people, workbook, plan, template, rename, newPlan, timeZone, nation, daysOff, firstReminder, reminder, lineManager, sponsorAfter, sponsor, startMonth, opensAt, digestAt, mostSlips, gradings, closing, by, check, yes,
        };
        foreach (var option in store.Options)
            command.Options.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(template) is { } folder)
                return await WriteTemplate(folder, cancellation);
            Option<FileInfo?>[] inputs = parsed.GetResult(workbook) is null ? [frameworks, afis, people] : [workbook];
            if (inputs.Append<System.CommandLine.Option>(plan).FirstOrDefault(o => parsed.GetResult(o) is null)?.Name is { } missing)
                return CommonOptions.Fail($"Option '{missing}' is required: an import takes --plan, and --workbook or --frameworks, --afis and --people. Files to begin with: afibot import --template FOLDER");
            EmailAddress? importer = EmailAddress.TryParse(parsed.GetValue(by), out var email) ? email : null;
            if (parsed.GetValue(by) is { } given && importer is null)
                return CommonOptions.Fail($"'{given}' is no e-mail address.");
            EmailAddress? told = EmailAddress.TryParse(parsed.GetValue(sponsor), out var above) ? above : null;
            if (parsed.GetValue(sponsor) is { } named && told is null)
                return CommonOptions.Fail($"'{named}' is no e-mail address.");
            if (parsed.GetValue(closing) is not null && importer is null)
                return CommonOptions.Fail("--close needs --by: who closed an AFI stands in its history.");
            var input = await PlanInput.Read([.. inputs.Select(i => parsed.GetValue(i)!)], cancellation);
            var request = new ImportRequest(parsed.GetValue(plan)!, input.Frameworks, input.Afis, input.People)
            {
                Settings = settings => settings with
                {
                    TimeZone = parsed.GetValue(timeZone) ?? settings.TimeZone,
                    Nation = parsed.GetValue(nation) ?? settings.Nation,
                    DaysOff = parsed.GetValue(daysOff) ?? settings.DaysOff,
                    FirstReminderAfterWorkingDays = parsed.GetValue(firstReminder) ?? settings.FirstReminderAfterWorkingDays,
                    ReminderAfterWorkingDays = parsed.GetValue(reminder) ?? settings.ReminderAfterWorkingDays,
                    LineManagerAfterWorkingDays = parsed.GetValue(lineManager) ?? settings.LineManagerAfterWorkingDays,
                    SponsorAfterWorkingDays = parsed.GetValue(sponsorAfter) ?? settings.SponsorAfterWorkingDays,
                    Sponsor = told ?? settings.Sponsor,
                    StartMonth = parsed.GetValue(startMonth) ?? settings.StartMonth,
                    OpensAt = parsed.GetValue(opensAt) ?? settings.OpensAt,
                    DigestAt = parsed.GetValue(digestAt) ?? settings.DigestAt,
                    MostSlips = parsed.GetValue(mostSlips) ?? settings.MostSlips,
                },
                Gradings = parsed.GetValue(gradings),
                NewName = parsed.GetValue(rename),
                IsAnotherPlan = parsed.GetValue(newPlan),
                Closing = parsed.GetValue(closing),
                By = importer,
            };
            if (store.Problem(parsed) is { } problem)
                return CommonOptions.Fail(problem);
            return parsed.GetValue(check) && store.Missing(parsed) is not null
                ? await CheckAgainstNothing(request, cancellation)
                : await store.Use(parsed, options => Run(options, request, parsed.GetValue(check), parsed.GetValue(yes), cancellation), cancellation);
        });
        return command;
    }

    /// <summary>Where there is no store yet, a check makes none.</summary>
    private static async Task<int> CheckAgainstNothing(ImportRequest request, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("afibot-check-");
        try
        {
            return await Run(new StoreOptions { DataFolder = folder.FullName }, request, check: true, yes: false, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<int> Run(StoreOptions store, ImportRequest request, bool check, bool yes, CancellationToken cancellation)
    {
        await using var services = CommandStore.Open(store);
        using var progress = ProgressLine.OnScreen();
        request = request with { Watch = (stage, afis) => progress.Say(Said(stage, afis)) };
        var outcome = await services.GetRequiredService<ImportPlan>().Import(
            request,
            changes =>
            {
                progress.Dispose();
                return Agree(changes, check, yes, cancellation);
            },
            cancellation);
        progress.Dispose();
        switch (outcome)
        {
            case ImportOutcome.Imported imported:
                foreach (var line in Report(imported.Name, imported))
                    Console.WriteLine(line);
                return 0;
            case ImportOutcome.NotAgreed { PeopleWritten: false } when check:
                Console.WriteLine("Nothing was written: this was a check.");
                return 0;
            case ImportOutcome.NotAgreed refused:
                Console.Error.WriteLine(refused.PeopleWritten
                    ? "afibot: the people were imported; of the plan, which others changed at the same moment, nothing was."
                    : "afibot: nothing was imported.");
                return 1;
            case ImportOutcome.LooksLike like:
                Console.Error.WriteLine($"afibot: nothing was imported: {ChangesText.Of(like)}");
                return 1;
            case ImportOutcome.Rejected rejected:
                foreach (var line in ImportProblemLines.Of(rejected.Problems))
                    Console.Error.WriteLine(line);
                foreach (var line in Refused(request, rejected))
                    Console.Error.WriteLine(line);
                return 1;
            default:
                throw new InvalidOperationException($"An import came to {outcome}.");
        }
    }

    private static string Said(ImportStage stage, int afis) => stage switch
    {
        ImportStage.Reading => "Reading the files…",
        ImportStage.Comparing => string.Create(CultureInfo.InvariantCulture, $"Comparing {afis:N0} AFIs with the plan that is there…"),
        ImportStage.Writing => string.Create(CultureInfo.InvariantCulture, $"Writing {afis:N0} AFIs…"),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };

    /// <summary>Shows what will change, and asks where something is taken away and there is somebody to ask. A script is not asked: what it
    /// took away stands in its output, and importing the former files brings it back.</summary>
    private static async Task<bool> Agree(ImportChanges changes, bool check, bool yes, CancellationToken cancellation)
    {
        foreach (var line in ChangesText.Of(changes))
            Console.WriteLine(line);
        Console.WriteLine();
        if (check)
            return false;
        if (yes || !changes.TakesAway || Console.IsInputRedirected || Console.IsOutputRedirected)
            return true;
        Console.Write("Import this? [y/N] ");
        var answer = await Console.In.ReadLineAsync(cancellation);
        return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    private static IEnumerable<string> Refused(ImportRequest request, ImportOutcome.Rejected rejected)
    {
        var rows = rejected.Problems.Where(p => p.File == request.Afis.Name && p.Row > 1).Select(p => p.Row).Distinct().Count();
        if (rows > 0)
            yield return $"{request.Afis.Name}: {Words.Count(rows, "row")} refused, {Math.Max(0, rejected.AfisRead - rows)} could be taken.";
        if (rejected.Missing.Count > 0)
            yield return "What the plan has and the file has not is never dropped: add it, or close it with --close \"why\" --by you@example.org.";
        yield return $"afibot: nothing was imported: {Words.Count(rejected.Problems.Count, "problem")}.";
    }

    /// <summary>What was imported, and framework by framework what is declared against what was counted.</summary>
    internal static IEnumerable<string> Report(string planName, ImportOutcome.Imported imported)
    {
        yield return $"{planName}: {Words.Count(imported.Frameworks, "framework")}, {Words.Count(imported.Afis, "AFI")} "
            + $"({imported.AfisAdded} new, {imported.AfisChanged} changed, {imported.AfisUnchanged} as they were{(imported.AfisClosed > 0 ? $", {imported.AfisClosed} closed" : "")}), {imported.People} {(imported.People == 1 ? "person" : "people")}.";
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

    private static async Task<int> WriteTemplate(DirectoryInfo folder, CancellationToken cancellation)
    {
        await OutputFile.WriteAll(folder, PlanTemplate.Files, cancellation);
        Console.WriteLine($"{folder.FullName}: {string.Join(", ", PlanTemplate.Files.Select(f => f.Name))}. README.txt says what goes where.");
        return 0;
    }

    private static Option<FileInfo?> File(string name, string description) => new(name) { Description = description };

    private static GradingScale? Scale(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (GradingScale.Parse(result.Tokens[0].Value) is { } scale)
            return scale;
        result.AddError($"'{result.Tokens[0].Value}' is no list of two to ten gradings with commas between, nor the word none.");
        return null;
    }

    private static DaysOff? Days(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (DaysOff.Parse(result.Tokens[0].Value) is { } days)
            return days;
        result.AddError($"'{result.Tokens[0].Value}' is no list of days such as 2026-12-24 with commas between, nor the word none.");
        return null;
    }

    private static TimeOnly? Time(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (TimeOnly.TryParseExact(result.Tokens[0].Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        result.AddError($"'{result.Tokens[0].Value}' is not a time such as 09:00.");
        return null;
    }
}
