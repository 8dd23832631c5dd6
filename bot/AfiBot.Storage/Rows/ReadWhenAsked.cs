using System.Collections;

namespace AfiBot.Storage;

/// <summary>A list in a column that few who read the row look into: it is taken apart when somebody does.</summary>
/// <remarks>A plan is read whole for each question, and the delivery records are by far the most of its requests.</remarks>
internal sealed class ReadWhenAsked<T>(string column, Func<string, IReadOnlyList<T>> read) : IReadOnlyList<T>
{
    private readonly Lazy<IReadOnlyList<T>> items = new(() => read(column));

    public int Count => items.Value.Count;

    public T this[int index] => items.Value[index];

    public IEnumerator<T> GetEnumerator() => items.Value.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
