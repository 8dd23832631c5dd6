namespace AfiBot.Storage;

/// <summary>A row in which a person is named, or a part of one.</summary>
/// <param name="Kind">What it is, as an export calls it.</param>
/// <param name="Table">Its table.</param>
/// <param name="Row">The row.</param>
/// <param name="Columns">Of the row what is about the person.</param>
public sealed record PersonalRow(string Kind, RowTable Table, Row Row, string Columns);
