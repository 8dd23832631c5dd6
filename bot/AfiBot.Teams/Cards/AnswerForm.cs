using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>The form for one AFI. What was typed comes back with it, whatever stood in the way.</summary>
internal static class AnswerForm
{
    public static IEnumerable<CardElement> Draw(AnswerFormReply form)
    {
        foreach (var problem in form.Problems)
            yield return Bricks.Notice(problem, "attention");
        foreach (var element in Heading(form.Afi, form.Framework, form.CanSave ? form.Cycle : null))
            yield return element;
        yield return new ChoiceSetInput(FormFields.Status, "Status", [.. Enum.GetValues<Status>().Select(s => new InputChoice(Words.Of(s), s.ToString()))])
        {
            Style = "expanded",
            Value = form.Draft.Status?.ToString(),
            IsRequired = true,
            ErrorMessage = Words.Of(DraftProblem.StatusMissing),
        };
        yield return new ChoiceSetInput(
            FormFields.Reason, "Reason, for no further action", [.. Enum.GetValues<NoFurtherActionReason>().Select(r => new InputChoice(Words.Of(r), r.ToString()))])
        {
            Style = "compact",
            Placeholder = "Only for no further action",
            Value = form.Draft.Reason?.ToString(),
        };
        yield return new TextInput(FormFields.Narrative, "Narrative")
        {
            IsMultiline = true,
            Placeholder = "What has been done since the last update?",
            Value = NullIfEmpty(form.Draft.Narrative),
            IsRequired = true,
            ErrorMessage = Words.Of(DraftProblem.NarrativeMissing),
            MaxLength = UpdateDraft.MaxNarrativeLength,
        };
        yield return new DateInput(FormFields.TargetDate, "Target date")
        {
            Value = form.Draft.TryReadTargetDate(out var date) && date is { } target ? target.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
        };
        yield return new ToggleInput(FormFields.Equality, "The impact on equality was considered") { Value = form.Draft.EqualityImpactConsidered ? "true" : "false" };
        yield return new ToggleInput(FormFields.Financial, "The financial impact was considered")
        {
            Value = form.Draft.FinancialImpactConsidered ? "true" : "false",
            Spacing = "none",
        };
        foreach (var row in Bricks.Buttons(Buttons(form)))
            yield return row;
    }

    private static IEnumerable<CardButton> Buttons(AnswerFormReply form)
    {
        var reference = form.Afi.Afi.Reference;
        if (form is { CanSave: true, Cycle: { } cycle })
            yield return Bricks.Button($"Save {reference}", new SaveAnswerRequest(reference, cycle.Number, form.Draft), takesInputs: true, style: "positive");
        yield return Bricks.Button("Back to the list", new OwedRequest(0));
    }

    /// <summary>What a form is about: the AFI, what was said last, until when it can be changed in the cycle that takes answers.</summary>
    public static IEnumerable<CardElement> Heading(AfiPosition position, Framework framework, Cycle? cycle)
    {
        var afi = position.Afi;
        yield return Bricks.Title($"{afi.Reference} · {framework.Name}");
        foreach (var paragraph in Bricks.Paragraphs(Bricks.Wanted(afi)))
            yield return paragraph;
        yield return Bricks.Labelled(position.Answered ? "You said:" : "Last time:", afi.Standing is { } last
            ? $"{Words.Of(last.Status, last.Reason)}.{(last.Narrative.Length > 0 ? $" {Bricks.Excerpt(last.Narrative)}" : "")}"
            : "nothing yet.");
        if (cycle is not null)
            yield return Bricks.Note($"Due {Words.Of(cycle.Due)}; an answer can be changed until {Words.Short(cycle.Closes)}.");
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
