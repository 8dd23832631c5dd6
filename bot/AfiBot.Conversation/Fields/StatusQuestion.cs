using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Where does it stand?</summary>
internal sealed class StatusQuestion : UpdateQuestion
{
    private const string Missing = "Choose a status.";

    public override UpdateStep Step => UpdateStep.Status;

    public override string Name => "Status";

    public override IReadOnlyList<(string Id, UpdateField Field)> Fields { get; } = [("status", UpdateFields.Status)];

    public override IEnumerable<Block> Form(UpdateDraft draft) =>
    [
        new Field.OneOf(Fields[0].Id, "Status", [.. Enum.GetValues<Status>().Select(s => new Option(Words.Of(s), s.ToString()))])
        {
            Value = draft.Status?.ToString(),
            Missing = Missing,
        },
    ];

    public override string Say(DraftProblem problem) => problem is DraftProblem.Missing ? Missing : throw Unknown(problem);

    public override string Ask(UpdateDraft draft, Afi afi) =>
        draft.Status is { } status ? $"What is its status? So far: {Words.Of(status, draft.EffectiveReason)}."
        : afi.Standing is { } last ? $"What is its status? Last time: {Words.Of(last.Status, last.Reason)}."
        : "What is its status?";

    public override string Help => "Say \"work in progress\", \"completed\" or \"no further action\". \"Cancel\" stops without recording.";

    public override IReadOnlyList<DialogButton> Buttons(UpdateDraft draft) =>
        [.. Enum.GetValues<Status>().Select(s => DialogButton.Give(Words.Of(s), (UpdateFields.Status, UpdateFields.Status.Write(s))))];

    /// <summary>Another status has a reason of its own.</summary>
    public override UpdateDraft Give(UpdateDraft draft, FieldTexts said) => base.Give(draft, said) with { Reason = null };

    public override UpdateDraft Hear(UpdateDraft draft, Intent.GiveUpdate given) => given.Status is { } status ? draft with { Status = status } : draft;

    public override IEnumerable<Block> ToConfirm(UpdateDraft draft) =>
        [new Block.Labelled("Status:", Words.Of(draft.Status!.Value, draft.EffectiveReason)) { Break = Break.Paragraph }];

    public override IEnumerable<Block> LastSaid(Update update) => [new Block.Labelled("Last update:", Words.Of(update.Status, update.Reason)) { Break = Break.Rule }];

    public override string? Typed(UpdateDraft draft) => draft.Status is { } status ? Words.Of(status, draft.EffectiveReason) : null;
}
