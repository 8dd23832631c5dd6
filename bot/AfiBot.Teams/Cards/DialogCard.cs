using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>The update dialog's questions, and its summary.</summary>
internal static class DialogCard
{
    public static IEnumerable<CardElement> Draw(DialogReply reply) =>
    [
        Bricks.Labelled(reply.Reference.Value, Bricks.Excerpt(reply.Improvement)),
        Bricks.Words(reply.Text),
        Bricks.Buttons(reply.Choices),
    ];

    public static IEnumerable<CardElement> Draw(SummaryReply reply)
    {
        if (reply.Notice is { } notice)
            yield return Bricks.Notice(notice, "warning");
        yield return Bricks.Title($"Record this for {reply.Reference}?");
        yield return Bricks.Said(Bricks.Excerpt(reply.Improvement));
        yield return Bricks.Labelled("Status:", Words.Of(reply.Draft.Status!.Value, reply.Draft.EffectiveReason));
        foreach (var (line, i) in reply.Draft.Narrative.Split('\n').Select((l, i) => (l, i)))
            yield return i == 0 ? Bricks.Labelled("Narrative:", line) : Bricks.Words(line) with { Spacing = "none" };
        yield return Bricks.Labelled("Target date:", reply.Draft.TryReadTargetDate(out var date) && date is { } target ? Words.Short(target) : "none");
        yield return Bricks.Labelled("Impact considered:", Impact(reply.Draft));
        yield return new ActionSet([.. reply.Choices.Select((c, i) => Bricks.Button(c, style: i == 0 ? "positive" : null))]);
    }

    private static string Impact(UpdateDraft draft) => (draft.EqualityImpactConsidered, draft.FinancialImpactConsidered) switch
    {
        (true, true) => "equality and financial",
        (true, false) => "equality",
        (false, true) => "financial",
        _ => "neither",
    };
}
