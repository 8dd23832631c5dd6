namespace AfiBot.Conversation;

/// <summary>Something that what is said next may be about, kept as the button that would ask it: what was asked last, or what waits for a "yes".</summary>
/// <param name="Verb">The button's verb.</param>
/// <param name="Data">What it carries, but for the page.</param>
/// <param name="At">When it was answered.</param>
public sealed record KeptRequest(string Verb, IReadOnlyDictionary<string, string> Data, DateTimeOffset At)
{
    /// <summary>So long people remember what "those" are, and what they were asked.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    /// <summary>A request as it was made, or as it is offered.</summary>
    internal static KeptRequest Of(TopicRequest request, DateTimeOffset at)
    {
        var (verb, data) = request.AsButton();
        return new KeptRequest(verb, data.Where(d => d.Key != "page").ToDictionary(StringComparer.Ordinal), at);
    }

    /// <summary>The request, to be made again; null where it was too long ago, or no longer reads.</summary>
    internal TopicRequest? Request(DateTimeOffset now) => now - At <= Remembered ? TopicList.ReadButton(Verb, Data) : null;
}
