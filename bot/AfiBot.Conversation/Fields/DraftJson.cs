using System.Text.Json;
using System.Text.Json.Serialization;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A draft in a stored dialog: a part for each field, by the name of its column.</summary>
internal sealed class DraftJson : JsonConverter<UpdateDraft>
{
    public override UpdateDraft Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        if (json.RootElement.ValueKind is not JsonValueKind.Object)
            throw new JsonException("A draft is an object.");
        var draft = new UpdateDraft
        {
            BasedOn = json.RootElement.TryGetProperty(nameof(UpdateDraft.BasedOn), out var basedOn) && basedOn.TryGetInt32(out var count) ? count : 0,
            TargetBefore = json.RootElement.TryGetProperty(nameof(UpdateDraft.TargetBefore), out var before) && before.ValueKind is JsonValueKind.String ? UpdateFields.TargetDate.Read(before.GetString()!) : null,
        };
        if (json.RootElement.TryGetProperty(nameof(UpdateDraft.Indicator), out var indicator))
            draft = draft with { Indicator = indicator.Deserialize(PartsJson.Default.Indicator) };
        if (json.RootElement.TryGetProperty(nameof(UpdateDraft.Milestones), out var dated) && Milestones.TryParse(dated.GetString() ?? "", out var milestones))
            draft = draft with { Milestones = milestones };
        foreach (var field in UpdateFields.All)
        {
            if (json.RootElement.TryGetProperty(field.Name, out var part))
                draft = draft.With(field, part.ValueKind is JsonValueKind.String ? part.GetString()! : part.ValueKind is JsonValueKind.True ? "true" : "");
        }

        return draft;
    }

    public override void Write(Utf8JsonWriter writer, UpdateDraft value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        foreach (var field in UpdateFields.All)
        {
            if (field.Column(value.Said[field]) is bool flag)
                writer.WriteBoolean(field.Name, flag);
            else if (value.Said[field] is { Length: > 0 } text)
                writer.WriteString(field.Name, text);
        }

        writer.WriteNumber(nameof(UpdateDraft.BasedOn), value.BasedOn);
        if (value.TargetBefore is { } target)
            writer.WriteString(nameof(UpdateDraft.TargetBefore), UpdateFields.TargetDate.Write(target));
        if (value.Indicator is { } indicator)
        {
            writer.WritePropertyName(nameof(UpdateDraft.Indicator));
            JsonSerializer.Serialize(writer, indicator, PartsJson.Default.Indicator);
        }

        if (value.Milestones.Count > 0)
            writer.WriteString(nameof(UpdateDraft.Milestones), value.Milestones.ToString());
        writer.WriteEndObject();
    }
}

/// <summary>Parts of a draft that are more than a text.</summary>
[JsonSerializable(typeof(Indicator))]
internal sealed partial class PartsJson : JsonSerializerContext;
