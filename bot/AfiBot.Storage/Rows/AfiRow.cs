using System.Text.Json;
using System.Text.Json.Serialization;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of an AFI: what the plan says of it, and where it stands.</summary>
internal sealed record AfiRow
{
    /// <summary>What the columns of the standing update begin with.</summary>
    private const string Standing = "Standing";

    /// <summary>What those of a returned answer begin with.</summary>
    private const string Returned = "Returned";

    public required string Reference { get; init; }

    public required string Framework { get; init; }

    public string? Area { get; init; }

    public required string Improvement { get; init; }

    public required string LeadName { get; init; }

    public required string Lead { get; init; }

    public required string BusinessGroup { get; init; }

    public string? ManagedBy { get; init; }

    public DateOnly? PlannedTargetDate { get; init; }

    /// <summary>What is measured, by its name. Without one there is no indicator, and none of the three columns below.</summary>
    public string? Indicator { get; init; }

    public string? IndicatorUnit { get; init; }

    public string? IndicatorTarget { get; init; }

    public Better? IndicatorBetter { get; init; }

    /// <summary>A line each, as a plan's file has them; null for none.</summary>
    public string? Milestones { get; init; }

    public required int UpdateCount { get; init; }

    /// <summary>Null for none, and in rows from before they were counted.</summary>
    public int? Slips { get; init; }

    public DateOnly? DateBefore { get; init; }

    /// <summary>The standing update's sequence. Without one there is no standing, and none of the columns below.</summary>
    public int? StandingSequence { get; init; }

    public string? StandingBy { get; init; }

    public string? StandingFor { get; init; }

    public DateTimeOffset? StandingAt { get; init; }

    public UpdateChannel? StandingVia { get; init; }

    public int? StandingCycle { get; init; }

    public QualityVerdict? StandingVerdict { get; init; }

    /// <summary>The returned answer's sequence. Without one nothing is returned, and none of the columns below.</summary>
    public int? ReturnedSequence { get; init; }

    public string? ReturnedBy { get; init; }

    public string? ReturnedFor { get; init; }

    public DateTimeOffset? ReturnedAt { get; init; }

    public UpdateChannel? ReturnedVia { get; init; }

    public int? ReturnedCycle { get; init; }

    public string? ReturnedComment { get; init; }

    /// <summary>When it was returned.</summary>
    public DateTimeOffset? ReturnedOn { get; init; }

    /// <summary>A column for each field of the standing update, and of the returned answer.</summary>
    /// <remarks>Columns that no property names can only be read into a property with a setter.</remarks>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Said { get; set; }

    public static string Write(Afi afi) => JsonSerializer.Serialize(
        new AfiRow
        {
            Reference = afi.Reference.Value,
            Framework = afi.Framework.Value,
            Area = afi.Area,
            Improvement = afi.Improvement,
            LeadName = afi.LeadName,
            Lead = afi.Lead.Value,
            BusinessGroup = afi.BusinessGroup,
            ManagedBy = afi.ManagedBy,
            PlannedTargetDate = afi.PlannedTargetDate,
            Indicator = afi.Indicator?.Name,
            IndicatorUnit = afi.Indicator?.Unit,
            IndicatorTarget = afi.Indicator?.Target is { } target ? UpdateFields.IndicatorValue.Write(target) : null,
            IndicatorBetter = afi.Indicator?.Better,
            Milestones = afi.Milestones.Count > 0 ? afi.Milestones.ToString() : null,
            UpdateCount = afi.UpdateCount,
            Slips = afi.Slips > 0 ? afi.Slips : null,
            DateBefore = afi.DateBefore,
            StandingSequence = afi.Standing?.Sequence,
            StandingBy = afi.Standing?.By?.Value,
            StandingFor = afi.Standing?.For.Value,
            StandingAt = afi.Standing?.At,
            StandingVia = afi.Standing?.Via,
            StandingCycle = afi.Standing?.Cycle,
            StandingVerdict = afi.Standing is null ? null : afi.Verdict,
            ReturnedSequence = afi.Returned?.Update.Sequence,
            ReturnedBy = afi.Returned?.Update.By?.Value,
            ReturnedFor = afi.Returned?.Update.For.Value,
            ReturnedAt = afi.Returned?.Update.At,
            ReturnedVia = afi.Returned?.Update.Via,
            ReturnedCycle = afi.Returned?.Update.Cycle,
            ReturnedComment = afi.Returned?.Comment,
            ReturnedOn = afi.Returned?.At,
            Said = new([.. SaidIn(afi.Standing, Standing), .. SaidIn(afi.Returned?.Update, Returned)]),
        },
        Columns.Json.AfiRow);

    public static Afi Read(Row row)
    {
        var columns = JsonSerializer.Deserialize(row.Columns, Columns.Json.AfiRow)!;
        return new Afi
        {
            Reference = new AfiReference(columns.Reference),
            Framework = new FrameworkCode(columns.Framework),
            Area = columns.Area,
            Improvement = columns.Improvement,
            LeadName = columns.LeadName,
            Lead = new EmailAddress(columns.Lead),
            BusinessGroup = columns.BusinessGroup,
            ManagedBy = columns.ManagedBy,
            PlannedTargetDate = columns.PlannedTargetDate,
            Indicator = columns.Indicator is { } name ? new Indicator(name, columns.IndicatorUnit!, UpdateFields.IndicatorValue.Read(columns.IndicatorTarget ?? ""), columns.IndicatorBetter!.Value) : null,
            Milestones = Core.Milestones.TryParse(columns.Milestones ?? "", out var milestones) ? milestones : Core.Milestones.None,
            UpdateCount = columns.UpdateCount,
            Slips = columns.Slips ?? 0,
            DateBefore = columns.DateBefore,
            Standing = columns.ReadStanding(),
            Returned = columns.ReadReturned(),
            Verdict = columns.StandingVerdict ?? QualityVerdict.Pending,
            Version = row.ETag,
        };
    }

    private Update? ReadStanding() => StandingSequence is { } sequence
        ? UpdateOf(sequence, Standing, StandingBy, StandingFor, StandingAt, StandingVia, StandingCycle)
        : null;

    private ReturnedAnswer? ReadReturned() => ReturnedSequence is { } sequence
        ? new ReturnedAnswer(UpdateOf(sequence, Returned, ReturnedBy, ReturnedFor, ReturnedAt, ReturnedVia, ReturnedCycle), ReturnedComment!, ReturnedOn!.Value)
        : null;

    /// <summary>The update whose columns begin with a word.</summary>
    private Update UpdateOf(int sequence, string before, string? by, string? @for, DateTimeOffset? at, UpdateChannel? via, int? cycle) => new()
    {
        Reference = new AfiReference(Reference),
        Sequence = sequence,
        Said = FieldColumns.Read(Said, before),
        By = by is null ? null : new EmailAddress(by),
        For = new EmailAddress(@for!),
        At = at,
        Via = via!.Value,
        Cycle = cycle,
    };

    private static Dictionary<string, JsonElement> SaidIn(Update? update, string before) => update is null ? [] : FieldColumns.Write(update.Said, before);
}
