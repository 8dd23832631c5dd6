using System.IO.Compression;

namespace AfiBot.Reports;

/// <summary>Makes a package the same, byte for byte, whenever the same things are in it: its parts in one order, and without the time at which they were written.</summary>
internal static class SteadyZip
{
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>The first that a zip can hold.</summary>
    public static DateTimeOffset Then { get; } = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(byte[] package)
    {
        using var content = new MemoryStream(package.Length);
        using (var from = new ZipArchive(new MemoryStream(package, writable: false), ZipArchiveMode.Read))
        using (var to = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            // A reader looks for the content types first.
            foreach (var part in from.Entries.OrderBy(e => e.FullName != ContentTypes).ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var entry = to.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = Then;
                using var source = part.Open();
                using var target = entry.Open();
                source.CopyTo(target);
            }
        }

        return content.ToArray();
    }
}
