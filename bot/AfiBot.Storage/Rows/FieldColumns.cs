using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>What was said in an update as columns, one for each field: of its own row, and with a word before their names of the AFI's.</summary>
internal static class FieldColumns
{
    public static Dictionary<string, JsonElement> Write(FieldTexts said, string before = "")
    {
        var columns = new Dictionary<string, JsonElement>();
        foreach (var field in UpdateFields.All)
        {
            var column = field.Column(said[field]) switch
            {
                string text => JsonSerializer.SerializeToElement(text, Columns.Json.String),
                bool flag => JsonSerializer.SerializeToElement(flag, Columns.Json.Boolean),
                null => (JsonElement?)null,
                var other => throw new InvalidOperationException($"The column of {field.Name} is a {other.GetType().Name}."),
            };
            if (column is { } given)
                columns[before + field.Name] = given;
        }

        return columns;
    }

    /// <summary>A column that an older row lacks is a field in which nothing was said.</summary>
    public static FieldTexts Read(IReadOnlyDictionary<string, JsonElement>? columns, string before = "") => FieldTexts.Of(f =>
        columns is null || !columns.TryGetValue(before + f.Name, out var column) ? ""
        : column.ValueKind is JsonValueKind.String ? column.GetString()!
        : column.ValueKind is JsonValueKind.True ? f.Tidy("true")
        : "");
}
