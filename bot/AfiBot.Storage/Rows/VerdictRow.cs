using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of a verdict on an update.</summary>
internal sealed record VerdictRow
{
    public required string Reference { get; init; }

    public required int Sequence { get; init; }

    public required int Number { get; init; }

    public required Judgement Judgement { get; init; }

    public required string Comment { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public static string Write(Verdict verdict) => JsonSerializer.Serialize(
        new VerdictRow
        {
            Reference = verdict.Reference.Value,
            Sequence = verdict.Sequence,
            Number = verdict.Number,
            Judgement = verdict.Judgement,
            Comment = verdict.Comment,
            By = verdict.By.Value,
            At = verdict.At,
        },
        Columns.Json.VerdictRow);

    public static Verdict Read(Row row)
    {
        var columns = JsonSerializer.Deserialize(row.Columns, Columns.Json.VerdictRow)!;
        return new Verdict
        {
            Reference = new AfiReference(columns.Reference),
            Sequence = columns.Sequence,
            Number = columns.Number,
            Judgement = columns.Judgement,
            Comment = columns.Comment,
            By = new EmailAddress(columns.By),
            At = columns.At,
        };
    }
}
