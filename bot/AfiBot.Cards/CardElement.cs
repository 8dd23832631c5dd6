using System.Text.Json.Serialization;

namespace AfiBot.Cards;

/// <summary>Something in a card's body. The names are the schema's (adaptivecards.io, version 1.5; Chart.* are Teams').</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(ChoiceSetInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
[JsonDerivedType(typeof(ToggleInput), "Input.Toggle")]
[JsonDerivedType(typeof(StackedBar), "Chart.HorizontalBar.Stacked")]
[JsonDerivedType(typeof(ProgressBar), "ProgressBar")]
internal abstract record CardElement
{
    /// <summary><c>none</c>, <c>small</c>, <c>default</c>, <c>medium</c>, <c>large</c>.</summary>
    public string? Spacing { get; init; }

    /// <summary>A line above it.</summary>
    public bool? Separator { get; init; }
}

/// <summary>A heading, for those too who have the card read to them. Clients read Markdown in it: it is made of plain text only.</summary>
internal sealed record TextBlock(string Text) : CardElement
{
    public string Style { get; } = "heading";

    public bool Wrap { get; } = true;

    public required string Size { get; init; }

    public string Weight { get; } = "bolder";
}

/// <summary>Text as it is: no Markdown, no links, so nothing in it can become active.</summary>
internal sealed record RichTextBlock(IReadOnlyList<TextRun> Inlines) : CardElement
{
    /// <summary><c>left</c>, <c>center</c>, <c>right</c>.</summary>
    public string? HorizontalAlignment { get; init; }
}

/// <summary>Some text in one look.</summary>
internal sealed record TextRun(string Text)
{
    public string Type { get; } = "TextRun";

    public string Text { get; } = Literal.Run(Text);

    public string? Weight { get; init; }

    public string? Size { get; init; }

    public string? Color { get; init; }

    public bool? IsSubtle { get; init; }

    public LinkAction? SelectAction { get; init; }
}

/// <summary>Opens a page of the web.</summary>
internal sealed record LinkAction(string Url)
{
    public string Type { get; } = "Action.OpenUrl";
}

internal sealed record Container(IReadOnlyList<CardElement> Items) : CardElement
{
    /// <summary>The name by which a button shows or hides it.</summary>
    public string? Id { get; init; }

    public bool? IsVisible { get; init; }

    /// <summary><c>emphasis</c>, <c>good</c>, <c>attention</c>, <c>warning</c>, <c>accent</c>.</summary>
    public string? Style { get; init; }
}

internal sealed record ColumnSet(IReadOnlyList<Column> Columns) : CardElement
{
    public CardButton? SelectAction { get; init; }
}

internal sealed record Column(string Width, IReadOnlyList<CardElement> Items)
{
    public string Type { get; } = "Column";

    public string? VerticalContentAlignment { get; init; }

    public CardButton? SelectAction { get; init; }
}

internal sealed record ActionSet(IReadOnlyList<CardButton> Actions) : CardElement;

internal sealed record TextInput(string Id, string Label) : CardElement
{
    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public bool? IsMultiline { get; init; }

    public bool? IsRequired { get; init; }

    public string? ErrorMessage { get; init; }

    public int? MaxLength { get; init; }
}

internal sealed record ChoiceSetInput(string Id, string Label, IReadOnlyList<InputChoice> Choices) : CardElement
{
    public string? Value { get; init; }

    /// <summary><c>compact</c> or <c>expanded</c>.</summary>
    public string? Style { get; init; }

    /// <summary>Whether several can be chosen; their values then come back with commas between.</summary>
    public bool? IsMultiSelect { get; init; }

    /// <summary>Whether a title that is too long goes on in the next line.</summary>
    public bool? Wrap { get; init; }

    public string? Placeholder { get; init; }

    public bool? IsRequired { get; init; }

    public string? ErrorMessage { get; init; }
}

internal sealed record InputChoice(string Title, string Value);

internal sealed record DateInput(string Id, string Label) : CardElement
{
    /// <summary>yyyy-MM-dd, or null for none.</summary>
    public string? Value { get; init; }
}

internal sealed record ToggleInput(string Id, string Title) : CardElement
{
    public string Value { get; init; } = "false";
}

/// <summary>A bar. Teams only: it shows what the card says in words too, so other clients leave it out.</summary>
internal sealed record ProgressBar(int Value, int Max) : CardElement
{
    public string Fallback { get; } = "drop";

    public string Color { get; } = "good";
}

/// <summary>A chart of parts of a whole. Teams only: it shows what the card says in words too, so other clients leave it out.</summary>
internal sealed record StackedBar(string Title, IReadOnlyList<BarOfParts> Data) : CardElement
{
    public string Fallback { get; } = "drop";
}

/// <summary>A bar and its parts.</summary>
internal sealed record BarOfParts(string Title, IReadOnlyList<ChartValue> Data);

internal sealed record ChartValue(string Legend, int Value, string Color);
