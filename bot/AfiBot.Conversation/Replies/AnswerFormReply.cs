using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The form for one AFI, filled with what is known or was typed.</summary>
/// <param name="Afi">The AFI.</param>
/// <param name="Framework">Its framework.</param>
/// <param name="Cycle">The latest cycle, which the answer is for; null before the first.</param>
/// <param name="Draft">What the form is filled with.</param>
/// <param name="Problems">What has to be put right.</param>
/// <param name="CanSave">False where no answer can be taken: what was typed is shown so that it is not lost.</param>
public sealed record AnswerFormReply(
    AfiPosition Afi,
    Framework Framework,
    Cycle? Cycle,
    UpdateDraft Draft,
    IReadOnlyList<FormProblem> Problems,
    bool CanSave) : Reply
{
    /// <summary>What has just happened, or null.</summary>
    public string? Notice { get; init; }

    /// <summary>The AFI whose form follows when this one is saved; null where none does.</summary>
    public AfiInPlan? Then { get; init; }

    /// <summary>The framework that it is of, or null for any.</summary>
    public FrameworkCode? Within { get; init; }

    /// <summary>Why the answer was returned; null where none was.</summary>
    public string? Returned { get; init; }

    public override bool IsPersonal => true;

    public override string Summary => Problems.Count > 0 ? $"{Afi.Afi.Reference}: {string.Join(' ', Problems.Select(p => p.Text))}" : $"Update {Afi.Afi.Reference}";

    public override IReadOnlyList<Block> Blocks =>
    [
        .. Notice is { } notice ? [new Block.Notice(notice, Tone.Good)] : Array.Empty<Block>(),
        .. Returned is { } returned ? [new Block.Notice(returned, Tone.Caution)] : Array.Empty<Block>(),
        .. FormProblem.Above(Problems),
        .. Pieces.FormHeading(Afi, Framework, CanSave ? Cycle : null),
        .. FormProblem.At(Problems, UpdateQuestions.All.SelectMany(q => q.Form(Draft))),
        new Block.Actions([.. Ways()]),
    ];

    private IEnumerable<Choice> Ways()
    {
        var reference = Afi.Afi.Reference;
        if (CanSave && Cycle is { } cycle)
            yield return new Choice($"Save {reference}", new SaveAnswerRequest(reference, cycle.Number, Draft, Then) { Within = Within }) { IsPrimary = true, TakesInputs = true };
        if (CanSave && Afi is { Answered: false, Afi.Standing: not null })
            yield return new Choice("No change", new OpenNoChangeRequest(reference)) { InFull = $"No change to {reference} since last time" };
        if (Then is { } then)
            yield return new Choice($"Skip to {then.Reference}", new OpenFormRequest(then.Reference, GoesOn: true, Within) { Plan = then.Plan });
        yield return new Choice("Back to the list", new OwedRequest(0));
    }
}
