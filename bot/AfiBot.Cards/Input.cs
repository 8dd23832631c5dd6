using AfiBot.Conversation;

namespace AfiBot.Cards;

/// <summary>Fields as a card's inputs.</summary>
internal static class Input
{
    /// <summary>An input; where something has to be put right in it, with that above it.</summary>
    public static CardElement Draw(Field field) => field.Problem is { } problem
        ? new Container([TeamsCard.Text(new Run(problem, Role.Urgent)), InputOf(field)]) { Style = "attention" }
        : InputOf(field);

    private static CardElement InputOf(Field field) => field switch
    {
        Field.Several several => new ChoiceSetInput(several.Id, several.Label, [.. several.Options.Select(o => new InputChoice(Literal.Markdown(o.Label), o.Value))])
        {
            Style = "expanded",
            IsMultiSelect = true,
            Wrap = true,
            Value = several.Value is { Length: > 0 } ? several.Value : null,
            IsRequired = Required(several),
            ErrorMessage = several.Missing,
        },
        Field.OneOf one => new ChoiceSetInput(one.Id, one.Label, [.. one.Options.Select(o => new InputChoice(o.Label, o.Value))])
        {
            // What has to be chosen shows all there is to choose from; what may be left folds away.
            Style = one.Missing is null ? "compact" : "expanded",
            Value = one.Value,
            Placeholder = one.Hint,
            IsRequired = Required(one),
            ErrorMessage = one.Missing,
        },
        Field.Text text => new TextInput(text.Id, text.Label)
        {
            IsMultiline = text.IsLong ? true : null,
            Value = text.Value is { Length: > 0 } ? text.Value : null,
            Placeholder = text.Hint,
            IsRequired = Required(text),
            ErrorMessage = text.Missing,
            MaxLength = text.MaxLength,
        },
        Field.Date date => new DateInput(date.Id, date.Label) { Value = date.Value },
        Field.Toggle toggle => new ToggleInput(toggle.Id, toggle.Label) { Value = toggle.Value ?? "false" },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    private static bool? Required(Field field) => field.Missing is null ? null : true;
}
