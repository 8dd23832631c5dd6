using AfiBot.Conversation;

namespace AfiBot.Teams;

/// <summary>One AFI with all that is known of where it stands.</summary>
internal static class AfiCard
{
    public static IEnumerable<CardElement> Draw(AfiReply reply)
    {
        var position = reply.Afi;
        var afi = position.Afi;
        yield return Bricks.Title($"{afi.Reference} · {reply.Framework.Name}");
        yield return Bricks.Note($"Grading of the framework: {Words.GradingOf(reply.Framework)}");
        foreach (var paragraph in Bricks.Paragraphs(Bricks.Wanted(afi)))
            yield return paragraph;
        yield return new RichTextBlock([new TextRun("Status: ") { Weight = "bolder" }, new TextRun(Words.Of(position)) { Color = Bricks.Colour(position.Status), Weight = "bolder" }]);
        yield return Bricks.Labelled("Lead:", $"{afi.LeadName}, {afi.BusinessGroup}");
        if (afi.ManagedBy is { } other)
            yield return Bricks.Labelled("Followed up by:", other);
        if (afi.TargetDate is { } target)
            yield return Bricks.Labelled("Target date:", $"{Words.Short(target)}{(position.Overdue ? ", overdue" : "")}");
        if (position.Asked)
            yield return Bricks.Labelled("This cycle:", position.Answered ? "answered" : "not answered yet");
        if (afi.Standing is { } last)
        {
            yield return Bricks.Labelled("Last said:", Words.Of(last.Status, last.Reason)) with { Spacing = "medium", Separator = true };
            foreach (var paragraph in Bricks.Paragraphs(last.Narrative))
                yield return paragraph;
        }

        yield return Bricks.Note($"Taken {reply.TakenAt}") with { Spacing = "medium" };
        foreach (var row in Bricks.Buttons(Buttons(reply)))
            yield return row;
    }

    private static IEnumerable<CardButton> Buttons(AfiReply reply)
    {
        if (reply.MayAnswer)
            yield return Bricks.Button($"Update {reply.Afi.Afi.Reference}", new OpenFormRequest(reply.Afi.Afi.Reference));
        yield return Bricks.Button(
            $"Status of {reply.Framework.Code}", new StatusRequest(new Scope.Framework(reply.Framework.Code)), tooltip: $"Status of {reply.Framework.Name}");
    }
}
