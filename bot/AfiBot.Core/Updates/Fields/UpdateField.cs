namespace AfiBot.Core;

/// <summary>A field of an update, declared once: what it is called wherever it is kept, how a text of it is read, and what is wrong with one
/// that cannot be taken. How it is asked for and shown is declared beside the conversation.</summary>
/// <remarks>All that is kept of a field is a text (<see cref="FieldTexts"/>), so that whatever keeps, compares or copies an update need not
/// know which fields there are.</remarks>
/// <param name="name">The name of its column in the store and of its part in a stored dialog. It never changes.</param>
public abstract class UpdateField(string name)
{
    public string Name { get; } = name;

    /// <summary>What was typed, as a draft keeps it.</summary>
    public virtual string Tidy(string typed) => PlainText.Line(typed);

    /// <summary>What stands in the way of recording a draft, for this field.</summary>
    public virtual IEnumerable<DraftProblem> Problems(UpdateDraft draft) => [];

    /// <summary>The text that an update keeps of a draft without problems: the one way of writing what was typed.</summary>
    public abstract string Settled(UpdateDraft draft);

    /// <summary>Whether what was said in it is still so where nothing has changed since; a value that was measured is of its own day.</summary>
    public virtual bool Lasts => true;

    /// <summary>What its column in a plan's file of AFIs holds, for whoever has written something else there; null where it has none of its own.</summary>
    public virtual string? InFiles => null;

    /// <summary>What its column holds: a text or a boolean; null where it has none.</summary>
    public virtual object? Column(string text) => text.Length == 0 ? null : text;
}
