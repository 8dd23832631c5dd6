using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>An update in chat, question by question or in one sentence: "update SRP-04", "SRP-04 is completed, the car pound opened".</summary>
public sealed class UpdateTopic : Topic
{
    /// <summary>Another update waits until the one in progress is finished; the dialog itself says so.</summary>
    public override bool BreaksIn => false;

    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>(DialogTap.Readers)
    {
        ["update"] = data => new StartUpdateRequest(data.Afi),
        [SayRequest.Name] = SayRequest.Read,
        ["meant"] = MeantAfiRequest.Read,
        ["restUnchanged"] = data => new RestUnchangedRequest(PlainText.Of(data.Text(FormFields.Why))),
        ["resume"] = data => new ResumeRequest(data.Afi),
        ["dropDraft"] = data => data.Afi is { } afi ? new DropDraftRequest(afi) : null,
        ["pickPlan"] = data => data.Afi is { } afi ? new PickPlanRequest(afi) : null,
    };

    internal override IReadOnlyList<Tool> Tools { get; } =
    [
        Tool.OfAfi("start_update", "Begins an update of one AFI, where the message says nothing yet of what has happened.", afi => new StartUpdateRequest(afi)),
        new("give_update", "Begins an update of one AFI with what the message says has happened. The status is asked for afterwards.", ToolArgument.Afi, ToolArgument.Narrative)
        {
            Read = call => call is { Afi: { } afi } && call.OwnWords(ToolArgument.Narrative) is { } narrative
                ? new GiveUpdateRequest(new Intent.GiveUpdate(afi, null, null, narrative, null), call.Text)
                : null,
        },
    ];

    /// <summary>"the rest no change", "nothing new on any of them": nothing else is said.</summary>
    internal override TopicRequest? Read(Heard heard) =>
        heard.References.Count > 0 ? null
        : RestClause.Read(heard.Sentence, heard.Vocabulary, null) is { Beside: "", Why: var why } ? new RestUnchangedRequest(why)
        : RestClause.IsInProgress(heard.Sentence) ? new AllInProgressRequest() : null;

    public override TopicRequest? Of(Intent intent, string text) => intent switch
    {
        Intent.StartUpdate start => new StartUpdateRequest(start.Reference),
        Intent.GiveUpdate given => new GiveUpdateRequest(given, text),
        Intent.NoChange unchanged => new GiveNoChangeRequest(unchanged, text),
        Intent.GoOn => new ResumeRequest(null),
        _ => null,
    };
}
