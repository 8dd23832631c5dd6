namespace AfiBot.Storage;

/// <summary>A change to one row.</summary>
/// <param name="Key">The row's name in its partition.</param>
public abstract record RowChange(string Key)
{
    /// <summary>Adds a row; a conflict where there is one.</summary>
    public sealed record Insert(string Key, string Columns) : RowChange(Key);

    /// <summary>Replaces the row that was read with this mark; a conflict where it is gone or has changed.</summary>
    public sealed record Replace(string Key, string Columns, string ETag) : RowChange(Key);

    /// <summary>Adds the row or replaces it, whatever was there.</summary>
    public sealed record Upsert(string Key, string Columns) : RowChange(Key);

    /// <summary>Removes the row, if there is one.</summary>
    public sealed record Delete(string Key) : RowChange(Key);
}
