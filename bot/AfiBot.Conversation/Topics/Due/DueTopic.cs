namespace AfiBot.Conversation;

/// <summary>"What is due in the next four weeks?".</summary>
public sealed class DueTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["due"] = data => data.Scope is { } scope && data.Text("days").Length > 0 && data.Number("days") is <= DueRequest.MostDays and var days ? new DueRequest(scope, data.Flag(DueRequest.PastKey) ? -days : days, data.Number("page")) : null,
    };

    internal override IReadOnlyList<Tool> Tools { get; } =
    [
        Tool.OfPart("due", "What falls due in the next four weeks.", part => new DueRequest(part)),
    ];

    public override TopicRequest? Of(Intent intent, string text) => intent is Intent.AskTopic { Topic: "due" } ask ? new DueRequest(ask.Scope, Math.Clamp(ask.Days ?? DueRequest.DaysIn(text), -DueRequest.MostDays, DueRequest.MostDays)) : null;
}
