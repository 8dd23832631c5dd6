using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Data.Tables;

namespace AfiBot.Storage;

/// <summary>A row as an entity of the Table service: a property for each column, so that whoever looks into the table can read and filter it.</summary>
/// <remarks>Dates stay text: the service's own have no offset from UTC. No column has a <c>_</c> in its name, so what an engine adds
/// has one: a text longer than a property may be goes on in <c>Narrative_2</c>, <c>Narrative_3</c>.</remarks>
internal static class TableRow
{
    /// <summary>The property that says which transaction wrote an entity.</summary>
    public const string Stamp = "Commit_";

    /// <summary>Characters of a property: the service takes 64 KiB of UTF-16.</summary>
    private const int MaxText = 32_000;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TableEntity Write(string partition, string key, string columns, string stamp)
    {
        var entity = new TableEntity(partition, key) { [Stamp] = stamp };
        using var document = JsonDocument.Parse(columns);
        foreach (var column in document.RootElement.EnumerateObject())
            Write(entity, column.Name, column.Value);
        return entity;
    }

    public static Row Read(TableEntity entity)
    {
        var columns = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(columns, Readable))
        {
            json.WriteStartObject();
            foreach (var name in entity.Keys.Where(IsColumn))
                Read(json, entity, name);
            json.WriteEndObject();
        }

        return new Row(entity.PartitionKey, entity.RowKey, Encoding.UTF8.GetString(columns.WrittenSpan), entity.ETag.ToString());
    }

    private static bool IsColumn(string property) =>
        property is not (nameof(TableEntity.PartitionKey) or nameof(TableEntity.RowKey) or nameof(TableEntity.Timestamp))
        && !property.Contains('_', StringComparison.Ordinal)
        && !property.Contains('.', StringComparison.Ordinal);

    private static void Write(TableEntity entity, string name, JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.String)
        {
            entity[name] = Plain(value);
            return;
        }

        var number = 1;
        foreach (var piece in Pieces(value.GetString()!))
            entity[Continued(name, number++)] = piece;
    }

    private static object Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.Number when value.TryGetInt64(out var number) => number,
        JsonValueKind.Number => value.GetDouble(),
        _ => throw new ArgumentException($"A column is a string, a number or a boolean, not {value.ValueKind}.", nameof(value)),
    };

    private static void Read(Utf8JsonWriter json, TableEntity entity, string name)
    {
        switch (entity[name])
        {
            case string first:
                json.WriteString(name, Joined(entity, name, first));
                break;
            case bool yes:
                json.WriteBoolean(name, yes);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case long number:
                json.WriteNumber(name, number);
                break;
            case double number:
                json.WriteNumber(name, number);
                break;
            case var other:
                throw new InvalidOperationException($"A row of kind '{Keys.KindOf(entity.RowKey)}' has a {other.GetType().Name} in {name}, which AfiBot never writes.");
        }
    }

    /// <summary>Cuts a text, never through a character beyond the basic plane.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        do
        {
            var length = Math.Min(MaxText, text.Length - start);
            if (start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]))
                length--;
            yield return text.Substring(start, length);
            start += length;
        }
        while (start < text.Length);
    }

    private static string Joined(TableEntity entity, string name, string first)
    {
        var text = new StringBuilder(first);
        for (var number = 2; entity.TryGetValue(Continued(name, number), out var piece); number++)
            text.Append((string)piece);
        return text.ToString();
    }

    private static string Continued(string name, int number) =>
        number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
}
