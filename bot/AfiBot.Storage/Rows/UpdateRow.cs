using System.Text.Json;
using System.Text.Json.Serialization;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of an update in an AFI's history.</summary>
internal sealed record UpdateRow
{
    public required string Reference { get; init; }

    public required int Sequence { get; init; }

    public string? By { get; init; }

    public required string For { get; init; }

    public DateTimeOffset? At { get; init; }

    public required UpdateChannel Via { get; init; }

    public int? Cycle { get; init; }

    /// <summary>What is made of it before anybody gives a verdict. Programs from before verdicts were rows of their own ask for it; here nobody does.</summary>
    public QualityVerdict? Verdict { get; init; }

    /// <summary>A column for each field.</summary>
    /// <remarks>Columns that no property names can only be read into a property with a setter.</remarks>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Said { get; set; }

    public static string Write(Update update) => JsonSerializer.Serialize(
        new UpdateRow
        {
            Reference = update.Reference.Value,
            Sequence = update.Sequence,
            By = update.By?.Value,
            For = update.For.Value,
            At = update.At,
            Via = update.Via,
            Cycle = update.Cycle,
            Verdict = WhatStands.VerdictOn(update, []),
            Said = FieldColumns.Write(update.Said),
        },
        Columns.Json.UpdateRow);

    public static Update Read(Row row)
    {
        var columns = JsonSerializer.Deserialize(row.Columns, Columns.Json.UpdateRow)!;
        return new Update
        {
            Reference = new AfiReference(columns.Reference),
            Sequence = columns.Sequence,
            Said = FieldColumns.Read(columns.Said),
            By = columns.By is { } by ? new EmailAddress(by) : null,
            For = new EmailAddress(columns.For),
            At = columns.At,
            Via = columns.Via,
            Cycle = columns.Cycle,
        };
    }
}
