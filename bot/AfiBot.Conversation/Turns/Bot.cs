using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The shell around <see cref="TurnLogic"/>: reads the facts, carries out effects against the register, keeps the state.</summary>
public sealed class Bot(Operations operations, IConversationStore conversations, PersonalPost post, Contact contact, IProposer? proposer = null)
{
    private readonly IRegister register = operations.Register;
    private readonly TextReply unknown = contact.Unknown;

    /// <summary>Takes one message or tap and gives the replies to it; none for a message that was handled before.</summary>
    /// <remarks>A tap is never refused as handled: its sender waits for a card, and every action that has a button may be repeated
    /// without harm. A second delivery of a tap is decided from what was in progress at the first, so that it has the same answer.</remarks>
    public async Task<IReadOnlyList<Reply>> Turn(Incoming incoming, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        if (incoming.Person is not { } person)
            return await Once(incoming, unknown, cancellation);
        if (incoming.Text is null && incoming.Action is null)
            return [FixedReplies.UnreadableTap];

        Situation? situation = null;
        var done = new Dictionary<Effect, EffectResult>();
        var claimed = false;
        Proposal? proposal = null;
        IReadOnlyList<Reply> replies = [];
        var turn = await Attempts.Make<IReadOnlyList<Reply>>(async () =>
        {
            var stored = await conversations.Read(incoming.Key, cancellation);
            var again = stored.HasHandled(incoming.ActivityId);
            if (again && !claimed && incoming.Text is not null)
                return Attempts.Done<IReadOnlyList<Reply>>([]);
            // What was read is decided from as long as nobody came between.
            if (situation is null || !claimed)
                situation = await Read(incoming, person, cancellation);
            if (situation is null)
                return Attempts.Done(await Once(incoming, FixedReplies.NoPlan, cancellation));
            var tapped = incoming.Text is null ? stored.TapOf(incoming.ActivityId) : null;
            var before = tapped is null ? stored.State : tapped.StateBefore;
            var inProgress = ConversationState.Read(before);
            var outcome = Decide(inProgress, incoming, situation);
            if (proposer is not null && Proposals.Question(inProgress, incoming.Text, outcome, situation) is { } question)
            {
                var isFirst = proposal is null;
                proposal ??= await proposer.Propose(question, cancellation);
                var own = outcome;
                outcome = Proposals.Decide(inProgress, own, question, proposal, situation);
                if (isFirst)
                    Count(proposal, isTaken: !ReferenceEquals(outcome, own));
            }

            if (outcome.Effect is { IsOrder: true } && incoming is { Text: not null, ActivityId: not null } && !claimed)
            {
                // An order would be carried out once for each delivery: whoever writes the message down as handled does it.
                claimed = await conversations.TrySave(incoming.Key, stored.With(stored.State, incoming.ActivityId), cancellation);
                return Attempts.Again<IReadOnlyList<Reply>>();
            }

            var reading = outcome.Reading;
            outcome = await Conclude(outcome, incoming, situation, done, cancellation);
            replies = outcome.Replies;
            var state = outcome.State.Write();
            if (tapped is not null
                || await conversations.TrySave(incoming.Key, incoming.Text is null ? stored.WithTap(state, incoming.ActivityId) : stored.With(state, claimed ? null : incoming.ActivityId), cancellation))
            {
                Count(reading);
                return Attempts.Done(await KeepConfidence(incoming, person, replies, situation, again && !claimed, cancellation));
            }

            return Attempts.Again<IReadOnlyList<Reply>>();
        });
        if (turn.HasGoneThrough)
            return turn.Or([]);

        // What was done is told as done, although the dialog could not be brought up to date with it.
        return done.Count > 0 ? await KeepConfidence(incoming, person, replies, situation!, again: false, cancellation) : [FixedReplies.Busy];
    }

    /// <summary>Somebody changed a message after sending it. Edits are not read: what was recorded stands, and they are told how to correct it.</summary>
    public async Task<IReadOnlyList<Reply>> Edited(Incoming incoming, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        return await Once(incoming, incoming.Person is null ? unknown : FixedReplies.EditsAreNotRead, cancellation);
    }

    private static Outcome Decide(ConversationState state, Incoming incoming, Situation situation) => incoming.Action is { } action
        ? TurnLogic.Tap(state, action, situation.Plans[0])
        : TurnLogic.Hear(state, incoming.Text!, situation.Plans[0]);

    private static void Count(Reading? reading)
    {
        if (reading is not null)
            Instruments.Readings.Add(1, Instruments.Tag("intent", reading.Intent.GetType().Name), Instruments.Tag("confidence", reading.Confidence));
    }

    private static void Count(Proposal proposal, bool isTaken) =>
        Instruments.Proposals.Add(1, Instruments.Tag("outcome", proposal is Proposal.None none ? none.Why.ToString() : isTaken ? "Taken" : "Unchecked"));

