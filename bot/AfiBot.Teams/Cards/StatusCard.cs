using AfiBot.Conversation;

namespace AfiBot.Teams;

/// <summary>Where a plan, a framework or an area stands; the AFIs behind each number are one tap away.</summary>
internal static class StatusCard
{
    public static IEnumerable<CardElement> Draw(StatusReply reply)
    {
        yield return Bricks.Title(reply.Title);
        if (reply.Framework is { } framework)
            yield return Bricks.Note($"Grading: {Words.GradingOf(framework)}{(reply.Scope is Scope.Area ? " (whole framework)" : "")}");
        if (reply.OwnOnly)
            yield return Bricks.Note("Only what is yours to see is counted here.");
        foreach (var row in CountRows.Draw(reply.Figures, reply.Scope))
            yield return row;
        foreach (var line in Lines(reply))
            yield return Bricks.Words(line) with { Spacing = "small" };
        if (reply.Scope is Scope.Plan && reply.Figures.Total > 0)
            yield return Bricks.Donut("AFIs by status", reply.Figures);

        foreach (var row in Bricks.Buttons(Buttons(reply)))
            yield return row;
        if (reply.Parts.Count > 0)
        {
            yield return Bricks.Subtitle(reply.Scope is Scope.Plan ? "Frameworks" : "The whole framework");
            foreach (var part in reply.Parts)
                yield return Part(part);
        }

        yield return Bricks.Note($"Figures taken {reply.TakenAt}") with { Spacing = "medium" };
    }

    private static IEnumerable<string> Lines(StatusReply reply)
    {
        if (reply.Figures.ClosureProposed > 0)
            yield return $"{Words.Count(reply.Figures.ClosureProposed, "closure")} proposed, shown as work in progress until ILAU accepts.";
        if (reply.Cycle is { } cycle && reply.Figures.Asked > 0)
        {
            yield return reply.CycleIsOpen
                ? $"{reply.Figures.Answered} of {reply.Figures.Asked} answered this cycle, due {Words.Of(cycle.Due)}."
                : $"{reply.Figures.Answered} of {reply.Figures.Asked} answered in cycle {cycle.Number}, which is closed.";
        }

        yield return reply.Figures.Overdue == 0 ? "Nothing is past its target date." : $"{reply.Figures.Overdue} past the target date.";
    }

    /// <summary>The ways on that no row of the card has, and for clients that know no rows to tap the one that has them all.</summary>
    private static IEnumerable<CardButton> Buttons(StatusReply reply)
    {
        if (reply.Figures.Total > 0)
            yield return Bricks.Button("List the AFIs", new AfiListRequest(reply.Scope, null));
        if (reply.Figures.Overdue > 0)
            yield return Bricks.Button($"{reply.Figures.Overdue} overdue", new OverdueRequest(reply.Scope));
        if (reply.Figures.Answered < reply.Figures.Asked)
            yield return Bricks.Button("Who has not answered?", new UnansweredRequest(reply.Scope));
    }

    private static ColumnSet Part(StatusPart part) => Bricks.Row(
        $"Status of {part.Title}",
        new StatusRequest(part.Scope),
        new Column("stretch",
        [
            new RichTextBlock([new TextRun(part.Title) { Weight = "bolder" }, new TextRun(part.Grading is { } grading ? $" · {grading}" : "") { IsSubtle = true }]),
            Bricks.Note(Words.Line(part.Figures)) with { Spacing = "none" },
        ])) with
    {
        Spacing = "small",
    };
}
