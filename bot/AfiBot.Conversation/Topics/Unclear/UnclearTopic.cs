namespace AfiBot.Conversation;

/// <summary>What names something that is not there, and what was not understood at all.</summary>
public sealed class UnclearTopic : Topic
{
    public override TopicRequest? Of(Intent intent, string text) => intent switch
    {
        Intent.AskUnknown ask => new UnknownNameRequest(ask.Said),
        Intent.UnknownAfi unknown => new UnknownAfiRequest(unknown.Said),
        Intent.DidYouMean either => new DidYouMeanRequest([.. either.Readings.Select(r => TopicList.Of(r, text).Request)]),
        Intent.NotUnderstood => new NotUnderstoodRequest(),
        _ => null,
    };
}
