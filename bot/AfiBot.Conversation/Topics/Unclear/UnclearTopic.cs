namespace AfiBot.Conversation;

/// <summary>What names something that is not there, and what was not understood at all.</summary>
public sealed class UnclearTopic : Topic
{
    public override TopicRequest? Of(Intent intent, string text) => intent switch
    {
        Intent.AskUnknown ask => new UnknownNameRequest(ask.Said),
        Intent.UnknownAfi unknown => new UnknownAfiRequest(unknown.Said),
        Intent.DidYouMean either => new DidYouMeanRequest([.. either.Readings.Select(r => Offered(r, text))]),
        Intent.NotUnderstood => new NotUnderstoodRequest(),
        _ => null,
    };

    /// <summary>"the pound one is done": what may be news of an AFI is offered with its words, so that none is lost.</summary>
    private static TopicRequest Offered(Intent reading, string text) => reading is Intent.StartUpdate { Reference: { } afi } && text.Length <= MeantAfiRequest.MostCharacters
        ? new MeantAfiRequest(afi, text)
        : TopicList.Of(reading, text).Request;
}
