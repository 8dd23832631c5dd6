using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>One AFI.</summary>
public sealed record AfiRequest(AfiReference Reference) : AfiScopedRequest(Reference)
{
    public override bool CanBeFollowedUp => true;

    public override string Verb => "afi";

    public override string? Title(Facts facts) => Reference.Value;

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Position.Find(Reference) is { Afi.Indicator: not null } afi && Access.MaySee(facts.Person, afi.Afi)
            ? Outcome.Doing(state, new ReadAfi(facts.Plan, Reference))
            : new Outcome(state, Answer(facts, []));
    }

    /// <summary>The page.</summary>
    /// <param name="facts">What is so.</param>
    /// <param name="measured">The values of its indicator, oldest first.</param>
    internal Reply Answer(Facts facts, IReadOnlyList<Measured> measured)
    {
        if (facts.Position.Find(Reference) is not { } afi)
            return Refusals.UnknownReference(Reference.Value, facts);
        if (!Access.MaySee(facts.Person, afi.Afi))
            return Refusals.NotYours(Reference, facts);
        var mayAnswer = RecordUpdate.Refusal(facts.Position.View, Reference, null, facts.Person, facts.Position.AsAt) is null;
        return new AfiReply(afi, facts.Position.View.FrameworkOf(afi.Afi.Framework), mayAnswer, facts.TakenAt) { Returned = Pieces.Returned(afi.Afi, facts.Calendar), IsLate = facts.IsLate(afi.Afi.Standing), Measured = measured, Today = facts.Position.Today };
    }
}
