using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The short form: no change since last time, and one line that says why.</summary>
/// <param name="Afi">The AFI; it has a standing update.</param>
/// <param name="Framework">Its framework.</param>
/// <param name="Cycle">The latest cycle, which the answer is for.</param>
/// <param name="Why">What was typed so far.</param>
/// <param name="BasedOn">The history's length when the form was drawn.</param>
/// <param name="Problems">What has to be put right.</param>
public sealed record NoChangeFormReply(
    AfiPosition Afi,
    Framework Framework,
    Cycle? Cycle,
    string Why,
    int BasedOn,
    IReadOnlyList<FormProblem> Problems) : Reply
{
    /// <summary>How long the line may be.</summary>
    private const int MaxWhyLength = 500;

    internal const string Missing = "Say in one line why nothing has changed.";

    /// <summary>The line that says why nothing has changed.</summary>
    internal static Field.Text WhyField(string label, string why) => new(FormFields.Why, label, MaxWhyLength) { Value = why, Hint = "One line saying why", Missing = Missing };

    public override bool IsPersonal => true;

    public override string Summary => Problems.Count > 0 ? $"{Afi.Afi.Reference}: {string.Join(' ', Problems.Select(p => p.Text))}" : $"No change to {Afi.Afi.Reference}";

    public override IReadOnlyList<Block> Blocks =>
    [
        .. FormProblem.Above(Problems),
        .. Pieces.FormHeading(Afi, Framework, Cycle),
        .. FormProblem.At(Problems, [WhyField("No change since last time, because", Why)]),
        new Block.Actions(
            new Choice("Save as no change", new SaveNoChangeRequest(Afi.Afi.Reference, Cycle?.Number ?? 0, "", BasedOn)) { IsPrimary = true, TakesInputs = true },
            new Choice("Open the full form", new OpenFormRequest(Afi.Afi.Reference)),
            new Choice("Back to the list", new OwedRequest(0))),
    ];
}
