using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What somebody recorded last, in one step.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Answers">One answer, or those of a list that was confirmed as one.</param>
public sealed record LastAnswers(PlanId Plan, IReadOnlyList<LastAnswers.Answer> Answers)
{
    /// <summary>Updates as they were recorded.</summary>
    public static LastAnswers Of(PlanId plan, params IEnumerable<Update> updates) => new(plan, [.. updates.Select(u => new Answer(u.Reference, u.Sequence))]);

    /// <summary>One of them.</summary>
    /// <param name="Reference">The AFI.</param>
    /// <param name="Sequence">Its place in the AFI's history.</param>
    public sealed record Answer(AfiReference Reference, int Sequence);
}
