namespace AfiBot.Core;

/// <summary>Takes an action plan in from its three files, for the first time or again.</summary>
/// <remarks>
/// People are written before the plan. Should the import stop between the two, the bot knows people for whom there is nothing
/// yet, which does no harm; the other way round, a cycle could ask leads the bot does not know. Importing again completes it.
/// The same holds where somebody else imports the plan in between and this import is then refused.
/// </remarks>
public sealed class ImportPlan(IRegister register, IDirectory directory, IAudit audit, TimeProvider clock)
{
    /// <summary>Imports a plan. With any problem in the files nothing is written, and all problems are told.</summary>
    /// <remarks>
    /// Imported again, a plan keeps when it was created, its name, its settings but those that are given, its digest channel and what
    /// people said. An AFI that is in the register and not in the files is closed where that is said, and else a problem; one that was
    /// closed and is in the files again stands as before. Somebody whom the file of people names no more has no role by this plan.
    /// </remarks>
    /// <param name="request">What to import.</param>
    /// <param name="agree">Is shown what will change, before anything is written, and says whether it shall be. It is asked again where
    /// others change the register meanwhile and more would change than it was shown.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<ImportOutcome> Import(ImportRequest request, Func<ImportChanges, Task<bool>> agree, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(agree);
        request = request with { PlanName = PlainText.Line(request.PlanName), NewName = request.NewName is { } newName ? PlainText.Line(newName) : null };
        (request, var remarks) = PlanTables.PutRight(request);
        remarks = [.. remarks, .. new[] { request.Frameworks, request.Afis, request.People }.Select(CsvText.RemarkOn).OfType<string>()];
        var problems = NameProblems(request);
        var named = problems.Count == 0;
        request.Watch?.Invoke(ImportStage.Reading, 0);
        var frameworks = FrameworksFile.Read(request.Frameworks, named ? await Scales(request, cancellation) : GradingScale.Known, problems);
        var people = PeopleFile.Read(request.People, frameworks, problems);
        var afis = AfisFile.Read(request.Afis, frameworks, people, problems);
        var given = afis.Afis;
        cancellation.ThrowIfCancellationRequested();
        if (!named)
            return new ImportOutcome.Rejected(problems, [], given.Count);

