namespace AfiBot.Conversation;

/// <summary>"What is due in the next four weeks?".</summary>
public sealed class DueTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["due"] = data => data.Scope is { } scope && data.Text("days").Length > 0 && data.Number("days") is <= DueRequest.MostDays and var days ? new DueRequest(scope, data.Flag(DueRequest.PastKey) ? -days : days, data.Number("page")) { From = Math.Min(data.Number(DueRequest.FromKey), days) } : null,
    };

    internal override IReadOnlyList<Tool> Tools { get; } =
    [
        Tool.OfPart("due", "What falls due in the next four weeks.", part => new DueRequest(part)),
    ];

    public override TopicRequest? Of(Intent intent, string text)
    {
        if (intent is not Intent.AskTopic { Topic: "due" } ask)
            return null;
        // "after 1 March": without an end.
        var from = Math.Clamp(ask.From ?? 0, 0, DueRequest.MostDays);
        var last = Math.Clamp(ask.Days ?? (ask.From is not null ? DueRequest.MostDays : DueRequest.DaysIn(text)), -DueRequest.MostDays, DueRequest.MostDays);
        return new DueRequest(ask.Scope, last) { From = last < from ? 0 : from };
    }
}
