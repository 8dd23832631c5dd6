using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Where a plan or a part of it stands.</summary>
/// <param name="Scope">What was asked about.</param>
/// <param name="Title">Its name.</param>
/// <param name="Framework">The framework it is, or lies in; null where it may reach over several.</param>
/// <param name="Figures">Its counts.</param>
/// <param name="Parts">Each framework it has a part in, with the counts of that part; for an area, the framework it lies in; none for a framework.</param>
/// <param name="Cycle">The latest cycle, or null.</param>
/// <param name="CycleIsOpen">Whether that cycle takes answers.</param>
/// <param name="TakenAt">When the figures were taken, in the force's time.</param>
/// <param name="OwnOnly">Whether only the AFIs are counted that are the asker's to see, because there are more.</param>
public sealed record StatusReply(
    Scope Scope,
    string Title,
    Framework? Framework,
    Figures Figures,
    IReadOnlyList<StatusPart> Parts,
    Cycle? Cycle,
    bool CycleIsOpen,
    string TakenAt,
    bool OwnOnly) : Reply
{
    /// <summary>How many of them were never asked in the latest cycle, since no card has reached their lead.</summary>
    public int NeverAsked { get; init; }

    /// <summary>The status that was asked for, "how many are completed?"; null for none.</summary>
    public ShownStatus? Counted { get; init; }

    public override string Summary => (CountedLine is { } counted ? $"{counted} " : "") + (Grading is null
        ? $"{Title}: {Words.Line(Figures)}"
        : $"{Title} ({Grading}): {Words.Line(Figures)}");

    public override IReadOnlyList<Block> Blocks => [.. Page()];

    private Choice Overdue => new($"{Figures.Overdue} overdue", new OverdueRequest(Scope));

    private Choice Unanswered => new("Who has not answered?", new UnansweredRequest(Scope));

    private string? CountedLine => Counted is { } counted ? $"{Words.Of(counted)}: {Figures.Count(counted)} of {Figures.Total}." : null;

    private string? Grading => Framework is null ? null : Words.GradingOf(Framework);

    /// <summary>The AFIs behind each number are one tap away.</summary>
    private IEnumerable<Block> Page()
    {
        yield return new Block.Title(Title);
        if (CountedLine is { } counted)
            yield return new Block.Line(new Run(counted, Role.Strong));
        if (Grading is not null)
            yield return new Block.Note($"Grading: {Grading}{(Scope is Scope.Area ? " (whole framework)" : "")}");
        if (OwnOnly)
            yield return new Block.Note("These figures cover only the AFIs you can see.");
        if (Cycle is { } cycle && Figures.Asked > 0)
            yield return new Block.Note(CycleIsOpen ? $"Cycle {cycle.Number}, answers due {Words.Of(cycle.Due)}" : $"Cycle {cycle.Number}, which is closed");
        if (Figures.Total > 0)
            yield return new Block.Numbers([.. Numbers()]);
        if (Scope is Scope.Plan && Figures.Total > 0)
            yield return new Block.Chart("AFIs by status", Figures);
        yield return new Block.Counts(Figures, Behind: status => new AfiListRequest(Scope, status));
        if (Figures.ClosureProposed > 0)
            yield return new Block.Line($"{Words.Count(Figures.ClosureProposed, "closure")} proposed, shown as work in progress until accepted by ILAU.");
        if (NeverAsked > 0)
            yield return new Block.Line(Words.NeverAsked(NeverAsked));
        yield return new Block.Actions([.. Ways()]);
        foreach (var block in Parts.Count > Pieces.MostFrameworks ? Pieces.WhereToLookFirst(Parts, p => p.Figures, PressingItemOf, ItemOf) : All())
            yield return block;
        yield return Pieces.Taken($"Figures as at {TakenAt}");
    }

    private IEnumerable<Number> Numbers()
    {
        yield return new Number($"{Figures.Closed} of {Figures.Total}", "closed", null);
        yield return new Number($"{Figures.Overdue}", "overdue", Figures.Overdue > 0 ? Overdue with { Label = "See what is overdue" } : null);
        if (Cycle is not null && Figures.Asked > 0)
            yield return new Number($"{Figures.Answered} of {Figures.Asked}", "answered", Figures.Answered < Figures.Asked ? Unanswered with { Label = "See who has not answered" } : null);
    }

    private IEnumerable<Block> All() => Parts.Count == 0
        ? []
        : [new Block.Subtitle(Scope is Scope.Area ? "The whole framework" : "Frameworks"), .. Parts.Select(ItemOf)];

    private static Block.Item PressingItemOf(StatusPart part) => ItemOf(part) with
    {
        Lines = [NameOf(part), new Block.Note($"{part.Figures.Overdue} overdue, {part.Figures.UpdateAwaited} awaited, {part.Figures.Closed} of {part.Figures.Total} closed") { Break = Break.None }],
    };

    /// <summary>The ways on that no count has, and for clients where counts cannot be tapped the one that has them all.</summary>
    private IEnumerable<Choice> Ways()
    {
        if (Figures.Total > 0)
            yield return new Choice("List the AFIs", new AfiListRequest(Scope, null));
        if (Figures.Overdue > 0)
            yield return Overdue;
        if (Figures.Answered < Figures.Asked)
            yield return Unanswered;
    }

    private static Block.Item ItemOf(StatusPart part) => new(
        NameOf(part),
        new Block.Note(Words.Line(part.Figures)) { Break = Break.None })
    {
        Opens = new Choice($"Status of {part.Title}", new StatusRequest(part.Scope)),
    };

    private static Block.Line NameOf(StatusPart part) => new(new Run(part.Title, Role.Strong), new Run(part.Grading is { } grading ? $" · {grading}" : "", Role.Subtle));
}
