using System.Text.Encodings.Web;
using System.Text.Json;

namespace AfiBot.Storage;

/// <summary>Writes and reads columns.</summary>
internal static class Columns
{
    /// <summary>The row types. Letters beyond ASCII stay readable: no column is ever part of a web page.</summary>
    public static RowJson Json { get; } = new(new JsonSerializerOptions(RowJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>A list in one column.</summary>
    public static string OfList(IEnumerable<string> list) => JsonSerializer.Serialize([.. list], Json.StringArray);

    /// <summary>The list that <see cref="OfList"/> wrote.</summary>
    public static IReadOnlyList<string> List(string column) => JsonSerializer.Deserialize(column, Json.StringArray)!;
}
