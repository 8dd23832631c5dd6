using AfiBot.Conversation;

namespace AfiBot.Cards;

/// <summary>Writes a page's buttons. Each says which plan it is about: its own, or else the page's.</summary>
/// <param name="plan">The plan the page is about, or null.</param>
internal sealed class Buttons(Core.PlanId? plan)
{
    /// <summary>A row of buttons in a chat of 400 pixels, in letters.</summary>
    private const int RowWidth = 42;

    /// <summary>The most that such a row has room for in one title, in small letters: not every client breaks a title that is longer.</summary>
    private const double MostLetters = 44;

    /// <summary>What a button takes beside its title, in letters.</summary>
    private const int ButtonEdges = 5;

    private int folds;

    /// <summary>A name for what a button shows and hides, of which a page may have several.</summary>
    public string NextFold() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"fold{++folds}");

    /// <summary>Buttons in as many rows as a narrow chat needs: not every client breaks a row that is too long.</summary>
    public IEnumerable<CardElement> Draw(IEnumerable<Choice> choices)
    {
        var row = new List<CardButton>();
        var width = 0;
        string? spacing = null;
        foreach (var choice in choices)
        {
            var own = Title(choice).Length + ButtonEdges;
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

    /// <summary>A title, cut where a narrow chat would cut it.</summary>
    private static string Title(Choice choice)
    {
        var width = 0.0;
        for (var i = 0; i < choice.Label.Length; i++)
        {
            width += char.IsUpper(choice.Label[i]) || char.IsDigit(choice.Label[i]) ? 1.25 : 1;
            if (width > MostLetters)
                return $"{choice.Label[..(i - 1)].TrimEnd()}…";
        }

        return choice.Label;
    }

    /// <summary>What tapping a row does.</summary>
    public ExecuteButton ToTap(Choice choice)
    {
        var (verb, data) = choice.Action.In(plan).AsButton();
        return new ExecuteButton(choice.Label, verb, data) { AssociatedInputs = "none", Tooltip = choice.Label };
    }

    /// <summary>A button with the fallback that older clients need.</summary>
    private ExecuteButton Draw(Choice choice)
    {
        var (verb, data) = choice.Action.In(plan).AsButton();
        var style = choice.IsPrimary ? "positive" : null;
        var inputs = choice.TakesInputs ? null : "none";
        var (title, inFull) = (Title(choice), choice.InFull ?? (Title(choice) == choice.Label ? null : choice.Label));
        return new ExecuteButton(title, verb, data)
        {
            Style = style,
            AssociatedInputs = inputs,
            Tooltip = inFull,
            Fallback = new SubmitButton(title, new Dictionary<string, string>(data) { [TeamsCard.VerbKey] = verb })
            {
                Style = style,
                AssociatedInputs = inputs,
                Tooltip = inFull,
            },
        };
    }
}
