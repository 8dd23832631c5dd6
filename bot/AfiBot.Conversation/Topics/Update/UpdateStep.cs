using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfiBot.Conversation;

/// <summary>A step of the update dialog, by a name that stored dialogs and buttons keep: a question (<see cref="UpdateQuestions"/>), or one of those here.</summary>
[JsonConverter(typeof(StoredStep))]
public sealed record UpdateStep(string Name)
{
    public static UpdateStep Status { get; } = new("Status");

    /// <summary>Asked only for No further action.</summary>
    public static UpdateStep Reason { get; } = new("Reason");

    public static UpdateStep Narrative { get; } = new("Narrative");

    public static UpdateStep TargetDate { get; } = new("TargetDate");

    public static UpdateStep Impact { get; } = new("Impact");

    /// <summary>The summary, to be confirmed.</summary>
    public static UpdateStep Confirm { get; } = new("Confirm");

    /// <summary>Which plan, before all others: asked only where several have the reference.</summary>
    public static UpdateStep Plan { get; } = new("Plan");

    /// <summary>The step of that name, or null.</summary>
    internal static UpdateStep? Find(string name) => UpdateQuestions.All.Select(q => q.Step).Append(Confirm).Append(Plan).FirstOrDefault(s => s.Name == name);

    public override string ToString() => Name;

    internal sealed class StoredStep : JsonConverter<UpdateStep>
    {
        public override UpdateStep Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && Find(reader.GetString()!) is { } step ? step : throw new JsonException("There is no such step.");

        public override void Write(Utf8JsonWriter writer, UpdateStep value, JsonSerializerOptions options)
        {
            ArgumentNullException.ThrowIfNull(writer);
            ArgumentNullException.ThrowIfNull(value);
            writer.WriteStringValue(value.Name);
        }
    }
}
