using AfiBot.Conversation;
using AfiBot.Core;

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
        yield return Bricks.Counts(reply.Figures);
        if (reply.Scope is Scope.Plan && reply.Figures.Total > 0)
            yield return Bricks.Donut("AFIs by status", reply.Figures);
        foreach (var line in Lines(reply))
            yield return Bricks.Note(line) with { Spacing = "small" };

        var buttons = Behind(reply).ToList();
        if (buttons.Count > 0)
            yield return new ActionSet(buttons);
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

    private static IEnumerable<CardButton> Behind(StatusReply reply)
    {
        foreach (var status in Enum.GetValues<ShownStatus>())
        {
            if (reply.Figures.Count(status) is > 0 and var count)
                yield return Bricks.Button($"{count} {Words.Of(status)}", new CardAction.ListAfis(reply.Scope, status));
        }

        if (reply.Figures.Overdue > 0)
            yield return Bricks.Button($"{reply.Figures.Overdue} overdue", new CardAction.Ask(Question.Overdue, reply.Scope));
    }

    private static ColumnSet Part(StatusPart part) => new(
    [
        new Column("stretch", [new TextBlock(Bricks.Plain(part.Title)) { Weight = "bolder" }, Bricks.Note(Words.Line(part.Figures))]),
        new Column("auto", [new TextBlock(part.Grading ?? "") { IsSubtle = true }]),
    ])
    {
        SelectAction = Bricks.Tap($"Status of {part.Title}", new CardAction.Ask(Question.Status, part.Scope)),
        Spacing = "small",
    };
}
