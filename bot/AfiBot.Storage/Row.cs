namespace AfiBot.Storage;

/// <summary>A row as it was read.</summary>
/// <param name="Partition">What is read and changed together.</param>
/// <param name="Key">The row's name in its partition.</param>
/// <param name="Columns">A flat JSON object of strings, numbers and booleans: one property for each column, none for an empty one.</param>
/// <param name="ETag">The store's mark of this state of the row.</param>
public sealed record Row(string Partition, string Key, string Columns, string ETag);
