using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What a topic can be asked, described for a proposer. What acts at once, or takes a person's own word for a status, is none.</summary>
/// <param name="Name">In lower case, words joined by underscores.</param>
/// <param name="Description">What it is for, in a sentence or two.</param>
/// <param name="Arguments">What is filled in; all of it is needed.</param>
public sealed record Tool(string Name, string Description, params IReadOnlyList<ToolArgument> Arguments)
{
    /// <summary>Who may use it.</summary>
    internal Func<Person, bool> IsFor { get; init; } = _ => true;

    /// <summary>The request that a call makes; null where something that was filled in does not check.</summary>
    internal Func<Proposed, TopicRequest?> Read { get; init; } = _ => null;

    internal static Tool Plain(string name, string description, Func<TopicRequest> request) => new(name, description) { Read = _ => request() };

    internal static Tool OfPart(string name, string description, Func<Scope, TopicRequest> request) =>
        new(name, description, ToolArgument.Part) { Read = call => call.Part(ToolArgument.Part) is { } part ? request(part) : null };

    internal static Tool OfAfi(string name, string description, Func<AfiReference, TopicRequest> request) =>
        new(name, description, ToolArgument.Afi) { Read = call => call.Afi is { } afi ? request(afi) : null };
}
