using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AfiBot.Core;

namespace AfiBot.Local;

/// <summary>The Playground's configuration file: who one is, and in which chats. Written as JSON, which YAML includes.</summary>
internal sealed record PlaygroundConfig(
    string Version, Guid TenantId, PlaygroundBot Bot, PlaygroundUser CurrentUser, IReadOnlyList<PlaygroundUser> Users, PlaygroundChat PersonalChat, PlaygroundChat GroupChat, PlaygroundTeam Team)
{
    /// <summary>Its schema wants exactly so many others.</summary>
    private const int OtherUsers = 5;

    private static readonly Guid Tenant = IdOf("tenant");

    /// <summary>A world of its own for one person: ids follow from the e-mail address, so that they last over restarts
    /// and two Playgrounds beside one bot never share a chat.</summary>
    public static PlaygroundConfig For(Person person)
    {
        var own = person.Email.Value.Replace('@', '-');
        return new PlaygroundConfig(
            "0.1.1",
            Tenant,
            new PlaygroundBot("28:afibot", "AfiBot"),
            PlaygroundUser.Of(person.Email.Value, person.Name),
            [.. Enumerable.Range(1, OtherUsers).Select(n => PlaygroundUser.Of($"colleague{n}-of-{own}@example.net", $"Colleague {n}"))],
            new PlaygroundChat($"a:{own}", null),
            new PlaygroundChat($"19:{own}-group@thread.v2", "Performance group"),
            new PlaygroundTeam($"19:{own}-general@thread.tacv2", "Inspection", IdOf($"team-{own}"), [new PlaygroundChat($"19:{own}-ilau@thread.tacv2", "ILAU")]));
    }

    public string Write() => JsonSerializer.Serialize(this, PlaygroundConfigJson.Default.PlaygroundConfig);

    /// <summary>A made-up id that is always the same for the same name.</summary>
    internal static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"afibot-playground:{name}")).AsSpan(0, 16));
}

internal sealed record PlaygroundBot(string Id, string Name);

/// <summary>A person in it. <c>UserPrincipleName</c> is the Playground's own spelling.</summary>
internal sealed record PlaygroundUser(string Id, string Name, string UserPrincipleName, Guid AadObjectId, string GivenName, string Surname, string Email)
{
    public static PlaygroundUser Of(string email, string name) => new($"29:{email}", name, email, PlaygroundConfig.IdOf(email), name, name, email);
}

internal sealed record PlaygroundChat(string Id, string? Name);

internal sealed record PlaygroundTeam(string Id, string Name, Guid AadGroupId, IReadOnlyList<PlaygroundChat> Channels);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlaygroundConfig))]
internal sealed partial class PlaygroundConfigJson : JsonSerializerContext;
