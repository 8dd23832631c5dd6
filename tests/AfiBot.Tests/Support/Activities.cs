using System.Globalization;
using System.Text.Json.Nodes;

namespace AfiBot.Tests.Support;

/// <summary>Activities as Teams sends them, written on the wire's own terms.</summary>
public sealed class Activities(string serviceUrl, string user = "29:srp", string conversation = "a:personal", string conversationType = "personal", string tenant = "tenant-1")
{
    private static int lastId;

    public string User => user;

    public JsonObject Message(string text) => With("message", ("text", text));

    /// <summary>A message in a channel, with the mention without which it would not reach the bot.</summary>
    public JsonObject Mention(string text) => With(
        "message",
        ("text", $"<at>AfiBot</at> {text}"),
        ("entities", new JsonArray(new JsonObject
        {
            ["type"] = "mention", ["text"] = "<at>AfiBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot", ["name"] = "AfiBot" },
        })));

    public JsonObject Installed(string action = "add") => With("installationUpdate", ("action", action));

    public JsonObject BotAdded() => With("conversationUpdate", ("membersAdded", new JsonArray(new JsonObject { ["id"] = user }, new JsonObject { ["id"] = "28:bot" })));

    public JsonObject BotRemoved() => With("conversationUpdate", ("membersRemoved", new JsonArray(new JsonObject { ["id"] = "28:bot" })));

    /// <summary>This with the team it happens in, as Teams says it.</summary>
    public static JsonObject InTeam(JsonObject activity, string? eventType = null, string? channel = null, string team = "19:general@thread.tacv2")
    {
        var data = activity["channelData"]!.AsObject();
        data["team"] = new JsonObject { ["id"] = team, ["name"] = "Inspection" };
        if (eventType is not null)
            data["eventType"] = eventType;
        if (channel is not null)
            data["channel"] = new JsonObject { ["id"] = channel };
        return activity;
    }

    /// <summary>A tap on an Action.Execute.</summary>
    public JsonObject Execute(string verb, params (string Key, string Value)[] data) => With(
        "invoke",
        ("name", "adaptiveCard/action"),
        ("replyToId", "card-1"),
        ("value", new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = Data(data) },
            ["trigger"] = "manual",
        }));

    /// <summary>A tap on an Action.Submit.</summary>
    public JsonObject Submit(string verb, params (string Key, string Value)[] data) =>
        With("message", ("replyToId", "card-1"), ("value", Data([("verb", verb), .. data])));

    public JsonObject With(string type, params (string Key, JsonNode Value)[] fields)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"activity-{Interlocked.Increment(ref lastId)}"),
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = user, ["aadObjectId"] = $"entra-{user}" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "AfiBot" },
            ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = conversationType, ["tenantId"] = tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
        };
        foreach (var (key, value) in fields)
            activity[key] = value;
        return activity;
    }

    private static JsonObject Data((string Key, string Value)[] data)
    {
        var json = new JsonObject();
        foreach (var (key, value) in data)
            json[key] = value;
        return json;
    }
}
