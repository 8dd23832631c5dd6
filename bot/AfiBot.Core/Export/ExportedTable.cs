namespace AfiBot.Core;

/// <summary>A table that a plan is written out as: a CSV file, and a sheet of a workbook.</summary>
/// <param name="Name">Such as <c>afis</c>.</param>
/// <param name="Headers">The first row.</param>
/// <param name="Dates">Those of them under which there are dates, or nothing.</param>
/// <param name="Rows">The others, as wide; null for an empty field. They may be read while they are written, and are read anew each time.</param>
public sealed record ExportedTable(string Name, IReadOnlyList<string> Headers, IReadOnlySet<string> Dates, IEnumerable<IReadOnlyList<string?>> Rows)
{
    /// <summary>Those of the headers under which there are numbers, or nothing.</summary>
    public IReadOnlySet<string> Numbers { get; init; } = new HashSet<string>();

    /// <summary>Those of the headers under which there are instants with their offset from UTC, or nothing.</summary>
    public IReadOnlySet<string> Instants { get; init; } = new HashSet<string>();

    /// <summary>The bytes of a CSV file, as RFC 4180 has it. A text that a spreadsheet would run as a formula has an apostrophe before it.</summary>
    public byte[] ToCsv() => CsvWriter.Write(Rows.Prepend(Headers));

    /// <summary>The same into a stream, a row at a time.</summary>
    public void WriteCsv(Stream stream) => CsvWriter.Write(stream, Rows.Prepend(Headers));
}
