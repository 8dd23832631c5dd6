namespace AfiBot.Conversation;

/// <summary>Something that is filled in where a tool is called: a text.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Description">What goes there.</param>
public sealed record ToolArgument(string Name, string Description)
{
    internal static ToolArgument Part { get; } = new("part", "One key of the list of parts, exactly; \"plan\" where no narrower part is named.");

    internal static ToolArgument OtherPart { get; } = new("other_part", "Another key of the list of parts, exactly.");

    internal static ToolArgument Afi { get; } = new("afi", "One reference of the list of AFIs, exactly.");

    internal static ToolArgument Narrative { get; } = new("narrative", "What has happened, as one unbroken stretch of the message, copied letter by letter.");

    /// <summary>What it may be, where that is one of a few words.</summary>
    public IReadOnlyList<string> OneOf { get; init; } = [];
}
