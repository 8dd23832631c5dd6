using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The form in which a reviewer says why an answer goes back.</summary>
/// <param name="Act">Whether it is returned, or what it closed opened again.</param>
/// <param name="Afi">The AFI.</param>
/// <param name="Said">The answer, which stands.</param>
/// <param name="Comment">What was typed so far.</param>
public sealed record ReturnFormReply(ReviewAct Act, Afi Afi, Update Said, string Comment) : Reply
{
    public override string Summary => Comment.Length > 0 ? Question.Replace("…", Comment, StringComparison.Ordinal) : Question;

    public override IReadOnlyList<Block> Blocks =>
    [
        new Block.Title(Question),
        new Block.Note(Words.Excerpt(Pieces.Wanted(Afi))),
        new Block.Labelled("Answer:", $"{Words.Of(Said.Status, Said.Reason)}. {Words.Excerpt(Said.Narrative)}"),
        new Field.Text(JudgeRequest.CommentKey, Act is ReviewAct.Reopen ? "Why it is opened again" : "What is missing", JudgeRequest.MaxCommentLength)
        {
            IsLong = true,
            Value = Comment,
            Hint = $"{Afi.LeadName} reads this above the answer",
            Missing = "Say in a line why, so that the lead knows what to do.",
        },
        new Block.Actions(
            new Choice(Act is ReviewAct.Reopen ? $"Reopen {Said.Reference}" : $"Return {Said.Reference}", new JudgeRequest(Act, [new LastAnswers.Answer(Said.Reference, Said.Sequence)]) { IsConfirmed = true }) { IsPrimary = true, TakesInputs = true },
            new Choice("Back to the queue", new ReviewRequest(new Scope.Plan()))),
    ];

    private string Question => Act is ReviewAct.Reopen ? $"Open {Said.Reference} again, because …" : $"Return {Said.Reference} to {Afi.LeadName}, because …";

    internal static ReturnFormReply Of(ReviewAct act, LastAnswers.Answer answer, string comment, Facts facts)
    {
        var afi = facts.Position.Find(answer.Reference)!.Afi;
        return new ReturnFormReply(act, afi, afi.Standing!, comment) { Plan = facts.Plan };
    }
}
