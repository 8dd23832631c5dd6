using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>The update dialog's questions, and its summary.</summary>
internal static class DialogCard
{
    public static IEnumerable<CardElement> Draw(DialogReply reply) =>
    [
        new RichTextBlock([new TextRun($"{reply.Reference} ") { Weight = "bolder" }, new TextRun(Bricks.Excerpt(reply.Improvement)) { IsSubtle = true }]),
        .. Bricks.Paragraphs(reply.Text),
        .. Bricks.Buttons(reply.Choices),
    ];

    public static IEnumerable<CardElement> Draw(SummaryReply reply)
    {
        if (reply.Notice is { } notice)
            yield return Bricks.Notice(notice, "warning");
        yield return Bricks.Title($"Record this for {reply.Reference}?");
        yield return Bricks.Note(Bricks.Excerpt(reply.Improvement));
        yield return Bricks.Labelled("Status:", Words.Of(reply.Draft.Status!.Value, reply.Draft.EffectiveReason)) with { Spacing = "medium" };
        yield return Bricks.Labelled("Target date:", reply.Draft.TryReadTargetDate(out var date) && date is { } target ? Words.Short(target) : "none");
        yield return Bricks.Labelled("Impact considered:", Impact(reply.Draft));
        yield return Bricks.Labelled("Narrative:", "") with { Spacing = "small" };
        foreach (var paragraph in Bricks.Paragraphs(reply.Draft.Narrative))
            yield return paragraph;
        foreach (var row in Bricks.Buttons(reply.Choices.Select((c, i) => Bricks.Button(c, style: i == 0 ? "positive" : null))))
            yield return row;
    }

    private static string Impact(UpdateDraft draft) => (draft.EqualityImpactConsidered, draft.FinancialImpactConsidered) switch
    {
        (true, true) => "equality and financial",
        (true, false) => "equality",
        (false, true) => "financial",
        _ => "neither",
    };
}
