using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What a reviewer makes of answers. Several are accepted, and anything in doubt is done, once that is confirmed.</summary>
/// <param name="Act">What is done with them.</param>
/// <param name="Answers">The answers; a sequence of nought stands for what the AFI has now. None for all that wait.</param>
/// <param name="Comment">A word for the author.</param>
public sealed record JudgeRequest(ReviewAct Act, IReadOnlyList<LastAnswers.Answer> Answers, string Comment = "") : TopicRequest
{
    /// <summary>Characters that a comment may have.</summary>
    public const int MaxCommentLength = 1000;

    internal const string CommentKey = "comment";
    private const string ActKey = "act";
    private const string AnswersKey = "answers";
    private const string SureKey = "sure";

    /// <summary>Whether what is to be done was shown, or is clear from what was said.</summary>
    public bool IsConfirmed { get; init; }

    public override string Verb => "judge";

    internal static TextReply NotTheirs { get; } = new("Only ILAU officers review answers: they accept or return them, and open again what was closed.");

    protected override string Subject => "More than one plan has that.";

    public override bool Fits(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Answers.Count == 0 || Answers.Any(a => facts.Position.Find(a.Reference) is not null);
    }

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (!Access.MayReview(facts.Person))
            return new Outcome(state, NotTheirs);
        List<LastAnswers.Answer> answers = [.. Answers.Count > 0 ? Answers.Select(a => Standing(a, facts)) : AllIn(facts)];
        return Asks(answers, facts) is { } asks
            ? UpdateDialogSteps.Resume(state, asks, facts)
            : Outcome.Doing(state, new JudgeEffect(facts.Plan, Act, answers, Comment, new ReviewRequest(new Scope.Plan())));
    }

    public bool Equals(JudgeRequest? other) =>
        other is not null && base.Equals(other) && (Act, Comment, IsConfirmed) == (other.Act, other.Comment, other.IsConfirmed) && Answers.SequenceEqual(other.Answers);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Act, Comment, IsConfirmed, Answers.Count);

    internal static JudgeRequest? Read(ButtonData data)
    {
        var answers = data.Text(AnswersKey).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(ReadAnswer).ToList();
        return data.Value<ReviewAct>(ActKey) is not { } act || answers.Contains(null)
            ? null
            : new JudgeRequest(act, [.. answers.OfType<LastAnswers.Answer>()], data.Text(CommentKey)) { IsConfirmed = data.Flag(SureKey) };
    }

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(ActKey, Act.ToString());
        data.Write(AnswersKey, string.Join(',', Answers.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Reference}/{a.Sequence}"))));
        if (Comment.Length > 0)
            data.Write(CommentKey, Comment);
        data.Write(SureKey, IsConfirmed);
    }

    private static LastAnswers.Answer? ReadAnswer(string text) =>
        text.Split('/') is [var afi, var number] && AfiReference.TryParse(afi, out var reference) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new LastAnswers.Answer(reference, sequence)
            : null;

    private static LastAnswers.Answer Standing(LastAnswers.Answer answer, Facts facts) =>
        answer.Sequence == 0 && facts.Position.Find(answer.Reference)?.Afi.Standing is { } standing ? answer with { Sequence = standing.Sequence } : answer;

    /// <summary>All that wait, but for the reviewer's own.</summary>
    private static IEnumerable<LastAnswers.Answer> AllIn(Facts facts) => facts.Position.Afis.Select(a => a.Afi)
        .Where(a => WaitingAnswer.Waits(a) && !facts.Person.IsNamed(a.Standing!.By))
        .Select(a => new LastAnswers.Answer(a.Reference, a.Standing!.Sequence));

    /// <summary>What is said or asked before anything is done; null where it can be done.</summary>
    private Reply? Asks(List<LastAnswers.Answer> answers, Facts facts)
    {
        if (Comment.Length > MaxCommentLength)
            return new TextReply($"That comment is too long: it can be at most {MaxCommentLength.ToString("N0", CultureInfo.InvariantCulture)} characters. Nothing was done.");
        if (answers.Count == 0)
            return new TextReply("Nothing waits for your review.");
        if (answers.Select(a => Hindrance(a, facts)).OfType<string>().FirstOrDefault() is { } hindrance)
            return new TextReply(hindrance, new Choice("What waits for review?", new ReviewRequest(new Scope.Plan()) { Plan = facts.Plan }));
        if (Act is ReviewAct.Accept)
            return IsConfirmed ? null : ToConfirm(answers, facts);
        if (answers is not [var one])
            return new TextReply($"Return one answer at a time, and say what is missing, such as \"return {answers[0].Reference}: by when?\".");
        return IsConfirmed && PlainText.SaysSomething(Comment) ? null : ReturnFormReply.Of(Act, one, Comment, facts);
    }

    private TextReply ToConfirm(List<LastAnswers.Answer> answers, Facts facts)
    {
        const int most = 60;
        var lines = answers.Take(most).Select(a => facts.Position.Find(a.Reference)!.Afi).Select(a => $"• {a.Reference}: {Words.Of(a.Standing!.Status, a.Standing.Reason)}, {a.LeadName}");
        var more = answers.Count > most ? $"\nand {answers.Count - most} more" : "";
        var comment = Comment.Length > 0 ? $"\nWith the comment: {Comment}" : "";
        return new TextReply(
            $"Accept {(answers.Count == 1 ? "this answer" : $"these {answers.Count} answers")}?\n{string.Join('\n', lines)}{more}{comment}",
            new Choice($"Accept {Words.Count(answers.Count, "answer")}", this with { Answers = answers, IsConfirmed = true, Plan = facts.Plan }) { IsPrimary = true })
        {
            IsAboutPlans = true,
        };
    }

    /// <summary>Why an answer is not to be judged so, as far as the plan tells; null where it may be.</summary>
    private string? Hindrance(LastAnswers.Answer answer, Facts facts)
    {
        if (facts.Position.Find(answer.Reference)?.Afi is not { } afi)
            return Refusals.UnknownReference(answer.Reference.Value, facts).Text;
        if (afi.Returned is { } returned)
            return $"{afi.Reference} was returned on {Words.Of(facts.Calendar.DateOf(returned.At))} and has not been answered again yet.";
        if (afi.Standing is not { IsByFiles: false } standing)
            return $"Nobody has answered {afi.Reference} in this plan yet, so there is nothing to review. An update sets right what came with the plan's files.";
        if (standing.Sequence != answer.Sequence)
            return $"{afi.Reference} has been answered again since. Please look at the new answer.";
        if (facts.Person.IsNamed(standing.By))
            return $"{afi.Reference} is your own answer, so another officer has to review it.";
        return (Act, afi.Verdict, standing.IsClosure) switch
        {
            (ReviewAct.Reopen, QualityVerdict.Accepted, false) or (ReviewAct.Reopen, QualityVerdict.Pending, _) => $"{afi.Reference} is not closed, so there is nothing to open again.",
            (ReviewAct.Return, QualityVerdict.Accepted, true) => $"{afi.Reference} is accepted already. Say \"reopen {afi.Reference}\", and why, to open it again.",
            _ => null,
        };
    }
}
