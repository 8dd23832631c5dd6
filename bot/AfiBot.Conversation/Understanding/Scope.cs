using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What a question is about: the whole plan, a framework, or an area inside one.</summary>
public abstract record Scope
{
    private Scope()
    {
    }

    /// <summary>The whole plan.</summary>
    public sealed record Plan : Scope;

    public sealed record Framework(FrameworkCode Code) : Scope;

    /// <summary>An area inside a framework, such as MAPPA inside Protecting vulnerable people.</summary>
    public sealed record Area(FrameworkCode Code, string Name) : Scope;
}
