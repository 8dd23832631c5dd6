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
    private const string OfKey = "of";
    private const string AndKey = "and.";

    /// <summary>Whether what is to be done was shown, or is clear from what was said.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Of which part of the plan all that waits is judged, where no answers are named; null for all of it.</summary>
    public Scope? Of { get; init; }

    /// <summary>What is to be done with others, said in the same message; null for nothing.</summary>
    public JudgeRequest? And { get; init; }

    /// <summary>Whether nothing is left to say: who returns an answer says why.</summary>
    private bool IsComplete => Act is ReviewAct.Accept || PlainText.SaysSomething(Comment);

    /// <summary>Whether it is to be accepted on a condition, so that it is asked whether it is accepted or goes back.</summary>
    private bool IsConditional => !IsConfirmed && And is null && Act is ReviewAct.Accept && LooseVerdictSentence.IsCondition(Comment);

    private JudgeRequest Confirmed => this with { IsConfirmed = true };

    public override string Verb => "judge";

    internal static TextReply NotTheirs { get; } = new("Only ILAU officers review answers: they accept or return them, and open again what was closed.");

    protected override string Subject => "More than one plan has that.";

    public override bool Fits(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Answers.Count == 0 ? Of?.FrameworksIn(facts.Position.View).Any() is not false : Answers.Any(a => facts.Position.Find(a.Reference) is not null);
    }

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(facts);
        if (!Access.MayReview(facts.Person))
            return new Outcome(state, NotTheirs);
        var all = All().Select(r => r with { Answers = [.. r.Answers.Count > 0 ? r.Answers.Select(a => Standing(a, facts)) : AllIn(facts, r.Of)], Plan = facts.Plan }).ToList();
        if (all.Select(r => r.Problem(facts)).FirstOrDefault(p => p is not null) is { } problem)
            return UpdateDialogSteps.Resume(all is [{ Answers.Count: > 1, IsComplete: false } lacking] ? state.Offering(lacking, facts) : state, problem, facts);
        if (all is [var one])
            return one.DecideOne(state, facts);
        if (all.Exists(r => !r.IsComplete))
            return new Outcome(all.Find(r => r.Act is ReviewAct.Accept) is { } accepted ? state.Offering(accepted.Confirmed, facts) : state, [.. all.Select(r => r.Asks(facts))]);
        var confirmed = all.AsEnumerable().Reverse().Aggregate((JudgeRequest?)null, (and, r) => r.Confirmed with { And = and })!;
        return IsConfirmed
            ? Outcome.Doing(state, new JudgeEffect(facts.Plan, all, new ReviewRequest(new Scope.Plan())))
            : UpdateDialogSteps.Resume(state.Offering(confirmed, facts), ToConfirm(all, confirmed, facts), facts);
    }

    /// <summary>What is missing from several answers that go back is said in the next line. A bare yes says not which of the two is meant that a condition leaves open, and is asked again.</summary>
    internal override TopicRequest? Answered(string text, Reading reading, Facts facts) => IsConditional
        ? LooseVerdictSentence.OfIt(text) switch
        {
            ReviewAct.Accept => Confirmed with { Comment = "" },
            ReviewAct.Return when Answers.Count == 1 => this with { Act = ReviewAct.Return, IsConfirmed = true },
            _ => reading.Intent is Intent.Yes ? this : null,
        }
        : !IsComplete && Answers.Count > 1 ? (reading.Intent is Intent.NotUnderstood && PlainText.SaysSomething(text) ? this with { Comment = text.Trim() } : null)
        : base.Answered(text, reading, facts) ?? (And is null && Act is ReviewAct.Accept && VerdictSentence.IsOfIt(text) ? this : null);

    public bool Equals(JudgeRequest? other) =>
        other is not null && base.Equals(other) && (Act, Comment, IsConfirmed, Of) == (other.Act, other.Comment, other.IsConfirmed, other.Of) && Equals(And, other.And) && Answers.SequenceEqual(other.Answers);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Act, Comment, IsConfirmed, Answers.Count, And);

    internal static JudgeRequest? Read(ButtonData data) => Read(data, "");

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        Write(data, "");
    }

    private static JudgeRequest? Read(ButtonData data, string before)
    {
        var answers = data.Text(before + AnswersKey).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(ReadAnswer).ToList();
        return data.Value<ReviewAct>(before + ActKey) is not { } act || answers.Contains(null)
            ? null
            : new JudgeRequest(act, [.. answers.OfType<LastAnswers.Answer>()], data.Text(before + CommentKey)) { IsConfirmed = data.Flag(before + SureKey), Of = Scope.Read(data.Text(before + OfKey)), And = Read(data, before + AndKey) };
    }

    private void Write(ButtonData data, string before)
    {
        data.Write(before + ActKey, Act.ToString());
        data.Write(before + AnswersKey, string.Join(',', Answers.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Reference}/{a.Sequence}"))));
        if (Comment.Length > 0)
            data.Write(before + CommentKey, Comment);
        data.Write(before + SureKey, IsConfirmed);
        if (Of is not null)
            data.Write(before + OfKey, Of.Text);
        And?.Write(data, before + AndKey);
    }

    /// <summary>This and what was said after it, each by itself.</summary>
    private IEnumerable<JudgeRequest> All()
    {
        for (var one = this; one is not null; one = one.And)
            yield return one with { And = null };
    }

    private static LastAnswers.Answer? ReadAnswer(string text) =>
        text.Split('/') is [var afi, var number] && AfiReference.TryParse(afi, out var reference) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new LastAnswers.Answer(reference, sequence)
            : null;

    private static LastAnswers.Answer Standing(LastAnswers.Answer answer, Facts facts) =>
        answer.Sequence == 0 && facts.Position.Find(answer.Reference)?.Afi.Standing is { } standing ? answer with { Sequence = standing.Sequence } : answer;

    /// <summary>All that wait, of the whole plan or a part, but for the reviewer's own.</summary>
    private static IEnumerable<LastAnswers.Answer> AllIn(Facts facts, Scope? of) => facts.Position.Afis.Select(a => a.Afi)
        .Where(a => WaitingAnswer.Waits(a) && of?.Holds(a, facts.Position.View) is not false && !facts.Person.IsNamed(a.Standing!.By))
        .Select(a => new LastAnswers.Answer(a.Reference, a.Standing!.Sequence));

    private Outcome DecideOne(ConversationState state, Facts facts) => (Act, IsComplete && IsConfirmed) switch
    {
        (_, true) => Outcome.Doing(state, new JudgeEffect(facts.Plan, [this], new ReviewRequest(new Scope.Plan()))),
        (ReviewAct.Accept, _) when IsConditional => UpdateDialogSteps.Resume(state.Offering(this, facts), AsksOfCondition(facts), facts),
        (ReviewAct.Accept, _) => UpdateDialogSteps.Resume(state.Offering(Confirmed, facts), Asks(facts), facts),
        _ when Answers.Count > 1 && IsComplete => UpdateDialogSteps.Resume(state.Offering(Confirmed, facts), ToConfirm([this], Confirmed, facts), facts),
        _ => UpdateDialogSteps.Resume(IsComplete ? state.Offering(Confirmed, facts) : state, Asks(facts), facts),
    };

    /// <summary>Why nothing can be done; null where it can.</summary>
    private TextReply? Problem(Facts facts)
    {
        const int few = 4;
        if (Comment.Length > MaxCommentLength)
            return new TextReply($"That comment is too long: it can be at most {MaxCommentLength.ToString("N0", CultureInfo.InvariantCulture)} characters. Nothing was done.");
        if (Answers.Count == 0)
            return new TextReply(Of is null ? "Nothing waits for your review." : $"Nothing waits for your review {Of.Before} {facts.TitleOf(Of)}.");
        if (Answers.Select(a => Hindrance(a, facts)).OfType<string>().FirstOrDefault() is { } hindrance)
            return new TextReply(hindrance, new Choice("What waits for review?", new ReviewRequest(new Scope.Plan()) { Plan = facts.Plan }));
        return Act is not ReviewAct.Accept && Answers.Count > 1 && !IsComplete
            ? new TextReply($"Say with it what is missing, for each lead reads that above the answer: \"return {Words.Listed([.. Answers.Take(few).Select(a => a.Reference)])}: by when?\".")
            : null;
    }

    /// <summary>An answer is accepted as it stands or goes back: which is meant where a condition was said. A yes would not say.</summary>
    private TextReply AsksOfCondition(Facts facts)
    {
        var which = Words.Listed([.. Answers.Select(a => a.Reference)]);
        return new TextReply(
            $"I can accept {which} as {(Answers.Count == 1 ? "it stands" : "they stand")}, or return {(Answers.Count == 1 ? "it" : "each")} and ask for more, but not on a condition. You said: {Comment}",
            [
                .. Answers.Count == 1 ? [new Choice($"Return {which}", new JudgeRequest(ReviewAct.Return, Answers, Comment) { IsConfirmed = true, Plan = facts.Plan })] : Array.Empty<Choice>(),
                new Choice($"Accept {Words.Count(Answers.Count, "answer")}", Confirmed with { Comment = "" }),
            ])
        {
            IsAboutPlans = true,
        };
    }

    /// <summary>What is asked before it is done.</summary>
    private Reply Asks(Facts facts)
    {
        if (Act is not ReviewAct.Accept)
            return ReturnFormReply.Of(Act, Answers[0], Comment, facts);
        const int most = 60;
        var lines = Answers.Take(most).Select(a => facts.Position.Find(a.Reference)!.Afi).Select(a => $"• {a.Reference}: {Words.Of(a.Standing!.Status, a.Standing.Reason)}, {a.LeadName}");
        var more = Answers.Count > most ? $"\nand {Answers.Count - most} more" : "";
        var comment = Comment.Length > 0 ? $"\nWith the comment: {Comment}" : "";
        return new TextReply(
            $"Accept {(Answers.Count == 1 ? "this answer" : $"these {Answers.Count} answers")}?\n{string.Join('\n', lines)}{more}{comment}",
            new Choice($"Accept {Words.Count(Answers.Count, "answer")}", Confirmed) { IsPrimary = true })
        {
            IsAboutPlans = true,
        };
    }

    private static TextReply ToConfirm(List<JudgeRequest> all, JudgeRequest confirmed, Facts facts)
    {
        return new TextReply(
            $"Shall I do {Each(all.Sum(r => r.Answers.Count))}?\n{string.Join('\n', all.SelectMany(r => r.Answers.Select(a => Line(r, facts.Position.Find(a.Reference)!.Afi))))}",
            new Choice($"Do {Each(all.Sum(r => r.Answers.Count))}", confirmed) { IsPrimary = true })
        {
            IsAboutPlans = true,
        };

        static string Each(int count) => count == 2 ? "both" : string.Create(CultureInfo.InvariantCulture, $"all {count}");
    }

    /// <summary>"• return SRP-04 to Head of Traffic: by when?".</summary>
    private static string Line(JudgeRequest request, Afi afi) => request.Act switch
    {
        ReviewAct.Accept => $"• accept {afi.Reference}: {Words.Of(afi.Standing!.Status, afi.Standing.Reason)}, {afi.LeadName}{(request.Comment.Length > 0 ? $", with the comment: {request.Comment}" : "")}",
        ReviewAct.Return => $"• return {afi.Reference} to {afi.LeadName}: {request.Comment}",
        _ => $"• open {afi.Reference} of {afi.LeadName} again: {request.Comment}",
    };

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
