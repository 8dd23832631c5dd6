namespace AfiBot.Conversation;

/// <summary>One way to read a text.</summary>
/// <param name="Topic">The topic's name.</param>
/// <param name="Score">From 0 to 1.</param>
/// <param name="IsCertain">The text has the form for it as a whole, and every name in it is one of the plan's.</param>
/// <param name="Found">What the text names.</param>
internal sealed record TopicReading(string Topic, double Score, bool IsCertain, Found Found)
{
    /// <summary>What a topic made of the text by its own forms of words.</summary>
    public static TopicReading Of(Intent.Wanted own, string? unserved = null) => new("", 1, IsCertain: true, new Found { Own = own, Unserved = unserved });
}
