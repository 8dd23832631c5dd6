using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Why is no further action needed? Asked only where none is; shown with the status.</summary>
internal sealed class ReasonQuestion : ShortQuestion
{
    public override UpdateStep Step => UpdateStep.Reason;

    public override string Name => "Reason";

    public override IReadOnlyList<(string Id, UpdateField Field)> Fields { get; } = [("reason", UpdateFields.Reason)];

    public override IEnumerable<Block> Form(UpdateDraft draft) =>
    [
        new Field.OneOf(
            Fields[0].Id, "Reason, for no further action", [.. Enum.GetValues<NoFurtherActionReason>().Select(r => new Option(Words.Of(r), r.ToString()))])
        {
            Value = draft.Reason?.ToString(),
            Hint = "Only for no further action",
        },
    ];

    public override string Say(DraftProblem problem) =>
        problem is DraftProblem.Missing ? "Choose a reason for no further action." : throw Unknown(problem);

    public override string Ask(UpdateDraft draft, Afi afi) => "Why is no further action needed?";

    public override string Help => "No further action needs a reason: please choose one. \"Back\" changes the status.";

    public override IReadOnlyList<DialogButton> Buttons(UpdateDraft draft) =>
        [.. Enum.GetValues<NoFurtherActionReason>().Select(r => DialogButton.Give(Words.Of(r), (UpdateFields.Reason, UpdateFields.Reason.Write(r)))), DialogButton.Back];

    public override bool Belongs(UpdateDraft draft) => draft.Status is Status.NoFurtherAction;

    public override bool IsSettled(UpdateDraft draft) => !Belongs(draft) || draft.Reason is not null;

    public override UpdateDraft Hear(UpdateDraft draft, Intent.GiveUpdate given) => given.Status is null ? draft : draft with { Reason = given.Reason };

    public override ShortAnswer Answer(UpdateDraft draft, string text, Intent intent, DateOnly today) => ReasonIn(text) is { } reason
        ? new ShortAnswer.Taken(draft with { Reason = reason })
        : new ShortAnswer.None("I need one of the three reasons.");

    private static NoFurtherActionReason? ReasonIn(string text) =>
        StatusWords.TryRead(text, out var alone) && alone.Reason is { } named ? named
        : StatusWords.TryRead($"no further action, {text}", out var reading) ? reading.Reason
        : null;
}
