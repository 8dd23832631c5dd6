namespace AfiBot.Core;

/// <summary>What the file of AFIs says.</summary>
/// <param name="Afis">Every AFI as if it were new, with the standing the report gives it as the first of its history.</param>
/// <param name="References">Their references as they stand in the file.</param>
/// <param name="IsWhole">Whether every row was well formed: if not, an AFI that is not found may be on one of the others.</param>
internal sealed record AfisFile(IReadOnlyList<Afi> Afis, IReadOnlyList<GivenReference> References, bool IsWhole)
{
    private const string UpdateAwaited = "Update awaited";

    private static readonly TimeOnly Noon = new(12, 0);

    private const string Dated = "Milestones";

    private static readonly string[] IndicatorColumns = ["Indicator", "IndicatorUnit", "IndicatorTarget", "IndicatorBetter"];

    private static readonly Dictionary<string, Better> Directions = Enum.GetValues<Better>().ToDictionary(b => b.ToString(), StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Required = ["Reference", "Framework", "Improvement", "Lead", "LeadEmail", "BusinessGroup", "Status"];

    private static readonly string[] Optional = ["Area", "Reason", "Narrative", "TargetDate", "LastUpdated", "ManagedBy", Dated, .. IndicatorColumns, .. UpdateFields.InFiles.Select(f => f.Name)];

    /// <summary>The headers that an export writes.</summary>
    public static readonly string[] Headers =
    [
        "Reference", "Framework", "Area", "Improvement", "Lead", "LeadEmail", "BusinessGroup",
        "Status", "Reason", "Narrative", "TargetDate", "LastUpdated", "ManagedBy",
        Dated, .. IndicatorColumns, .. UpdateFields.InFiles.Select(f => f.Name),
    ];

    /// <summary>The columns it may have.</summary>
    public static readonly CsvColumns Columns = new(Required, Optional, ["Reference", "Framework", "Improvement", "Lead", "LeadEmail", "BusinessGroup"]);

    private static readonly Dictionary<string, Status?> Statuses = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Work in progress"] = Status.WorkInProgress,
        ["Completed"] = Status.Completed,
        ["No further action"] = Status.NoFurtherAction,
        [UpdateAwaited] = null,
    };

