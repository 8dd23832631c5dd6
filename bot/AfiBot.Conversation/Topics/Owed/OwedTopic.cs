namespace AfiBot.Conversation;

/// <summary>"What do I owe?": the card with all that the open cycles ask of somebody.</summary>
public sealed class OwedTopic : Topic
{
    private const int MostWords = 30;

    private static readonly Lazy<(PhraseBook<bool> ByWhen, PhraseBook<bool> IsLost)> _asked = new(() => DataFile.Open("owed") is var file ? (file.Phrases("by when"), file.Phrases("card is lost")) : default);

    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["owed"] = data => new OwedRequest(data.Number("page"), data.Framework(FormFields.Within)),
    };

    internal override IReadOnlyList<Tool> Tools { get; } =
    [
        Tool.Plain("owed", "What is asked of the person who speaks. What do I have to do?", () => new OwedRequest()),
    ];

    /// <summary>"how long have I got left to reply on SRP-02", "I've lost the thing you sent me": the card says by when, whatever AFI is named.</summary>
    internal override TopicRequest? Read(Heard heard) =>
        heard.Sentence.Words.Count <= MostWords && (_asked.Value.ByWhen.IsIn(heard.Sentence.Words) || (heard.References.Count == 0 && _asked.Value.IsLost.IsIn(heard.Sentence.Words))) ? new OwedRequest() : null;

    public override TopicRequest? Of(Intent intent, string text) => intent is Intent.WhatDoIOwe ? new OwedRequest() : null;
}
