using System.Text;

namespace AfiBot.Core;

/// <summary>One of the files a plan is imported from, as it was handed over, or a sheet of a workbook.</summary>
/// <param name="Name">What it is called where a problem in it is reported.</param>
/// <param name="Content">Its bytes: UTF-8, with a byte order mark or without, UTF-16 or Windows-1252.</param>
public sealed record CsvFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>Whether it is a sheet, so that no separators and quotes can be wrong in it.</summary>
    public bool IsSheet { get; private init; }

    /// <summary>A file with this text.</summary>
    public static CsvFile OfText(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    /// <summary>A sheet with the texts of its cells, row by row from the first.</summary>
    public static CsvFile OfSheet(string name, IEnumerable<IReadOnlyList<string>> rows) => new(name, CsvWriter.Write(rows)) { IsSheet = true };
}
