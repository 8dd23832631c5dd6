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
        yield return new TextBlock(Words.Of(position)) { Weight = "bolder", Color = Bricks.Colour(position.Status), Spacing = "small" };
        yield return Bricks.Words(afi.Area is { } area ? $"{area}: {afi.Improvement}" : afi.Improvement);
        yield return Bricks.Labelled("Lead:", $"{afi.LeadName}, {afi.BusinessGroup}");
        if (afi.ManagedBy is { } other)
            yield return Bricks.Labelled("Followed up by:", other);
        if (afi.TargetDate is { } target)
            yield return Bricks.Labelled("Target date:", $"{Words.Short(target)}{(position.Overdue ? ", overdue" : "")}");
        if (afi.Standing is { } last)
        {
            yield return Bricks.Labelled("Last said:", Words.Of(last.Status, last.Reason));
            foreach (var line in last.Narrative.Split('\n').Where(l => l.Length > 0))
                yield return Bricks.Words(line) with { Spacing = "small" };
        }

        if (position.Asked)
            yield return Bricks.Note(position.Answered ? "Answered this cycle." : "Not answered this cycle yet.");
        yield return Bricks.Note($"Grading of the framework: {Words.GradingOf(reply.Framework)} · taken {reply.TakenAt}");
        yield return new ActionSet(
        [
            .. reply.MayAnswer ? [Bricks.Button($"Update {afi.Reference}", new CardAction.OpenForm(afi.Reference))] : Array.Empty<CardButton>(),
            Bricks.Button($"Status of {reply.Framework.Code}", new CardAction.Ask(Question.Status, new Scope.Framework(reply.Framework.Code))),
        ]);
    }
}
