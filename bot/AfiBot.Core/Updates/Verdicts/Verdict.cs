namespace AfiBot.Core;

/// <summary>What a reviewer made of one update, or that its author took it back. A fact of its own: appended, never changed, and the update it is about stays as it was said.
/// A later one on the same update takes the place of an earlier.</summary>
public sealed record Verdict
{
    public required AfiReference Reference { get; init; }

    /// <summary>The place of the update in the AFI's history.</summary>
    public required int Sequence { get; init; }

    /// <summary>Its place among the verdicts on that update, from 1.</summary>
    public required int Number { get; init; }

    public required Judgement Judgement { get; init; }

    /// <summary>What the author should know. Never empty with <see cref="Judgement.Returned"/>.</summary>
    public string Comment { get; init; } = "";

    /// <summary>The reviewer, who is never the author; but nobody else than the author withdraws.</summary>
    public required EmailAddress By { get; init; }

    public required DateTimeOffset At { get; init; }
}
