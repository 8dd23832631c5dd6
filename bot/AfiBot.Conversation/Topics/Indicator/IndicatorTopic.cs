namespace AfiBot.Conversation;

/// <summary>"burglary down 8.1% against 6.3": a value of what is measured of an AFI, by its name.</summary>
public sealed class IndicatorTopic : Topic
{
    private const int MostWords = 60;

    /// <summary>It is an update; another waits until the one in progress is finished.</summary>
    public override bool BreaksIn => false;

    internal override TopicRequest? Read(Heard heard)
    {
        var sentence = heard.Sentence;
        if (sentence.Words.Count > MostWords || sentence.Asks || heard.References.Count > 0 || heard.Start == sentence.Words.Count)
            return null;
        var text = sentence.Text[sentence.Words[heard.Start].Start..];
        var named = heard.Vocabulary.Indicators.Where(i => text.StartsWith(i.Indicator.Name, StringComparison.OrdinalIgnoreCase)).GroupBy(i => i.Indicator.Name.Length).MaxBy(g => g.Key)?.ToList();
        return named is [var (reference, indicator)] && IndicatorSentence.Read(text, indicator, heard.Today) is { } value
            ? new IndicatorRequest(reference, value, sentence.Text)
            : null;
    }
}
