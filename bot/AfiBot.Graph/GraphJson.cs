using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfiBot.Graph;

/// <summary>What the bot reads of a user.</summary>
internal sealed record GraphUser(string? Id, string? DisplayName, string? Mail, string? UserPrincipalName);

/// <summary>Users that were looked for.</summary>
internal sealed record GraphUsers(IReadOnlyList<GraphUser>? Value);

/// <summary>What the bot reads of the settings of a mailbox.</summary>
internal sealed record GraphMailbox(GraphReplies? AutomaticRepliesSetting);

/// <summary>What a mailbox answers by itself.</summary>
/// <param name="Status">"disabled", "alwaysEnabled" or "scheduled".</param>
/// <param name="ScheduledStartDateTime">From when, where it is scheduled.</param>
/// <param name="ScheduledEndDateTime">Until when, where it is scheduled.</param>
internal sealed record GraphReplies(string? Status, GraphTime? ScheduledStartDateTime, GraphTime? ScheduledEndDateTime);

/// <summary>A time of day in a named time zone.</summary>
internal sealed record GraphTime(string? DateTime, string? TimeZone);

/// <summary>Something of which only the id is read: an app of the catalogue, an installation, a chat.</summary>
internal sealed record GraphThing(string? Id);

/// <summary>Things that were looked for.</summary>
internal sealed record GraphThings(IReadOnlyList<GraphThing>? Value);

/// <summary>What is sent to install an app.</summary>
/// <param name="App">Its address in the catalogue.</param>
internal sealed record GraphInstall([property: JsonPropertyName("teamsApp@odata.bind")] string App);

/// <summary>Graph's answers, as far as they are read. The SDK's own models each name all others, some twenty thousand types; a program
/// compiled ahead of time would carry and load them all.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(GraphUser))]
[JsonSerializable(typeof(GraphUsers))]
[JsonSerializable(typeof(GraphMailbox))]
[JsonSerializable(typeof(GraphThing))]
[JsonSerializable(typeof(GraphThings))]
[JsonSerializable(typeof(GraphInstall))]
internal sealed partial class GraphJson : JsonSerializerContext;
