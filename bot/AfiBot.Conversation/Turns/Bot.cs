using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The shell around <see cref="TurnLogic"/>: reads the facts, carries out effects against the register, keeps the state.</summary>
public sealed class Bot(
    IRegister register,
    IConversationStore conversations,
    RecordUpdate recordUpdate,
    OpenCycle openCycle,
    CloseCycle closeCycle,
    DispatchCards dispatchCards,
    PostDigest postDigest,
    PersonalPost post,
    TimeProvider clock)
{
    /// <summary>Takes one message or tap and gives the replies to it; none for a message that was handled before.</summary>
    /// <remarks>A tap is never refused as handled: its sender waits for a card, and every action that has a button may be repeated
    /// without harm. A second delivery of a tap is decided from what was in progress at the first, so that it has the same answer.</remarks>
    public async Task<IReadOnlyList<Reply>> Turn(Incoming incoming, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        if (incoming.Person is not { } person)
            return await Once(incoming, FixedReplies.Unknown, cancellation);
        if (await register.Newest(p => person.In(p).Roles is not Roles.None, cancellation) is not { } plan)
            return await Once(incoming, FixedReplies.NoPlan, cancellation);
        if (incoming.Text is null && incoming.Action is null)
            return [FixedReplies.UnreadableTap];

        var done = new Dictionary<Effect, EffectResult>();
        var claimed = false;
        IReadOnlyList<Reply> replies = [];
        for (var attempt = 0; attempt < Attempts.Most; attempt++)
        {
            var stored = await conversations.Read(incoming.Key, cancellation);
            var again = stored.HasHandled(incoming.ActivityId);
            if (again && !claimed && incoming.Text is not null)
                return [];
            var tapped = incoming.Text is null ? stored.TapOf(incoming.ActivityId) : null;
            var before = tapped is null ? stored.State : tapped.StateBefore;
            var facts = await Read(incoming, person, plan.Id, cancellation);
            var outcome = Decide(ConversationState.Read(before), incoming, facts);
            if (outcome.Effect is { IsOrder: true } && incoming is { Text: not null, ActivityId: not null } && !claimed)
            {
                // An order would be carried out once for each delivery: whoever writes the message down as handled does it.
                claimed = await conversations.TrySave(incoming.Key, stored.With(stored.State, incoming.ActivityId), cancellation);
                continue;
            }

            var reading = outcome.Reading;
            outcome = await Conclude(outcome, incoming, person, plan.Id, done, cancellation);
            replies = outcome.Replies;
            var state = outcome.State.Write();
            if (tapped is not null
                || await conversations.TrySave(incoming.Key, incoming.Text is null ? stored.WithTap(state, incoming.ActivityId) : stored.With(state, claimed ? null : incoming.ActivityId), cancellation))
            {
                Count(reading);
                return await KeepConfidence(incoming, person, replies, plan, again && !claimed, cancellation);
            }
        }

        // What was done is told as done, although the dialog could not be brought up to date with it.
        return done.Count > 0 ? await KeepConfidence(incoming, person, replies, plan, again: false, cancellation) : [FixedReplies.Busy];
    }

    /// <summary>Somebody changed a message after sending it. Edits are not read: what was recorded stands, and they are told how to correct it.</summary>
    public async Task<IReadOnlyList<Reply>> Edited(Incoming incoming, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        return await Once(incoming, incoming.Person is null ? FixedReplies.Unknown : FixedReplies.EditsAreNotRead, cancellation);
    }

    private static Outcome Decide(ConversationState state, Incoming incoming, Facts facts) => incoming.Action is { } action
        ? TurnLogic.Tap(state, action, facts)
        : TurnLogic.Hear(state, incoming.Text!, facts);

    private static void Count(Reading? reading)
    {
        if (reading is not null)
            Instruments.Readings.Add(1, Instruments.Tag("intent", reading.Intent.GetType().Name), Instruments.Tag("confidence", reading.Confidence));
    }

    /// <summary>A line that needs no dialog, to each message once.</summary>
    private async Task<IReadOnlyList<Reply>> Once(Incoming incoming, Reply line, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Attempts.Most && incoming is { Text: not null, ActivityId: not null }; attempt++)
        {
            var stored = await conversations.Read(incoming.Key, cancellation);
            if (stored.HasHandled(incoming.ActivityId))
                return [];
            if (await conversations.TrySave(incoming.Key, stored.With(stored.State, incoming.ActivityId), cancellation))
                break;
        }

        return [line];
    }

    /// <summary>Carries out what was decided, where something has to be.</summary>
    /// <param name="outcome">What was decided.</param>
    /// <param name="incoming">What was said or tapped.</param>
    /// <param name="person">By whom.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="done">What this turn has carried out already: a turn that is decided anew, because another came between, does nothing twice.</param>
    /// <param name="cancellation">Stops waiting.</param>
    private async Task<Outcome> Conclude(
        Outcome outcome, Incoming incoming, Person person, PlanId plan, Dictionary<Effect, EffectResult> done, CancellationToken cancellation)
    {
        if (outcome.Effect is not { } effect)
            return outcome;

        var isNew = !done.TryGetValue(effect, out var result);
        result ??= done[effect] = await CarryOut(effect, incoming, person, plan, cancellation);
        outcome = TurnLogic.Conclude(outcome.State, effect, result, await Read(incoming, person, plan, cancellation));
        if (isNew && outcome.Notice is { } notice)
            await post.Send(plan, notice.To, notice.Reply, cancellation);
        return outcome;
    }

    private async Task<Facts> Read(Incoming incoming, Person person, PlanId plan, CancellationToken cancellation)
    {
        var view = await register.Read(plan, cancellation)
            ?? throw new InvalidOperationException($"Plan '{plan}' is listed but cannot be read.");
        return Facts.Of(person, view, clock.GetUtcNow(), PlaceOf(incoming, view.Plan));
    }

    private static Place PlaceOf(Incoming incoming, ActionPlan plan) =>
        incoming.Place is Place.Channel && plan.DigestChannel?.ConversationId == incoming.Reference.ConversationId
            ? Place.DigestChannel
            : incoming.Place;

    private async Task<EffectResult> CarryOut(Effect effect, Incoming incoming, Person person, PlanId plan, CancellationToken cancellation) => effect switch
    {
        Effect.Record record => new EffectResult.Recorded(
            await recordUpdate.Record(plan, record.Reference, record.Draft, person, record.Via, cancellation)),
        Effect.OpenTheCycle => new EffectResult.CycleOpened(await OpenTheCycle(plan, cancellation)),
        Effect.CloseTheCycle => new EffectResult.CycleClosed(await closeCycle.Close(plan, cancellation)),
        Effect.UseThisChannel => await UseChannel(plan, incoming.Reference, cancellation),
        Effect.PostTheDigest => new EffectResult.DigestPosted(await postDigest.Post(plan, cancellation)),
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, null),
    };

    /// <summary>The cards need not wait for the schedule, which finds any that a crash between the two leaves behind.</summary>
    private async Task<OpenOutcome> OpenTheCycle(PlanId plan, CancellationToken cancellation)
    {
        var outcome = await openCycle.Open(plan, cancellation);
        if (outcome is OpenOutcome.Opened)
            await dispatchCards.Dispatch(plan, cancellation);
        return outcome;
    }

    private async Task<EffectResult> UseChannel(PlanId id, ConversationReference channel, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Attempts.Most; attempt++)
        {
            var plan = (await register.Find(id, cancellation))!;
            if (await register.TrySave(plan with { DigestChannel = channel, DigestChannelSince = clock.GetUtcNow() }, cancellation))
                return new EffectResult.ChannelChosen();
        }

        return new EffectResult.Busy();
    }

    /// <summary>Where others read along, what stands in the plan is answered in the asker's own chat instead; in the digest's
    /// channel, only what is theirs alone. Of what is answered again, only what stands in the place of the tapped card is said again.</summary>
    private async Task<IReadOnlyList<Reply>> KeepConfidence(
        Incoming incoming, Person person, IReadOnlyList<Reply> replies, ActionPlan plan, bool again, CancellationToken cancellation)
    {
        var mayBeSaidHere = PlaceOf(incoming, plan) switch
        {
            Place.Personal => true,
            Place.DigestChannel => !replies.Any(r => r.IsPersonal),
            _ => !replies.Any(r => r.IsConfidential),
        };
        if (mayBeSaidHere)
            return again ? [replies[0]] : replies;
        if (!await post.Reaches(person.Email, cancellation))
            return [FixedReplies.AskInPerson];
        foreach (var reply in again ? [] : replies)
        {
            if (await post.Send(plan.Id, person.Email, reply, cancellation) is not SendOutcome.Sent)
                return [FixedReplies.AskInPerson];
        }

        return [FixedReplies.AnsweredInPerson];
    }
}
