using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The form that says once that nothing has changed in several AFIs of a plan.</summary>
/// <param name="PlanName">The plan's name.</param>
/// <param name="Offered">What may stay as it was.</param>
/// <param name="Cycle">The open cycle.</param>
/// <param name="Chosen">What was chosen so far.</param>
/// <param name="Why">What was typed so far.</param>
/// <param name="Within">The framework that it keeps to, or null.</param>
/// <param name="Problems">What has to be put right.</param>
public sealed record NoChangesFormReply(
    string PlanName,
    IReadOnlyList<AfiPosition> Offered,
    Cycle Cycle,
    IReadOnlyList<AfiReference> Chosen,
    string Why,
    FrameworkCode? Within,
    IReadOnlyList<FormProblem> Problems) : Reply
{
    internal const string NoneChosen = "Choose the AFIs in which nothing has changed.";

    public override bool IsPersonal => true;

    public override string Summary => Problems.Count > 0 ? string.Join(' ', Problems.Select(p => p.Text)) : "No change in several AFIs";

    public override IReadOnlyList<Block> Blocks =>
    [
        .. FormProblem.Above(Problems),
        new Block.Title("No change in several"),
        new Block.Note(PlanName),
        new Block.Line("Each keeps its status and target date, and the line below says why in all of them. What has been answered already is not on the list."),
        .. FormProblem.At(Problems,
        [
            new Field.Several(FormFields.Several, "Nothing has changed in", [.. Offered.Select(a => new Option(Label(a), Value(a)))])
            {
                Value = string.Join(',', Offered.Where(a => Chosen.Contains(a.Afi.Reference)).Select(Value)),
                Missing = NoneChosen,
            },
            NoChangeFormReply.WhyField("Because", Why),
        ]),
        new Block.Actions(
            new Choice("Save as no change", new SaveNoChangesRequest(Cycle.Number, "", "", Within)) { IsPrimary = true, TakesInputs = true },
            new Choice("Back to the list", new OwedRequest(0, Within))),
    ];

    private static string Label(AfiPosition position) =>
        $"{position.Afi.Reference}: {Words.Shortened(Pieces.Wanted(position.Afi))} ({Words.Of(position.Afi.Standing!.Status, position.Afi.Standing.Reason)})";

    private static string Value(AfiPosition position) => new SeenAfi(position.Afi.Reference, position.Afi.UpdateCount).ToString();
}