    /// <summary>A line that needs no dialog, to each message once.</summary>
    private async Task<IReadOnlyList<Reply>> Once(Incoming incoming, Reply line, CancellationToken cancellation)
    {
        if (incoming is not { Text: not null, ActivityId: not null })
            return [line];
        return (await Attempts.Make<IReadOnlyList<Reply>>(async () =>
        {
            var stored = await conversations.Read(incoming.Key, cancellation);
            if (stored.HasHandled(incoming.ActivityId))
                return Attempts.Done<IReadOnlyList<Reply>>([]);
            return await conversations.TrySave(incoming.Key, stored.With(stored.State, incoming.ActivityId), cancellation)
                ? Attempts.Done<IReadOnlyList<Reply>>([line])
                : Attempts.Again<IReadOnlyList<Reply>>();
        })).Or([line]);
    }

    /// <summary>Carries out what was decided, where something has to be.</summary>
    /// <param name="outcome">What was decided.</param>
    /// <param name="incoming">What was said or tapped.</param>
    /// <param name="situation">What it was decided from.</param>
    /// <param name="done">What this turn has carried out already: a turn that is decided anew, because another came between, does nothing twice.</param>
    /// <param name="cancellation">Stops waiting.</param>
    private async Task<Outcome> Conclude(
        Outcome outcome, Incoming incoming, Situation situation, Dictionary<Effect, EffectResult> done, CancellationToken cancellation)
    {
        if (outcome.Effect is not { } effect)
            return outcome;

        var isNew = !done.TryGetValue(effect, out var result);
        result ??= done[effect] = await effect.CarryOut(operations, incoming, situation.Find(effect.Plan)!, cancellation);
        if (isNew && result.Ordered is { } order)
            await operations.Audit.Add(new AuditEntry(operations.Clock.GetUtcNow(), situation.Person.Email, order, effect.Plan.Value, new Dictionary<string, int>()), cancellation);
        var after = await register.Read(effect.Plan, cancellation) is { } view ? situation.With(view, operations.Clock.GetUtcNow()) : situation;
        var concluded = TurnLogic.Conclude(outcome.State, result, after.Find(effect.Plan)!);
        outcome = concluded with { Replies = [.. outcome.Replies, .. concluded.Replies] };
        foreach (var notice in isNew ? outcome.Notices : [])
            await post.Send(effect.Plan, notice.To, notice.Reply, cancellation);
        return outcome;
    }

    /// <summary>Every plan this person has a part in, each in one read; null where there is none.</summary>
    private async Task<Situation?> Read(Incoming incoming, Person person, CancellationToken cancellation)
    {
        var views = new List<PlanView>();
        var now = operations.Clock.GetUtcNow();
        foreach (var plan in await PlansOf(person, cancellation))
        {
            if (await register.Read(plan, cancellation) is { } view && person.In(plan, ForceCalendar.Of(view.Plan.Settings).DateOf(now)).HasRole)
                views.Add(view);
        }

        return views.Count == 0
            ? null
            : new Situation(
                person,
                [.. views.OrderByDescending(v => v.Plan.CreatedAt).ThenBy(v => v.Plan.Id.Value, StringComparer.Ordinal).Select(v => (v, PlaceOf(incoming, v.Plan)))],
                now);
    }

    /// <summary>The plans whose files name this person, and those in which they cover for somebody; an officer has a part in all.</summary>
    private async Task<IReadOnlyList<PlanId>> PlansOf(Person person, CancellationToken cancellation) => person.Is(Roles.Officer)
        ? await register.PlanIds(cancellation)
        : [.. person.Grants.Where(g => g.Roles is not Roles.None).Select(g => g.Plan).Union(person.Covers.Where(c => person.IsNamed(c.Deputy)).Select(c => c.Plan))];

    private static Place PlaceOf(Incoming incoming, ActionPlan plan) =>
        incoming.Place is Place.Channel && plan.DigestChannel?.ConversationId == incoming.Reference.ConversationId
            ? Place.DigestChannel
            : incoming.Place;

    /// <summary>Where others read along, what stands in the plan is answered in the asker's own chat instead; in the digest's
    /// channel, only what is theirs alone, or is of a plan whose digest goes elsewhere. Of what is answered again, only what stands in
    /// the place of the tapped card is said again.</summary>
    private async Task<IReadOnlyList<Reply>> KeepConfidence(
        Incoming incoming, Person person, IReadOnlyList<Reply> replies, Situation situation, bool again, CancellationToken cancellation)
    {
        if (incoming.Place is Place.Personal || replies.All(r => MayBeSaidHere(r, situation)))
            return again ? [replies[0]] : replies;
        if (!await post.Reaches(person.Email, cancellation))
            return [FixedReplies.AskInPerson];
        foreach (var reply in again ? [] : replies)
        {
            if (await post.Send(reply.Plan ?? situation.Plans[0].Plan, person.Email, reply, cancellation) is not SendOutcome.Sent)
                return [FixedReplies.AskInPerson];
        }

        return [FixedReplies.AnsweredInPerson];
    }

    private static bool MayBeSaidHere(Reply reply, Situation situation)
    {
        var about = situation.Find(reply.Plan) is { } one ? [one] : situation.Plans;
        return about.All(f => f.Place is Place.DigestChannel) ? !reply.IsPersonal : !reply.IsConfidential;
    }
}
