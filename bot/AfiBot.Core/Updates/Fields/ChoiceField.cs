using System.Collections.Frozen;

namespace AfiBot.Core;

/// <summary>One of a few, by its name; null where none is chosen.</summary>
public abstract class ChoiceField<T>(string name) : UpdateField<T?>(name)
    where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> Named = Enum.GetValues<T>().ToFrozenDictionary(v => v.ToString(), StringComparer.Ordinal);

    public override string Tidy(string typed) => Write(Read(typed));

    public override T? Read(string text) => Named.TryGetValue(text, out var value) ? value : null;

    public override string Write(T? value) => value?.ToString() ?? "";
}
