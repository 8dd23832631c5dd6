using System.Text.Json;

namespace AfiBot.Tests.Support;

/// <summary>A function as its worker tells of it.</summary>
/// <param name="Id">What the host calls it.</param>
/// <param name="Binding">The parameter that takes the trigger.</param>
/// <param name="Type">For example <c>queueTrigger</c>.</param>
/// <param name="Queue">Whose messages start it, or null.</param>
/// <param name="Schedule">When it is started, or null.</param>
/// <param name="Connection">The setting that names the storage account; null for the host's own.</param>
internal sealed record WorkerFunction(string Id, string Binding, string Type, string? Queue, string? Schedule, string? Connection)
{
    public static WorkerFunction Of(string id, JsonElement binding) =>
        new(id, Text(binding, "name")!, Text(binding, "type")!, Text(binding, "queueName"), Text(binding, "schedule"), Text(binding, "connection"));

    private static string? Text(JsonElement binding, string name) => binding.TryGetProperty(name, out var value) ? value.GetString() : null;
}