        ImportChanges? agreed = null;
        var peopleWritten = false;
        return (await Attempts.Make<ImportOutcome>(async () =>
        {
            var now = clock.GetUtcNow();
            var choice = PlanChoice.Of(request, await register.Plans(cancellation));
            if (choice.InDoubt is { } inDoubt)
                return inDoubt;
            request.Watch?.Invoke(ImportStage.Comparing, given.Count);
            var stored = await register.Read(choice.Id, cancellation);
            var plan = PlanOf(choice.Id, request, stored?.Plan, frameworks.Gradings, now);
            if (Problems(request, plan, stored, problems, frameworks, afis) is { Count: > 0 } rejected)
                return new ImportOutcome.Rejected(rejected, afis.IsWhole ? [.. MissingRows.Of(stored, afis)] : [], given.Count);

            var reopened = await Reopened(stored, given, request.By, now, cancellation);
            stored = stored is null ? null : stored with { Afis = [.. stored.Afis.Select(a => reopened.FirstOrDefault(r => r.Afi.Reference == a.Reference).Afi ?? a)] };
            var closing = request is { Closing: { } why, By: { } by } ? new Closing(PlainText.Of(why), by, now) : null;
            var merge = PlanMerge.Of(given, stored, await Answered(stored, cancellation), closing);
            var before = await directory.People(cancellation);
            var written = Written(plan.Id, people.People, before);
            var changes = ImportChanges.Of([.. remarks, .. Strangers(people, frameworks, plan, before)], stored, plan, frameworks.Frameworks, merge, [.. reopened.Select(r => r.Afi.Reference)], before, written);
            if (agreed is null || !changes.IsWithin(agreed))
            {
                if (!await agree(changes))
                    return new ImportOutcome.NotAgreed(changes, peopleWritten);
                agreed = changes;

                // Before the rights themselves: whatever was granted or taken is in the audit, even where the import then stops.
                await audit.Add(new AuditEntry(now, request.By, "import", plan.Id.Value, changes.Counts) { Note = changes.SettingsInWords }, cancellation);
            }

            request.Watch?.Invoke(ImportStage.Writing, given.Count);

            // One by one: then they stand as they did, and all is read again.
            foreach (var (afi, verdict) in reopened)
                await register.TryAppend(plan.Id, afi, verdict, cancellation);
            if (reopened.Count > 0)
                return Attempts.Again<ImportOutcome>();

            if (!await directory.TryWrite(written, cancellation))
                return Attempts.Again<ImportOutcome>();
            peopleWritten |= changes.People.Count > 0;
            if (!await register.TryWrite(plan, frameworks.Frameworks, merge.Afis, merge.Updates, cancellation))
                return Attempts.Again<ImportOutcome>();
            var asGiven = PlanPosition.Of(new PlanView(plan, frameworks.Frameworks, given, Cycle: null, Requests: []), now);
            return new ImportOutcome.Imported(
                plan.Id,
                plan.Name,
                frameworks.Frameworks.Count,
                given.Count,
                people.People.Count,
                merge.Added.Count,
                merge.Changed.Count,
                merge.Unchanged,
                merge.Closed.Count,
                Reconciliation.Of(asGiven, frameworks.Declared));
        })).OrThrow($"'{request.PlanName.Trim()}' was not imported");
    }

    private static List<ImportProblem> NameProblems(ImportRequest request) =>
    [
        .. new[] { request.PlanName, request.NewName ?? request.PlanName }.Distinct().Where(n => !n.Any(char.IsAsciiLetterOrDigit)).Select(n =>
            new ImportProblem(ImportProblem.PlanName, null, null, $"expected a name with a letter or a digit, found {CsvRow.Found(n)}")),
    ];

    private static ActionPlan PlanOf(PlanId id, ImportRequest request, ActionPlan? stored, GradingScale gradings, DateTimeOffset now)
    {
        var plan = stored ?? new ActionPlan(id, request.PlanName.Trim(), now, new PlanSettings());
        return plan with
        {
            Name = request.NewName?.Trim() ?? plan.Name,
            Settings = (request.Settings?.Invoke(plan.Settings) ?? plan.Settings) with { Gradings = gradings },
        };
    }

    /// <summary>The scales that the file's gradings may be of: the one that was declared, or that of the plan and those that everybody knows.</summary>
    private async Task<IReadOnlyList<GradingScale>> Scales(ImportRequest request, CancellationToken cancellation)
    {
        if (request.Gradings is { } declared)
            return [declared];
        return PlanChoice.Of(request, await register.Plans(cancellation)).Stored is { } stored
            ? [stored.Settings.Gradings, .. GradingScale.Known]
            : GradingScale.Known;
    }

    /// <summary>What stands in the way: of the settings, of the files, and between the files and what is there.</summary>
    private static IReadOnlyList<ImportProblem> Problems(
        ImportRequest request, ActionPlan plan, PlanView? stored, List<ImportProblem> ofFiles, FrameworksFile frameworks, AfisFile afis)
    {
        var problems = new List<ImportProblem>();
        if (request.NewName is not null && stored is null)
            problems.Add(new ImportProblem(ImportProblem.PlanName, null, null, $"expected the name of a plan that is there, to give it another, found {CsvRow.Found(request.PlanName)}"));
        if (request.By is null && (request.Closing is not null || stored?.Afis.Any(a => a.IsClosed && afis.References.Any(r => r.Reference == a.Reference)) is true))
            problems.Add(new ImportProblem(ImportProblem.Settings, null, null, "expected who imports, since AFIs are closed, or opened again, in their name, found nobody"));
        if (request.Closing is { } closing && !PlainText.SaysSomething(closing))
            problems.Add(new ImportProblem(ImportProblem.Settings, null, null, "expected why AFIs are closed, found nothing"));
        if (plan.Settings.Problem() is { } problem)
            problems.Add(new ImportProblem(ImportProblem.Settings, null, null, problem));
        problems.AddRange(ofFiles);
        return MissingRows.AddTo(problems, stored, (frameworks, request.Frameworks.Name), (afis, request.Afis.Name), closes: request.Closing is not null);
    }

    /// <summary>As they will be: whom the file names, and whom it names no more.</summary>
    /// <remarks>Whom it names is written even where nothing changes: what was remembered of them and their other addresses is then asked
    /// for again, since the file may name them by another by now.</remarks>
    private static List<Person> Written(PlanId plan, IReadOnlyList<NamedPerson> named, IReadOnlyList<Person> before)
    {
        var known = before.ToDictionary(p => p.Email);
        var present = named.Select(n => (known.GetValueOrDefault(n.Email) ?? new Person(n.Email, n.Name, []))
            .With(plan, new Grant(plan, n.Roles, n.Frameworks) { LineManager = n.LineManager }) with { Name = n.Name });
        var gone = before.ExceptBy(named.Select(n => n.Email), p => p.Email).Where(p => p.GrantOf(plan) is not null).Select(p => p.With(plan, null));
        return [.. present.Concat(gone).OrderBy(p => p.Email)];
    }

    /// <summary>The AFIs that were closed and are in the files again, as they stand then, with the facts that make them.</summary>
    private async Task<IReadOnlyList<(Afi Afi, Verdict Verdict)>> Reopened(
        PlanView? stored, IReadOnlyList<Afi> given, EmailAddress? by, DateTimeOffset now, CancellationToken cancellation)
    {
        var reopened = new List<(Afi, Verdict)>();
        foreach (var closed in stored?.Afis.Where(a => a.IsClosed && given.Any(g => g.Reference == a.Reference)) ?? [])
            reopened.Add(Closing.Reopen(closed, await register.History(stored!.Plan.Id, closed.Reference, cancellation), by!.Value, now));
        return reopened;
    }

    /// <summary>Who is somebody's line manager, or a sponsor, and nobody the bot knows: nothing can be sent to them.</summary>
    private static IEnumerable<string> Strangers(PeopleFile people, FrameworksFile frameworks, ActionPlan plan, IReadOnlyList<Person> before)
    {
        var managers = people.People.Select(p => (Email: p.LineManager, What: "line manager"));
        var sponsors = frameworks.Frameworks.Select(f => f.Sponsor).Append(plan.Settings.Sponsor).Select(s => (Email: s, What: "sponsor"));
        return managers.Concat(sponsors).Distinct()
            .Where(s => s.Email is { } email && !people.People.Any(p => p.Email == email) && !before.Any(p => p.Email == email))
            .Select(s => $"{s.Email} is a {s.What} whom no file of people names: the bot cannot write to them");
    }

    private async Task<HashSet<AfiReference>> Answered(PlanView? stored, CancellationToken cancellation)
    {
        var answered = new HashSet<AfiReference>();
        foreach (var afi in stored?.Afis ?? [])
        {
            if (PlanMerge.IsAnswered(afi) ?? (await register.History(stored!.Plan.Id, afi.Reference, cancellation)).Updates.Any(u => !u.IsByFiles))
                answered.Add(afi.Reference);
        }

        return answered;
    }
}
