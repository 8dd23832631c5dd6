namespace AfiBot.Core;

/// <summary>What is said in each field, as text: of a draft as it was typed, of an update as it is kept. A value; a field without a text is as if it were not there.</summary>
public sealed class FieldTexts : IEquatable<FieldTexts>
{
    private readonly Dictionary<UpdateField, string> texts;

    private FieldTexts(IEnumerable<KeyValuePair<UpdateField, string>> texts) => this.texts = new(texts.Where(t => t.Value.Length > 0));

    /// <summary>Nothing said.</summary>
    public static FieldTexts None { get; } = new([]);

    /// <summary>The text of a field; empty where nothing is said in it.</summary>
    public string this[UpdateField field] => texts.GetValueOrDefault(field, "");

    /// <summary>A text for each field there is.</summary>
    public static FieldTexts Of(Func<UpdateField, string> text) => new(UpdateFields.All.Select(f => KeyValuePair.Create(f, text(f))));

    /// <summary>The same with another text in one field.</summary>
    public FieldTexts With(UpdateField field, string text) => new(texts.Where(t => t.Key != field).Append(KeyValuePair.Create(field, text)));

    public bool Equals(FieldTexts? other) => other is not null && texts.Count == other.texts.Count && texts.All(t => other[t.Key] == t.Value);

    public override bool Equals(object? obj) => Equals(obj as FieldTexts);

    public override int GetHashCode() => texts.Aggregate(0, (hash, t) => hash ^ HashCode.Combine(t.Key.Name, t.Value));

    /// <summary>For a debugger and a test's message.</summary>
    public override string ToString() => string.Join(", ", texts.Select(t => $"{t.Key.Name} = {t.Value}"));
}
