namespace AfiBot.Core;

/// <summary>What an import will change, before anything is written. Pure.</summary>
public sealed record ImportChanges
{
    /// <summary>What whoever imports should know of how the files were read.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    public required PlanId Plan { get; init; }

    public required string PlanName { get; init; }

    /// <summary>Whether the plan is not in the register yet.</summary>
    public required bool IsNew { get; init; }

    /// <summary>Settings of a plan that is there, its name among them.</summary>
    public required IReadOnlyList<SettingChange> Settings { get; init; }

    public required IReadOnlyList<FrameworkCode> FrameworksAdded { get; init; }

    public required IReadOnlyList<FrameworkCode> FrameworksChanged { get; init; }

    public required int FrameworksUnchanged { get; init; }

    public required IReadOnlyList<AfiReference> AfisAdded { get; init; }

    public required IReadOnlyList<AfiReference> AfisChanged { get; init; }

    public required int AfisUnchanged { get; init; }

    /// <summary>Those that are there, and that the files have no more.</summary>
    public required IReadOnlyList<AfiReference> AfisClosed { get; init; }

    /// <summary>Those that were closed, and that the files have again: they stand as before.</summary>
    public required IReadOnlyList<AfiReference> AfisReopened { get; init; }

    /// <summary>Of the AFIs that are there, those that go to another lead.</summary>
    public required IReadOnlyList<LeadChange> Leads { get; init; }

    /// <summary>By e-mail.</summary>
    public required IReadOnlyList<PersonChange> People { get; init; }

    /// <summary>Whether there was an officer before, and there will be none.</summary>
    public required bool LeavesNoOfficer { get; init; }

    /// <summary>Whether somebody or something has less after it: it is worth a second look.</summary>
    public bool TakesAway => Settings.Count > 0 || Leads.Count > 0 || AfisClosed.Count > 0 || LeavesNoOfficer || People.Any(p => p.TakesAway);

    /// <summary>The settings that change, from what to what; null where none does.</summary>
    public string? SettingsInWords => Settings.Count == 0 ? null : string.Join("; ", Settings.Select(s => $"{s.What}: {s.From} -> {s.To}"));

    /// <summary>How many AFIs are new, change, are closed and opened again, and how many people come, go, and are granted or lose which role.</summary>
    public IReadOnlyDictionary<string, int> Counts => new Dictionary<string, int>
    {
        ["afisAdded"] = AfisAdded.Count,
        ["afisChanged"] = AfisChanged.Count,
        ["afisClosed"] = AfisClosed.Count,
        ["afisReopened"] = AfisReopened.Count,
        ["settings"] = Settings.Count,
        ["new"] = People.Count(p => p.FormerName is null),
        ["gone"] = People.Count(p => p.Leaves),
        ["officersGranted"] = People.Count(p => p.Gained.HasFlag(Roles.Officer)),
        ["officersTaken"] = People.Count(p => p.Lost.HasFlag(Roles.Officer)),
        ["managersGranted"] = People.Count(p => p.Gained.HasFlag(Roles.Manager)),
        ["managersTaken"] = People.Count(p => p.Lost.HasFlag(Roles.Manager)),
        ["leadsGranted"] = People.Count(p => p.Gained.HasFlag(Roles.Lead)),
        ["leadsTaken"] = People.Count(p => p.Lost.HasFlag(Roles.Lead)),
        ["frameworksChanged"] = People.Count(p => p.ManagesOthers),
    };

    /// <summary>Whether whoever agreed to <paramref name="agreed"/> has seen all of this.</summary>
    public bool IsWithin(ImportChanges agreed)
    {
        ArgumentNullException.ThrowIfNull(agreed);
        return Plan == agreed.Plan
            && !Settings.Except(agreed.Settings).Any()
            && !FrameworksAdded.Except(agreed.FrameworksAdded).Any()
            && !FrameworksChanged.Except(agreed.FrameworksChanged).Any()
            && !AfisAdded.Except(agreed.AfisAdded).Any()
            && !AfisChanged.Except(agreed.AfisChanged).Any()
            && !AfisClosed.Except(agreed.AfisClosed).Any()
            && !AfisReopened.Except(agreed.AfisReopened).Any()
            && !Leads.Except(agreed.Leads).Any()
            && !People.Except(agreed.People).Any()
            && (agreed.LeavesNoOfficer || !LeavesNoOfficer);
    }

    /// <summary>Compares what is there with what will be.</summary>
    /// <param name="remarks">What there is to say of how the files were read.</param>
    /// <param name="stored">The plan in the register, or null.</param>
    /// <param name="plan">The plan as it will be.</param>
    /// <param name="frameworks">Its frameworks as they will be.</param>
    /// <param name="merge">Its AFIs as they will be.</param>
    /// <param name="reopened">Those that were closed and are open again.</param>
    /// <param name="before">Everybody there is.</param>
    /// <param name="written">Of whom something is changed, as they will be.</param>
    internal static ImportChanges Of(
        IReadOnlyList<string> remarks, PlanView? stored, ActionPlan plan, IReadOnlyList<Framework> frameworks, PlanMerge merge, IReadOnlyList<AfiReference> reopened, IReadOnlyList<Person> before, IReadOnlyList<Person> written)
    {
        var people = before.ToDictionary(p => p.Email);
        var known = stored?.Frameworks.ToDictionary(f => f.Code) ?? [];
        var added = frameworks.Where(f => !known.ContainsKey(f.Code)).Select(f => f.Code).ToList();
        var changed = frameworks.Where(f => known.TryGetValue(f.Code, out var old) && !SaysTheSame(old, f)).Select(f => f.Code).ToList();
        var leads = stored?.Afis.ToDictionary(a => a.Reference, a => a.Lead) ?? [];
        return new ImportChanges
        {
            Remarks = remarks,
            Plan = plan.Id,
            PlanName = plan.Name,
            IsNew = stored is null,
            Settings = stored is null ? [] : SettingChange.Between(stored.Plan, plan),
            FrameworksAdded = added,
            FrameworksChanged = changed,
            FrameworksUnchanged = frameworks.Count - added.Count - changed.Count,
            AfisAdded = merge.Added,
            AfisChanged = merge.Changed,
            AfisUnchanged = merge.Unchanged,
            AfisClosed = merge.Closed,
            AfisReopened = reopened,
            Leads = [.. merge.Afis.Where(a => leads.TryGetValue(a.Reference, out var old) && old != a.Lead).Select(a => new LeadChange(a.Reference, leads[a.Reference], a.Lead))],
            People = [.. written.Select(p => PersonChange.Between(plan.Id, people.GetValueOrDefault(p.Email), p)).OfType<PersonChange>().OrderBy(p => p.Email)],
            LeavesNoOfficer = before.Any(IsOfficer) && !before.ExceptBy(written.Select(p => p.Email), p => p.Email).Concat(written).Any(IsOfficer),
        };
    }

    private static bool IsOfficer(Person person) => person.Is(Roles.Officer);

    private static bool SaysTheSame(Framework one, Framework other) =>
        one with { Aliases = other.Aliases, PriorityServices = other.PriorityServices } == other
        && one.Aliases.SequenceEqual(other.Aliases)
        && one.PriorityServices.SequenceEqual(other.PriorityServices);
}
