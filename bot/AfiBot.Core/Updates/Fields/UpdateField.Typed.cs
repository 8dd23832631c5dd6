namespace AfiBot.Core;

/// <summary>A field whose texts mean a <typeparamref name="T"/>.</summary>
public abstract class UpdateField<T>(string name) : UpdateField(name)
{
    /// <summary>What a text means; of one that cannot be read, the same as of an empty one.</summary>
    public abstract T Read(string text);

    /// <summary>The text that means a value.</summary>
    public abstract string Write(T value);

    public override string Settled(UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Write(Read(draft.Said[this]));
    }
}
