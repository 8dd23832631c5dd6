namespace AfiBot.Conversation;

/// <summary>An answer in the card: the form of one AFI, and what was typed into it.</summary>
public sealed class AnswerTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["open"] = data => data.Afi is { } afi ? new OpenFormRequest(afi, data.Flag(FormFields.GoesOn), data.Framework(FormFields.Within)) : null,
        ["save"] = data => data.Afi is { } afi ? new SaveAnswerRequest(afi, data.Number(FormFields.Cycle), FormFields.Read(data), AfiInPlan.Read(data.Text(FormFields.Then)))
        {
            Within = data.Framework(FormFields.Within),
        }
        : null,
    };

    public override TopicRequest? Of(Intent intent, string text) => null;
}
