using System.Text.Json.Serialization;

namespace AfiBot.Cards;

/// <summary>A button of a card.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteButton), "Action.Execute")]
[JsonDerivedType(typeof(SubmitButton), "Action.Submit")]
[JsonDerivedType(typeof(ToggleButton), "Action.ToggleVisibility")]
internal abstract record CardButton(string Title)
{
    /// <summary><c>positive</c>, <c>destructive</c>, or null.</summary>
    public string? Style { get; init; }

    /// <summary><c>none</c> for a button that neither needs nor checks the inputs; null for one that takes them all.</summary>
    public string? AssociatedInputs { get; init; }

    public string? Tooltip { get; init; }
}

/// <summary>A button whose answer is the next card (Universal Actions).</summary>
internal sealed record ExecuteButton(string Title, string Verb, IReadOnlyDictionary<string, string> Data) : CardButton(Title)
{
    /// <summary>For clients that do not know Action.Execute.</summary>
    public CardButton? Fallback { get; init; }
}

/// <summary>A button that sends a message with the inputs and the data.</summary>
internal sealed record SubmitButton(string Title, IReadOnlyDictionary<string, string> Data) : CardButton(Title);

/// <summary>A button that shows what is hidden and hides it again, without asking anybody.</summary>
internal sealed record ToggleButton(string Title, IReadOnlyList<string> TargetElements) : CardButton(Title);
