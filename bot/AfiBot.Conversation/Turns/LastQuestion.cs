namespace AfiBot.Conversation;

/// <summary>What somebody asked last, kept as the button that would ask it again.</summary>
/// <param name="Verb">The button's verb.</param>
/// <param name="Data">What it carries, but for the page.</param>
/// <param name="At">When it was answered.</param>
public sealed record LastQuestion(string Verb, IReadOnlyDictionary<string, string> Data, DateTimeOffset At)
{
    /// <summary>So long people remember what "those" are.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    /// <summary>A question as it was asked.</summary>
    internal static LastQuestion Of(TopicRequest request, DateTimeOffset at)
    {
        var (verb, data) = request.AsButton();
        return new LastQuestion(verb, data.Where(d => d.Key != "page").ToDictionary(StringComparer.Ordinal), at);
    }

    /// <summary>The question, to be asked again; null where it was too long ago, or no longer reads.</summary>
    internal TopicRequest? Request(DateTimeOffset now) => now - At <= Remembered ? TopicList.ReadButton(Verb, Data) : null;
}
