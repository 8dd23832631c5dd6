using System.Text.Json.Nodes;

namespace AfiBot.Tests.Support;

/// <summary>Reads a compiled template.</summary>
internal static class Template
{
    /// <summary>Every resource of a type, in the template and in the deployments inside it.</summary>
    public static IReadOnlyList<JsonObject> Resources(JsonObject template, string type) => [.. All(template).Where(r => (string?)r["type"] == type)];

    /// <summary>Every template: this one and those of the deployments inside it.</summary>
    public static IEnumerable<JsonObject> Templates(JsonObject template) =>
        [template, .. Own(template).Select(r => (r["properties"] as JsonObject)?["template"]).OfType<JsonObject>().SelectMany(Templates)];

    /// <summary>Every resource that is deployed, and not only referred to.</summary>
    public static IEnumerable<JsonObject> All(JsonObject template) => Templates(template).SelectMany(Own).Where(r => r["existing"] is null);

    /// <summary>The resource's properties.</summary>
    public static JsonObject Properties(JsonObject resource) => resource["properties"]!.AsObject();

    private static IEnumerable<JsonObject> Own(JsonObject template) => template["resources"] switch
    {
        JsonArray list => list.OfType<JsonObject>(),
        JsonObject named => named.Select(r => r.Value).OfType<JsonObject>(),
        _ => [],
    };
}
