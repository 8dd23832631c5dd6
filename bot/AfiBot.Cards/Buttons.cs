using AfiBot.Conversation;

namespace AfiBot.Cards;

/// <summary>Buttons in as many rows as a narrow chat needs: not every client breaks a row that is too long.</summary>
internal static class Buttons
{
    /// <summary>A row of buttons in a chat of 400 pixels, in letters.</summary>
    private const int RowWidth = 42;

    /// <summary>What a button takes beside its title, in letters.</summary>
    private const int ButtonEdges = 5;

    public static IEnumerable<CardElement> Draw(IEnumerable<Choice> choices)
    {
        var row = new List<CardButton>();
        var width = 0;
        string? spacing = null;
        foreach (var choice in choices)
        {
            var own = choice.Label.Length + ButtonEdges;
            if (row.Count > 0 && width + own > RowWidth)
            {
                yield return new ActionSet([.. row]) { Spacing = spacing };
                row.Clear();
                width = 0;
                spacing = "small";
            }

            row.Add(Draw(choice));
            width += own;
        }

        if (row.Count > 0)
            yield return new ActionSet([.. row]) { Spacing = spacing };
    }

    /// <summary>What tapping a row does.</summary>
    public static ExecuteButton ToTap(Choice choice)
    {
        var (verb, data) = choice.Action.AsButton();
        return new ExecuteButton(choice.Label, verb, data) { AssociatedInputs = "none", Tooltip = choice.Label };
    }

    /// <summary>A button with the fallback that older clients need.</summary>
    private static ExecuteButton Draw(Choice choice)
    {
        var (verb, data) = choice.Action.AsButton();
        var style = choice.IsPrimary ? "positive" : null;
        var inputs = choice.TakesInputs ? null : "none";
        return new ExecuteButton(choice.Label, verb, data)
        {
            Style = style,
            AssociatedInputs = inputs,
            Tooltip = choice.InFull,
            Fallback = new SubmitButton(choice.Label, new Dictionary<string, string>(data) { [TeamsCard.VerbKey] = verb })
            {
                Style = style,
                AssociatedInputs = inputs,
                Tooltip = choice.InFull,
            },
        };
    }
}
