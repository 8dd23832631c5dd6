using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AfiBot;

/// <summary>The file that Teams takes: the manifest, filled in, and the icons. The same options give the same bytes.</summary>
internal static partial class TeamsPackage
{
    /// <summary>The earliest a zip can say.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "manifest");

    /// <summary>The zip.</summary>
    /// <param name="options">Of which <see cref="PackageOptions.Problem"/> says nothing.</param>
    public static byte[] Build(PackageOptions options)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "manifest.json", System.Text.Encoding.UTF8.GetBytes(Manifest(options)));
            Add(zip, "color.png", File.ReadAllBytes(Path.Combine(Folder, "color.png")));
            Add(zip, "outline.png", File.ReadAllBytes(Path.Combine(Folder, "outline.png")));
        }

        return bytes.ToArray();
    }

    /// <summary>The manifest with every placeholder filled in.</summary>
    public static string Manifest(PackageOptions options)
    {
        var filled = Fill(JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "manifest.json")))!, options);
        return filled.ToJsonString(Readable) + "\n";
    }

    // Filled in as values, so that nothing in an organisation's name can become JSON.
    private static JsonNode Fill(JsonNode node, PackageOptions options) => node switch
    {
        JsonObject item => new JsonObject(item.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Fill(p.Value!, options)))),
        JsonArray list => new JsonArray([.. list.Select(value => Fill(value!, options))]),
        JsonValue value when value.GetValueKind() is JsonValueKind.String => JsonValue.Create(Placeholder().Replace(value.GetValue<string>(), p => options.ValueOf(p.Groups[1].Value))),
        _ => node.DeepClone(),
    };

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        (entry.LastWriteTime, entry.ExternalAttributes) = (NoTime, 0);
        using var file = entry.Open();
        file.Write(content);
    }

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Placeholder();
}
