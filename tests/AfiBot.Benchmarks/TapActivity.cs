using System.Text.Json.Nodes;
using AfiBot.Core;

namespace AfiBot.Benchmarks;

/// <summary>A tap on a card, as Teams brings it.</summary>
internal static class TapActivity
{
    public static JsonObject Of(UserKey user, string conversation, string verb, (string Key, string Value)[] data)
    {
        var fields = new JsonObject();
        foreach (var (key, value) in data)
            fields[key] = value;
        return new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["id"] = Guid.NewGuid().ToString(),
            ["channelId"] = user.ChannelId,
            ["serviceUrl"] = "http://127.0.0.1:1",
            ["replyToId"] = "card",
            ["from"] = new JsonObject { ["id"] = $"29:{user.UserId}", ["aadObjectId"] = user.UserId },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal", ["tenantId"] = user.TenantId },
            ["value"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = fields },
                ["trigger"] = "manual",
            },
        };
    }

    /// <summary>A message, as Teams brings it.</summary>
    public static JsonObject Message(UserKey user, string conversation, string serviceUrl, string text)
    {
        var activity = Of(user, conversation, "", []);
        foreach (var name in (string[])["name", "replyToId", "value"])
            activity.Remove(name);
        (activity["type"], activity["serviceUrl"], activity["text"]) = ("message", serviceUrl, text);
        return activity;
    }
}
