namespace AfiBot.Storage;

/// <summary>A change to one row.</summary>
/// <param name="Key">The row's name in its partition.</param>
public abstract record RowChange(string Key)
{
    /// <summary>The columns that are written; null where a row is removed.</summary>
    public string? Written => this switch
    {
        Insert insert => insert.Columns,
        Begin begin => begin.Columns,
        Replace replace => replace.Columns,
        Upsert upsert => upsert.Columns,
        _ => null,
    };

    /// <summary>Replaces the row that was read with this mark, or adds it where none was read.</summary>
    public static RowChange Write(string key, string columns, string? eTag) => eTag is null ? new Insert(key, columns) : new Replace(key, columns, eTag);

    /// <summary>Adds a row; a conflict where there is one.</summary>
    public sealed record Insert(string Key, string Columns) : RowChange(Key);

    /// <summary>Adds the row without which nobody sees its partition, as the last change of a list; a conflict where it is there.
    /// Any other row that the partition holds by then was left by a list that was never finished, and is removed.</summary>
    public sealed record Begin(string Key, string Columns) : RowChange(Key);

    /// <summary>Replaces the row that was read with this mark; a conflict where it is gone or has changed.</summary>
    public sealed record Replace(string Key, string Columns, string ETag) : RowChange(Key);

    /// <summary>Adds the row or replaces it, whatever was there.</summary>
    public sealed record Upsert(string Key, string Columns) : RowChange(Key);

    /// <summary>Removes the row, if there is one. With a mark, a conflict where it has changed since it was read with that.</summary>
    public sealed record Delete(string Key, string? ETag = null) : RowChange(Key);
}
