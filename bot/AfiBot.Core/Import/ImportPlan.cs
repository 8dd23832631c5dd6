namespace AfiBot.Core;

/// <summary>Takes an action plan in from its three files, for the first time or again.</summary>
/// <remarks>
/// People are written before the plan. Should the import stop between the two, the bot knows people for whom there is nothing
/// yet, which does no harm; the other way round, a cycle could ask leads the bot does not know. Importing again completes it.
/// The same holds where somebody else imports the plan in between and this import is then refused.
/// </remarks>
public sealed class ImportPlan(IRegister register, IDirectory directory, TimeProvider clock)
{
    /// <summary>Imports a plan. With any problem in the files nothing is written, and all problems are told.</summary>
    /// <remarks>
    /// Imported again under the same name, a plan keeps when it was created, its digest channel and what people said.
    /// An AFI or a framework that is in the register has to be in the files: dropping it would lose its history.
    /// </remarks>
    /// <param name="planName">The inspection's name.</param>
    /// <param name="frameworks">Code, Framework, Aliases, Grading, Direction, PriorityServices, ManagedBy, and the published counts
    /// Afis, Completed, WorkInProgress, NoFurtherAction, UpdateAwaited if there are any.</param>
    /// <param name="afis">Reference, Framework, Area, Improvement, Lead, LeadEmail, BusinessGroup, Status, Reason, Narrative,
    /// TargetDate, LastUpdated, ManagedBy.</param>
    /// <param name="people">Email, Name, Roles, and Frameworks if managers are granted some only.</param>
    /// <param name="settings">The plan's settings; null for those it has, or the usual ones.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<ImportOutcome> Import(
        string planName, CsvFile frameworks, CsvFile afis, CsvFile people, PlanSettings? settings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(planName);
        ArgumentNullException.ThrowIfNull(frameworks);
        ArgumentNullException.ThrowIfNull(afis);
        ArgumentNullException.ThrowIfNull(people);
        planName = PlainText.Line(planName);
        var problems = new List<ImportProblem>();
        if (!planName.Any(char.IsAsciiLetterOrDigit))
            problems.Add(new ImportProblem(ImportProblem.PlanName, null, null, $"expected a name with a letter or a digit, found {CsvRow.Found(planName)}"));
        if (settings?.Problem() is { } problem)
            problems.Add(new ImportProblem(ImportProblem.Settings, null, null, problem));
        var frameworksFile = FrameworksFile.Read(frameworks, problems);
        var peopleFile = PeopleFile.Read(people, frameworksFile, problems);
        var afisFile = AfisFile.Read(afis, frameworksFile, peopleFile, problems);
        var given = afisFile.Afis;
        cancellation.ThrowIfCancellationRequested();
        if (problems.Count > 0)
        {
            var known = problems.Any(p => p.File is ImportProblem.PlanName) ? null : await register.Read(PlanId.FromName(planName), cancellation);
            return new ImportOutcome.Rejected(MissingRows.AddTo(problems, known, (frameworksFile, frameworks.Name), (afisFile, afis.Name)));
        }

        var id = PlanId.FromName(planName);
        for (var attempt = 0; attempt < Attempts.Most; attempt++)
        {
            var now = clock.GetUtcNow();
            var stored = await register.Read(id, cancellation);
            if (MissingRows.AddTo([], stored, (frameworksFile, frameworks.Name), (afisFile, afis.Name)) is { Count: > 0 } dropped)
                return new ImportOutcome.Rejected(dropped);

            var plan = PlanOf(id, planName.Trim(), settings, stored?.Plan, now);
            var merge = PlanMerge.Of(given, stored, await Answered(stored, cancellation));
            await directory.Write(peopleFile.People, cancellation);
            if (!await register.TryWrite(plan, frameworksFile.Frameworks, merge.Afis, merge.Updates, cancellation))
                continue;
            var asGiven = PlanPosition.Of(new PlanView(plan, frameworksFile.Frameworks, given, Cycle: null, Requests: []), now);
            return new ImportOutcome.Imported(
                id,
                frameworksFile.Frameworks.Count,
                given.Count,
                peopleFile.People.Count,
                merge.Added,
                merge.Changed,
                merge.Unchanged,
                Reconciliation.Of(asGiven, frameworksFile.Declared));
        }

        throw Attempts.UsedUp($"'{planName.Trim()}' was not imported");
    }

    private static ActionPlan PlanOf(PlanId id, string name, PlanSettings? settings, ActionPlan? stored, DateTimeOffset now) =>
        stored is null
            ? new ActionPlan(id, name, now, settings ?? new PlanSettings())
            : stored with { Name = name, Settings = settings ?? stored.Settings };

    private async Task<HashSet<AfiReference>> Answered(PlanView? stored, CancellationToken cancellation)
    {
        var answered = new HashSet<AfiReference>();
        foreach (var afi in stored?.Afis ?? [])
        {
            if (PlanMerge.IsAnswered(afi) ?? (await register.History(stored!.Plan.Id, afi.Reference, cancellation)).Any(u => u.Via is not UpdateChannel.Import))
                answered.Add(afi.Reference);
        }

        return answered;
    }
}
