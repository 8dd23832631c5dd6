using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What ILAU officers order: cycles and the digest.</summary>
internal static class Orders
{
    public static Outcome Follow(ConversationState state, Intent intent, Facts facts)
    {
        if (!Access.MayRunThePlan(facts.Person))
            return new Outcome(state, new TextReply("That is for ILAU officers: cycles and the digest are theirs to start."));
        return intent switch
        {
            Intent.OpenTheCycle => Outcome.Doing(state, new Effect.OpenTheCycle()),
            Intent.CloseTheCycle => Outcome.Doing(state, new Effect.CloseTheCycle()),
            Intent.UseChannelForDigest when facts.Place is Place.Channel or Place.DigestChannel => Outcome.Doing(state, new Effect.UseThisChannel()),
            Intent.UseChannelForDigest => new Outcome(state, new TextReply(
                "Say that in the channel of a team that the digest should go to: \"@AfiBot use this channel for the digest\".")),
            Intent.PostTheDigest => Outcome.Doing(state, new Effect.PostTheDigest()),
            _ => throw new ArgumentOutOfRangeException(nameof(intent), intent, null),
        };
    }

    public static Reply Opened(OpenOutcome outcome) => outcome switch
    {
        OpenOutcome.Opened opened => new TextReply(
            $"Cycle {opened.Cycle.Number} is open: {Words.Count(opened.Requests.Count, "lead")} asked about {Words.Count(opened.Requests.Sum(r => r.Afis.Count), "AFI")}. "
            + $"Answers are due by {Words.Of(opened.Cycle.Due)} and taken until {Words.Of(opened.Cycle.Closes)}. The cards are on their way."),
        OpenOutcome.AlreadyOpen already => new TextReply(
            $"Cycle {already.Cycle.Number} is open already: answers are due by {Words.Of(already.Cycle.Due)} and taken until {Words.Of(already.Cycle.Closes)}."),
        OpenOutcome.NothingToAsk => new TextReply("There is nothing to ask: no AFI is in progress or awaits an update. No cycle was opened."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public static Reply Closed(Cycle? cycle, Facts facts)
    {
        if (cycle is null)
            return new TextReply("No cycle is open.");
        var cards = Words.NotDelivered(DeliveryCounts.Of(facts.Position.View.Requests));
        return new TextReply($"Cycle {cycle.Number} is closed. Answers are taken again when the next one opens.{(cards is null ? "" : $" {cards}")}");
    }

    public static Reply ChannelChosen(Facts facts)
    {
        var settings = facts.Position.View.Plan.Settings;
        return new TextReply($"The digest of {facts.Position.View.Plan.Name} comes here from now on, every {settings.DigestDay} at {settings.DigestAt:HH\\:mm}. Say \"post the digest\" for one now.");
    }

    public static Reply DigestPosted(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Sent => new TextReply("The digest is posted."),
        SendOutcome.NoAddress => new TextReply("No channel has been chosen for the digest. Say \"@AfiBot use this channel for the digest\" in one."),
        SendOutcome.Refused { Extent: not RefusalExtent.ThisMessage } refused => new TextReply($"The channel takes nothing from me any more: {refused.Reason}"),
        SendOutcome.Refused refused => new TextReply($"The channel refused the digest: {refused.Reason}"),
        SendOutcome.TryLater later => new TextReply($"The channel could not be reached: {later.Reason} Try again in a while."),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
