using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What has been done?</summary>
internal sealed class NarrativeQuestion : UpdateQuestion
{
    private const string Done = "What has been done since the last update?";
    private const string Missing = "Write a narrative: what has been done since the last update?";

    private const string TooShort = "To be completed it needs more than a word: what was done, and how can one tell?";

    private static readonly string Limit = $"at most {NarrativeField.MaxLength.ToString("N0", CultureInfo.InvariantCulture)} characters";

    public override UpdateStep Step => UpdateStep.Narrative;

    public override string Name => "Narrative";

    public override IReadOnlyList<(string Id, UpdateField Field)> Fields { get; } = [("narrative", UpdateFields.Narrative)];

    public override IEnumerable<Block> Form(UpdateDraft draft) =>
    [
        new Field.Text(Fields[0].Id, "Narrative", NarrativeField.MaxLength)
        {
            IsLong = true,
            Value = draft.Narrative,
            Hint = Done,
            Missing = Missing,
        },
    ];

    public override string Say(DraftProblem problem) => problem switch
    {
        DraftProblem.Missing => Missing,
        DraftProblem.TooShort => TooShort,
        DraftProblem.TooLong => $"The narrative is too long: it can be {Limit}.",
        _ => throw Unknown(problem),
    };

    public override string Ask(UpdateDraft draft, Afi afi) =>
        draft.Narrative is { Length: > 0 } written ? $"{Done} So far: {written}"
        : afi.Standing is { Narrative.Length: > 0 } last ? $"{Done} Last time: {last.Narrative}"
        : Done;

    public override string Help => $"Write in your own words what has happened, {Limit}. \"Back\" and \"cancel\" still work.";

    public override IReadOnlyList<DialogButton> Buttons(UpdateDraft draft) => draft.Narrative.Length > 0
        ? [DialogButton.Keep("Keep it"), DialogButton.Back, DialogButton.Cancel]
        : [DialogButton.Back, DialogButton.Cancel];

    public override UpdateDraft Hear(UpdateDraft draft, Intent.GiveUpdate given) => given.Narrative.Length > 0 ? draft with { Narrative = given.Narrative } : draft;

    public override IEnumerable<Block> ToConfirm(UpdateDraft draft) => [new Block.Labelled("Narrative:", ""), new Block.Paragraphs(draft.Narrative)];

    public override IEnumerable<Block> LastSaid(Update update) => [new Block.Paragraphs(update.Narrative)];
}
