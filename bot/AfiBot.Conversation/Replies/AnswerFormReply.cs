using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The form for one AFI, filled with what is known or was typed.</summary>
/// <param name="Afi">The AFI.</param>
/// <param name="Framework">Its framework.</param>
/// <param name="Cycle">The latest cycle, which the answer is for; null before the first.</param>
/// <param name="Draft">What the form is filled with.</param>
/// <param name="Problems">What has to be put right, in plain lines.</param>
/// <param name="CanSave">False where no answer can be taken: what was typed is shown so that it is not lost.</param>
public sealed record AnswerFormReply(
    AfiPosition Afi,
    Framework Framework,
    Cycle? Cycle,
    UpdateDraft Draft,
    IReadOnlyList<string> Problems,
    bool CanSave) : Reply
{
    public override bool IsPersonal => true;

    public override string Summary => Problems.Count > 0 ? $"{Afi.Afi.Reference}: {string.Join(' ', Problems)}" : $"Update {Afi.Afi.Reference}";

    public override IReadOnlyList<Block> Blocks =>
    [
        .. Problems.Select(p => new Block.Notice(p, Tone.Urgent)),
        .. Pieces.FormHeading(Afi, Framework, CanSave ? Cycle : null),
        .. UpdateQuestions.All.SelectMany(q => q.Form(Draft)),
        new Block.Actions([.. Ways()]),
    ];

    private IEnumerable<Choice> Ways()
    {
        var reference = Afi.Afi.Reference;
        if (CanSave && Cycle is { } cycle)
            yield return new Choice($"Save {reference}", new SaveAnswerRequest(reference, cycle.Number, Draft)) { IsPrimary = true, TakesInputs = true };
        yield return new Choice("Back to the list", new OwedRequest(0));
    }
}
