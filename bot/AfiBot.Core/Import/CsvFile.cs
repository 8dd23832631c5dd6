using System.Text;

namespace AfiBot.Core;

/// <summary>One of the files a plan is imported from, as it was handed over.</summary>
/// <param name="Name">What it is called where a problem in it is reported.</param>
/// <param name="Content">Its bytes: UTF-8, with a byte order mark or without, or UTF-16.</param>
public sealed record CsvFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>A file with this text.</summary>
    public static CsvFile OfText(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
