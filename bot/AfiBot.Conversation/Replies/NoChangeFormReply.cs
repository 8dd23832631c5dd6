using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The short form: no change since last time, and one line that says why.</summary>
/// <param name="Afi">The AFI; it has a standing update.</param>
/// <param name="Framework">Its framework.</param>
/// <param name="Cycle">The latest cycle, which the answer is for.</param>
/// <param name="Why">What was typed so far.</param>
/// <param name="BasedOn">The history's length when the form was drawn.</param>
/// <param name="Problems">What has to be put right, in plain lines.</param>
public sealed record NoChangeFormReply(
    AfiPosition Afi,
    Framework Framework,
    Cycle? Cycle,
    string Why,
    int BasedOn,
    IReadOnlyList<string> Problems) : Reply
{
    /// <summary>How long the line may be.</summary>
    private const int MaxWhyLength = 500;

    public override bool IsPersonal => true;

    public override string Summary => Problems.Count > 0 ? $"{Afi.Afi.Reference}: {string.Join(' ', Problems)}" : $"No change to {Afi.Afi.Reference}";

    public override IReadOnlyList<Block> Blocks =>
    [
        .. Problems.Select(p => new Block.Notice(p, Tone.Urgent)),
        .. Pieces.FormHeading(Afi, Framework, Cycle),
        new Field.Text(FormFields.Why, "No change since last time, because", MaxWhyLength)
        {
            Value = Why,
            Hint = "One line saying why",
            Missing = "Say in one line why nothing has changed.",
        },
        new Block.Actions(
            new Choice("Save as no change", new SaveNoChangeRequest(Afi.Afi.Reference, Cycle?.Number ?? 0, "", BasedOn)) { IsPrimary = true, TakesInputs = true },
            new Choice("Open the full form", new OpenFormRequest(Afi.Afi.Reference)),
            new Choice("Back to the list", new OwedRequest(0))),
    ];
}
