using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AfiBot.Core;

/// <summary>What the bot tells of its own working: spans and measurements. A host decides where they go; without one they cost nothing.</summary>
/// <remarks>No attribute ever holds what a person wrote, a name, an e-mail address, a key that is made of one, or a token: only words of
/// the program's own, and the ids of plans.</remarks>
public static class Instruments
{
    /// <summary>The name of the source and of the meter.</summary>
    public const string Name = "AfiBot";

    private static readonly Meter Meter = new(Name);

    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Activities taken in, by type, place and answer.</summary>
    public static Counter<long> Turns { get; } = Meter.CreateCounter<long>("afibot.turns", description: "Activities taken in.");

    /// <summary>Texts read, by what was made of them and how sure that is: certain, likely, or none where nothing was understood.</summary>
    public static Counter<long> Readings { get; } = Meter.CreateCounter<long>("afibot.understanding", description: "Texts read, by intent and confidence.");

    /// <summary>Texts put to a language model, by what came of it: taken, not borne out, or why there was none.</summary>
    public static Counter<long> Proposals { get; } = Meter.CreateCounter<long>("afibot.proposals", description: "Texts put to a language model, by outcome.");

    /// <summary>Messages that nobody had just asked for, by what came of them.</summary>
    public static Counter<long> Sends { get; } = Meter.CreateCounter<long>("afibot.sends", description: "Messages sent of the bot's own accord, by outcome.");

    /// <summary>Calls that the connector answered with 429, each try.</summary>
    public static Counter<long> Throttles { get; } = Meter.CreateCounter<long>("afibot.throttles", description: "Connector calls that were throttled.");

    /// <summary>How long a card waited from when it was due, or was put back, until a sender took it.</summary>
    public static Histogram<double> QueueAge { get; } = Meter.CreateHistogram<double>("afibot.queue.age", "s", "How long a card waited for its sender.");

    /// <summary>Standing answers whose quality nobody has judged yet, of each plan.</summary>
    public static Gauge<int> ReviewBacklog { get; } = Meter.CreateGauge<int>("afibot.review.backlog", description: "Standing answers pending a verdict.");

    /// <summary>An attribute.</summary>
    public static KeyValuePair<string, object?> Tag(string name, object? value) => new(name, value);
}
