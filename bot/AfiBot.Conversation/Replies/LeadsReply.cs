using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Who leads on something.</summary>
/// <param name="Title">On what.</param>
/// <param name="Leads">Each lead with the figures of what they lead on there.</param>
/// <param name="TakenAt">When this was read, in the force's time.</param>
public sealed record LeadsReply(string Title, IReadOnlyList<LeadsReply.Lead> Leads, string TakenAt) : Reply
{
    /// <summary>Leads that it names: far more than a force has, and never too many for a message.</summary>
    private const int MostLeads = 60;

    private const int MostButtons = 4;

    public override string Summary => Leads.Count switch
    {
        0 => $"{Title}: nobody, it has no AFIs.",
        1 => $"{Title}: {Leads[0].Name}, {Words.Line(Leads[0].Figures)}",
        var many => $"{Title}: {Words.Count(many, "lead")}",
    };

    public override IReadOnlyList<Block> Blocks =>
    [
        new Block.Title(Title),
        .. Leads.Count == 0 ? [new Block.Line("It has no AFIs, so nobody leads on it.")] : Leads.Take(MostLeads).Select(ItemOf),
        .. Leads.Count > MostLeads ? [new Block.Note($"and {Leads.Count - MostLeads} more")] : Array.Empty<Block>(),
        Pieces.Taken($"As at {TakenAt}"),
        .. Leads.Count > 0 ? [new Block.Actions([.. Leads.Take(MostButtons).Select(l => new Choice($"AFIs of {l.Name}", new AfiListRequest(l.Scope, null)))])] : Array.Empty<Block>(),
    ];

    private static Block ItemOf(Lead lead) => new Block.Item(
        new Block.Line(new Run(lead.Name, Role.Strong), new Run($" · {lead.BusinessGroup}", Role.Subtle)),
        new Block.Note(Words.Line(lead.Figures)) { Break = Break.None })
    {
        Break = Break.Rule,
        Opens = new Choice($"Status of {lead.Name}", new StatusRequest(lead.Scope)),
    };

    /// <summary>One lead.</summary>
    /// <param name="Scope">All that they lead on.</param>
    /// <param name="Name">Their title.</param>
    /// <param name="BusinessGroup">Where they belong.</param>
    /// <param name="Figures">Of what they lead on there.</param>
    public sealed record Lead(Scope.Lead Scope, string Name, string BusinessGroup, Figures Figures);
}