    private static readonly Dictionary<string, NoFurtherActionReason> Reasons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Sufficient work already in place"] = NoFurtherActionReason.SufficientWorkInPlace,
        ["No current plan"] = NoFurtherActionReason.NoCurrentPlan,
        ["AFI not agreed"] = NoFurtherActionReason.AfiNotAgreed,
    };

    /// <summary>A status as the file has it; none is an update awaited.</summary>
    public static string NameOf(Status? status) => Statuses.First(s => s.Value == status).Key;

    /// <summary>A reason as the file has it.</summary>
    public static string? NameOf(NoFurtherActionReason? reason) => reason is { } given ? Reasons.First(r => r.Value == given).Key : null;

    /// <summary>Reads the file.</summary>
    public static AfisFile Read(CsvFile file, FrameworksFile frameworks, PeopleFile people, List<ImportProblem> problems)
    {
        if (CsvTable.Read(file, Columns, problems) is not { } table)
            return new AfisFile([], [], IsWhole: false);

        var afis = new List<Afi>();
        var references = new List<GivenReference>();
        var areNumbers = table.Rows.All(r => SpreadsheetReference.IsPlainNumber(r["Reference"]));
        var rowOf = new Dictionary<AfiReference, int>();
        foreach (var row in table.Rows)
        {
            var afi = Read(row, frameworks, people);
            var isReference = AfiReference.TryParse(row["Reference"], out var reference);
            if (SpoiltBySpreadsheet(row, reference, afi.Framework, areNumbers) is { } takenFor)
                row.Expected("Reference", Wanted(row["Reference"], afi.Framework), $", which a spreadsheet seems to have taken for {takenFor} and changed; format the column as text and write it again");
            else if (!isReference)
                row.Expected("Reference", $"a reference such as SRP-04, of letters, digits, - and . and at most {AfiReference.MaxLength} characters");
            else if (!rowOf.TryAdd(reference, row.Number))
                row.Repeats("Reference", rowOf[reference]);
            afis.Add(afi with { Reference = reference });
            references.Add(new GivenReference(row.Number, row["Reference"], reference));
        }

        return new AfisFile(afis, references, table.IsWhole);
    }

    /// <summary>What a spreadsheet seems to have taken a reference for; null where it begins as those of its framework do, or as people write them.</summary>
    private static string? SpoiltBySpreadsheet(CsvRow row, AfiReference reference, FrameworkCode framework, bool areNumbers)
    {
        var found = row["Reference"];
        if (framework.Value is { Length: > 0 } code && reference.Value.StartsWith(code, StringComparison.Ordinal))
            return null;
        var isScheme = areNumbers && SpreadsheetReference.Likely(found, framework) is null;
        return SpreadsheetReference.IsPlainNumber(found) && isScheme ? null : SpreadsheetReference.TakenFor(found, framework);
    }

    private static string Wanted(string found, FrameworkCode framework) => framework.Value is { Length: > 0 } code
        ? $"a reference of {code} such as {SpreadsheetReference.Likely(found, framework) ?? $"{code}-01"}"
        : "a reference such as SRP-04";

    private static Afi Read(CsvRow row, FrameworksFile frameworks, PeopleFile people)
    {
        var managedBy = row["ManagedBy"] is { Length: > 0 } body ? body : null;
        var afi = new Afi
        {
            Reference = default,
            Framework = ReadFramework(row, frameworks),
            Area = row["Area"] is { Length: > 0 } area ? area : null,
            Improvement = row.Text("Improvement", "the improvement wanted"),
            LeadName = row.Text("Lead", "the lead's title"),
            Lead = ReadLead(row, people),
            BusinessGroup = row.Text("BusinessGroup", "the lead's business group"),
            ManagedBy = managedBy,
            PlannedTargetDate = row.Date("TargetDate"),
            Indicator = ReadIndicator(row),
            Milestones = ReadMilestones(row),
        };
        return ReadStanding(row, afi) is { } standing ? WhatStands.After(afi, standing) : afi;
    }

    private static Milestones ReadMilestones(CsvRow row)
    {
        if (!Milestones.TryParse(row[Dated], out var milestones))
            row.Expected(Dated, Milestones.Form);
        if (milestones.Count == 0 && row[UpdateFields.MilestonesDone.Name].Length > 0)
            row.Expected(UpdateFields.MilestonesDone.Name, "nothing, since the row has no Milestones");
        return milestones;
    }

    /// <summary>What is measured of an AFI, by its name; the other columns may hold something only beside that.</summary>
    private static Indicator? ReadIndicator(CsvRow row)
    {
        var name = PlainText.Line(row["Indicator"]);
        if (name.Length == 0)
        {
            foreach (var column in IndicatorColumns.Append(UpdateFields.IndicatorValue.Name).Append(UpdateFields.IndicatorDate.Name).Where(c => row[c].Length > 0))
                row.Expected(column, "nothing, since the row has no Indicator");
            return null;
        }

        var target = UpdateFields.IndicatorValue.Read(row["IndicatorTarget"]);
        if (target is null && row["IndicatorTarget"].Length > 0)
            row.Expected("IndicatorTarget", UpdateFields.IndicatorValue.InFiles!);
        return row.TryChoose("IndicatorBetter", Directions, out var better) ? new Indicator(name, PlainText.Line(row["IndicatorUnit"]), target, better) : null;
    }

    private static FrameworkCode ReadFramework(CsvRow row, FrameworksFile frameworks)
    {
        var framework = frameworks.Find(row["Framework"]);
        if (framework is null && (frameworks.IsWhole || row["Framework"].Length == 0))
            row.Expected("Framework", "a name or code of the file of frameworks");
        return framework?.Code ?? default;
    }

    private static EmailAddress ReadLead(CsvRow row, PeopleFile people)
    {
        if (!EmailAddress.TryParse(row["LeadEmail"], out var lead))
            row.Expected("LeadEmail", "an e-mail address");
        else if (people.IsWhole && !people.HasLead(lead))
            row.Expected("LeadEmail", "somebody with the role lead in the file of people");
        return lead;
    }

    private static Update? ReadStanding(CsvRow row, Afi afi)
    {
        var narrative = row["Narrative"].ReplaceLineEndings("\n");
        if (narrative.Length > NarrativeField.MaxLength)
            row.Expected("Narrative", $"at most {NarrativeField.MaxLength} characters, not {narrative.Length}");
        var lastUpdated = row.Date("LastUpdated");
        var known = TryReadStatus(row, afi, out var status);
        var reason = ReadReason(row, known, status);
        if (known && status is null && narrative.Length > 0)
            row.Expected("Narrative", afi.IsManagedElsewhere ? "nothing, since another body follows this AFI up" : "nothing, since an update is awaited");
        var said = ReadSaid(row, afi, isNothing: known && status is null);
        if (status is null)
            return null;
        return new Update
        {
            Reference = AfiReference.TryParse(row["Reference"], out var reference) ? reference : default,
            Sequence = 1,
            Said = said,
            Status = status.Value,
            Reason = reason,
            Narrative = narrative,
            TargetDate = afi.PlannedTargetDate,
            For = afi.Lead,
            At = lastUpdated is { } day ? new DateTimeOffset(day.ToDateTime(Noon), TimeSpan.Zero) : null,
            Via = UpdateChannel.Import,
        };
    }

    /// <summary>Reads the columns of the other fields of an update.</summary>
    private static FieldTexts ReadSaid(CsvRow row, Afi afi, bool isNothing)
    {
        var draft = UpdateFields.InFiles.Aggregate(new UpdateDraft().About(afi), (d, field) => d.With(field, row[field.Name]));
        foreach (var field in UpdateFields.InFiles)
        {
            if (field.Problems(draft).Any())
                row.Expected(field.Name, field.InFiles!);
            else if (isNothing && draft.Said[field].Length > 0)
                row.Expected(field.Name, "nothing, since nothing has been said of this AFI");
        }

        return FieldTexts.Of(f => f.InFiles is null ? "" : f.Settled(draft));
    }

    /// <summary>Reads what the report says of an AFI: null where it says nothing, since an update is awaited or another body follows it up.</summary>
    private static bool TryReadStatus(CsvRow row, Afi afi, out Status? status)
    {
        if (!afi.IsManagedElsewhere)
            return row.TryChoose("Status", Statuses, out status);
        status = null;
        if (row["Status"].Length > 0)
            row.Expected("Status", "nothing, since another body follows this AFI up");
        return row["Status"].Length == 0;
    }

    private static NoFurtherActionReason? ReadReason(CsvRow row, bool statusIsKnown, Status? status)
    {
        if (row["Reason"].Length == 0 || !row.TryChoose("Reason", Reasons, out var reason))
            return null;
        if (statusIsKnown && status is not Status.NoFurtherAction)
            row.Expected("Reason", "nothing, since the status is not No further action");
        return reason;
    }
}
