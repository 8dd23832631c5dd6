namespace AfiBot.Core;

/// <summary>Where the figures of a paper come from.</summary>
public abstract record PaperOrigin
{
    private PaperOrigin()
    {
    }

    /// <summary>From the register as it stands.</summary>
    public sealed record Register : PaperOrigin;

    /// <summary>From the register's history, for a day of the past: what the plan's files say is as the last import left it.</summary>
    public sealed record History : PaperOrigin;

    /// <summary>From what was kept under a name.</summary>
    public sealed record Snapshot(string Name) : PaperOrigin;
}
