using AfiBot.Conversation;

namespace AfiBot.Teams;

/// <summary>No change since last time, and one line that says why.</summary>
internal static class NoChangeForm
{
    public static IEnumerable<CardElement> Draw(NoChangeFormReply form)
    {
        var reference = form.Afi.Afi.Reference;
        foreach (var problem in form.Problems)
            yield return Bricks.Notice(problem, "attention");
        foreach (var element in AnswerForm.Heading(form.Afi, form.Framework, form.Cycle))
            yield return element;
        yield return new TextInput(FormFields.Why, "No change since last time, because")
        {
            Value = form.Why.Length == 0 ? null : form.Why,
            Placeholder = "One line that says why",
            IsRequired = true,
            ErrorMessage = "Say in a line why nothing has changed.",
            MaxLength = 500,
        };
        foreach (var row in Bricks.Buttons(
        [
            Bricks.Button("Save: no change", new SaveNoChangeRequest(reference, form.Cycle?.Number ?? 0, "", form.BasedOn), takesInputs: true, style: "positive"),
            Bricks.Button("Full form", new OpenFormRequest(reference)),
            Bricks.Button("Back to the list", new OwedRequest(0)),
        ]))
            yield return row;
    }
}
