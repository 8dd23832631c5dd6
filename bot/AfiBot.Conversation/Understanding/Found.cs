using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What a text names.</summary>
internal sealed record Found
{
    /// <summary>The parts of the plan it may be about, likeliest first; empty where it names none.</summary>
    public IReadOnlyList<Scope> Scopes { get; init; } = [];

    /// <summary>The name as typed, or what has the form of one.</summary>
    public string Said { get; init; } = "";

    /// <summary>The AFIs, lists and ranges written out.</summary>
    public IReadOnlyList<AfiReference> References { get; init; } = [];

    /// <summary>A status to list by, or null.</summary>
    public ShownStatus? Status { get; init; }

    /// <summary>The last day of the time that is asked about, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The first day of the time to come that is asked about, or null.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The first day of the time back that is asked about, or null.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>What it is to be narrowed by and cannot be, as typed; null for nothing.</summary>
    public string? Unserved { get; init; }

    /// <summary>What is told of the AFI, where the text tells.</summary>
    public Told? Told { get; init; }

    /// <summary>What a topic made of the text by its own forms of words, where it did.</summary>
    public Intent.Wanted? Own { get; init; }

    /// <summary>Which order it is, or what is asked that the bot does not do.</summary>
    public string Order { get; init; } = "";
}
