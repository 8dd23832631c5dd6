using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What a line manager or a sponsor is told of answers that have not come.</summary>
/// <param name="PlanName">The plan's name.</param>
/// <param name="Rung">As whom they are told.</param>
/// <param name="Cycle">The open cycle.</param>
/// <param name="Leads">Whose answers, and on which of the AFIs that are theirs to know of.</param>
public sealed record SuperiorReply(string PlanName, Rung Rung, Cycle Cycle, IReadOnlyList<LateLead> Leads) : Reply
{
    public override bool IsPersonal => true;

    public override string Summary => $"{PlanName}: {Words.Count(Leads.Sum(l => l.Owed.Count), "answer")} not in, due {Words.Of(Cycle.Due)}";

    public override IReadOnlyList<Block> Blocks =>
    [
        new Block.Title("Answers that have not come"),
        new Block.Note($"{PlanName} · you are told as {(Rung is Rung.Sponsor ? "the sponsor of the framework" : "their line manager")}"),
        new Block.Line($"Answers were due {Words.Of(Cycle.Due)} and can be given until {Words.Of(Cycle.Closes)}. Those named here have been asked and reminded."),
        .. Leads.SelectMany((lead, i) => new Block[]
        {
            Pieces.Progress(lead.Progress) with { Break = i == 0 ? Break.Rule : Break.Paragraph },
            new Block.Note($"To answer: {string.Join(", ", lead.Owed)}") { Break = Break.None },
        }),
    ];

    /// <summary>What is told of these leads.</summary>
    public static SuperiorReply Of(PlanPosition position, Rung rung, IReadOnlyList<(EmailAddress Lead, IReadOnlyList<AfiReference> Afis)> late)
    {
        ArgumentNullException.ThrowIfNull(position);
        var progress = LeadProgress.Of(position.Afis);
        return new SuperiorReply(
            position.View.Plan.Name,
            rung,
            position.OpenCycle!,
            [.. late.Select(l => new LateLead(progress.First(p => p.Lead == l.Lead), l.Afis))]);
    }
}
