using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"No change" since last time, with one line that says why.</summary>
public sealed class NoChangeTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["noChange"] = data => data.Afi is { } afi ? new OpenNoChangeRequest(afi) : null,
        ["saveNoChange"] = data => data.Afi is { } afi
            ? new SaveNoChangeRequest(afi, data.Number(FormFields.Cycle), PlainText.Of(data.Text(FormFields.Why)), data.Number(FormFields.BasedOn))
            : null,
        ["noChanges"] = data => new OpenNoChangesRequest(data.Framework(FormFields.Within)),
        ["saveNoChanges"] = data => new SaveNoChangesRequest(
            data.Number(FormFields.Cycle),
            data.Text(FormFields.Several),
            PlainText.Of(data.Text(FormFields.Why)),
            data.Framework(FormFields.Within)),
    };

    public override TopicRequest? Of(Intent intent, string text) => null;
}
