using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What waits for a verdict: each answer with the one before it and what to look at; and what was returned and has not come back.</summary>
/// <param name="Where">Which part of the plan, as a title ends: "in Leadership".</param>
/// <param name="Listed">The page of the queue.</param>
/// <param name="Total">How many wait on all pages.</param>
/// <param name="Returned">What was returned and has not been answered again, the longest first.</param>
/// <param name="Asked">The question, to be asked of another page.</param>
/// <param name="Notice">What has just happened, or null.</param>
/// <param name="Facts">The plan, and who reviews.</param>
public sealed record ReviewReply(
    string Where, IReadOnlyList<WaitingAnswer> Listed, int Total, IReadOnlyList<Afi> Returned, ReviewRequest Asked, string? Notice, Facts Facts) : Reply
{
    /// <summary>Answers on a page: their narratives may be long.</summary>
    private const int PageSize = 4;

    private const int MostReturned = 20;

    public override string Summary => $"{(Notice is null ? "" : $"{Notice} ")}{Waiting}.";

    public override IReadOnlyList<Block> Blocks =>
    [
        .. Notice is { } notice ? [new Block.Notice(notice, Tone.Good)] : Array.Empty<Block>(),
        new Block.Title(Waiting),
        .. Listed.Select(ItemOf),
        .. Acceptable is [_, _, ..] several
            ? [new Block.Actions(new Choice($"Accept these {several.Count}", new JudgeRequest(ReviewAct.Accept, several))) { Break = Break.Paragraph }]
            : Array.Empty<Block>(),
        .. Returned.Count > 0 ? [new Block.Subtitle("Returned, and not answered again yet"), .. Returned.Take(MostReturned).Select(LineOf)] : Array.Empty<Block>(),
        .. Returned.Count > MostReturned ? [new Block.Note($"and {Returned.Count - MostReturned} more")] : Array.Empty<Block>(),
        Pieces.Taken($"As at {Facts.TakenAt}"),
        new Block.Pager(Asked.Page, PageCountOf(Total), page => Asked with { Page = page }),
    ];

    private string Waiting => Total == 0 ? $"Nothing waits for review {Where}" : $"{Words.Count(Total, "answer")} {(Total == 1 ? "waits" : "wait")} for review {Where}";

    private IReadOnlyList<LastAnswers.Answer> Acceptable => [.. Listed.Where(w => !IsOwn(w)).Select(w => new LastAnswers.Answer(w.Said.Reference, w.Said.Sequence))];

    internal static ReviewReply Of(ReviewRequest asked, IReadOnlyDictionary<AfiReference, AfiHistory> histories, string? notice, Facts facts)
    {
        var afis = facts.Visible(asked.Scope).ToList();
        var queue = WaitingAnswer.Queue(afis, histories, facts.Calendar);
        var page = Math.Clamp(asked.Page, 0, PageCountOf(queue.Count) - 1);
        return new ReviewReply(
            facts.In(asked.Scope),
            [.. queue.Skip(page * PageSize).Take(PageSize)],
            queue.Count,
            [.. afis.Select(a => a.Afi).Where(a => a.Returned is not null).OrderBy(a => a.Returned!.At)],
            asked with { Page = page },
            notice,
            facts);
    }

    private static int PageCountOf(int total) => Math.Max(1, (total + PageSize - 1) / PageSize);

    private bool IsOwn(WaitingAnswer waiting) => Facts.Person.IsNamed(waiting.Said.By);

    private Block.Item ItemOf(WaitingAnswer waiting)
    {
        var (afi, said) = (waiting.Afi.Afi, waiting.Said);
        var one = new LastAnswers.Answer(said.Reference, said.Sequence);
        var who = said.By is { } by && by != said.For ? $"{Facts.NameOf(by)} for {afi.LeadName}" : afi.LeadName;
        return new Block.Item(
        [
            new Block.Line(
                new Run($"{said.Reference} ", Role.Strong),
                new Run(Words.Of(said.Status, said.Reason)),
                new Run($" · {who}, {Words.Of(Facts.Calendar.DateOf(said.At!.Value))}{(Facts.IsLate(said) ? ", late" : "")}", Role.Subtle)),
            .. waiting.Signals.Count > 0
                ? [new Block.Line(new Run("Look at: ", Role.Strong), new Run(string.Join("; ", waiting.Signals.Select(Words.Of))))]
                : Array.Empty<Block>(),
            .. afi.DateBefore is { } before ? [MoreTime(afi, before)] : Array.Empty<Block>(),
            .. UpdateQuestions.All.Where(q => q is not StatusQuestion).SelectMany(q => q.LastSaid(said)),
            new Block.Note(waiting.Before is { } earlier ? $"Before: {Words.Of(earlier.Status, earlier.Reason)}. {Words.Excerpt(earlier.Narrative)}" : "Before: nothing was said."),
            .. IsOwn(waiting) ? [new Block.Note("Your own answer: another officer reviews it.")] : Array.Empty<Block>(),
        ])
        {
            Break = Break.Rule,
            Choices = IsOwn(waiting)
                ? []
                : [
                    new Choice($"Accept {said.Reference}", new JudgeRequest(ReviewAct.Accept, [one]) { IsConfirmed = true }),
                    new Choice($"Return {said.Reference}", new JudgeRequest(ReviewAct.Return, [one])),
                ],
        };
    }

    /// <summary>Accepting the answer agrees to the date.</summary>
    private Block.Line MoreTime(Afi afi, DateOnly before)
    {
        var most = Facts.Position.View.Plan.Settings.MostSlips;
        var limit = afi.Slips > most ? $", more than the {most} that the plan allows" : "";
        return new Block.Line(new Run("Asks for more time: ", Role.Strong), new Run($"from {Words.Of(before)} to {Words.Of(afi.TargetDate!.Value)}, the {Words.Ordinal(afi.Slips)} move{limit}"));
    }

    private Block.Line LineOf(Afi afi)
    {
        var day = Facts.Position.Today.DayNumber - Facts.Calendar.DateOf(afi.Returned!.At).DayNumber + 1;
        return new Block.Line(new Run($"{afi.Reference} ", Role.Strong), new Run($"{afi.LeadName} · returned, day {day}"));
    }
}
