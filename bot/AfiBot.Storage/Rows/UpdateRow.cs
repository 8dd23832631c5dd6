using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of an update in an AFI's history.</summary>
internal sealed record UpdateRow
{
    public required string Reference { get; init; }

    public required int Sequence { get; init; }

    public required Status Status { get; init; }

    public NoFurtherActionReason? Reason { get; init; }

    public required string Narrative { get; init; }

    public DateOnly? TargetDate { get; init; }

    public required bool EqualityImpactConsidered { get; init; }

    public required bool FinancialImpactConsidered { get; init; }

    public string? By { get; init; }

    public required string For { get; init; }

    public DateTimeOffset? At { get; init; }

    public required UpdateChannel Via { get; init; }

    public int? Cycle { get; init; }

    public required QualityVerdict Verdict { get; init; }

    public static string Write(Update update) => JsonSerializer.Serialize(
        new UpdateRow
        {
            Reference = update.Reference.Value,
            Sequence = update.Sequence,
            Status = update.Status,
            Reason = update.Reason,
            Narrative = update.Narrative,
            TargetDate = update.TargetDate,
            EqualityImpactConsidered = update.EqualityImpactConsidered,
            FinancialImpactConsidered = update.FinancialImpactConsidered,
            By = update.By?.Value,
            For = update.For.Value,
            At = update.At,
            Via = update.Via,
            Cycle = update.Cycle,
            Verdict = update.Verdict,
        },
        Columns.Json.UpdateRow);

    public static Update Read(Row row)
    {
        var columns = JsonSerializer.Deserialize(row.Columns, Columns.Json.UpdateRow)!;
        return new Update
        {
            Reference = new AfiReference(columns.Reference),
            Sequence = columns.Sequence,
            Status = columns.Status,
            Reason = columns.Reason,
            Narrative = columns.Narrative,
            TargetDate = columns.TargetDate,
            EqualityImpactConsidered = columns.EqualityImpactConsidered,
            FinancialImpactConsidered = columns.FinancialImpactConsidered,
            By = columns.By is { } by ? new EmailAddress(by) : null,
            For = new EmailAddress(columns.For),
            At = columns.At,
            Via = columns.Via,
            Cycle = columns.Cycle,
            Verdict = columns.Verdict,
        };
    }
}
