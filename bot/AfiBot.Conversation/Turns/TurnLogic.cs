using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What the bot says to what: pure. Text and taps in, state, effects and replies out.</summary>
public static class TurnLogic
{
    /// <summary>Somebody said something.</summary>
    /// <param name="state">What is in progress.</param>
    /// <param name="text">What was said.</param>
    /// <param name="facts">Any of the turn's plans.</param>
    public static Outcome Hear(ConversationState state, string text, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(facts);
        var situation = facts.Situation;
        text = Dictated.Written(PastedMail.Own(text));
        if (state.Update is { } dialog && facts.Place is Place.Personal)
        {
            return Offering(state, KeptDrafts.IsStale(dialog, facts.Position.AsAt) && KeptDrafts.SetAside(state, Settled(dialog, situation)) is { } aside
                ? HearAnew(aside, text, situation)
                : HearInDialog(state, Settled(dialog, situation), text, situation), facts);
        }

        return HearAnew(state, text, situation);
    }

    /// <summary>Somebody tapped a button.</summary>
    public static Outcome Tap(ConversationState state, TopicRequest request, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(facts);
        var outcome = Decide(state with { Offered = null }, request, facts.Situation.Plans);
        return request is DialogTap.Later ? outcome : Offering(state, outcome, facts);
    }

    /// <summary>An effect was carried out, and the facts were read again.</summary>
    public static Outcome Conclude(ConversationState state, EffectResult result, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(facts);
        return Offering(state, About(facts, result.Conclude(state, facts)), facts);
    }

    /// <summary>Does what an intent asks for in the middle of a dialog.</summary>
    /// <param name="state">What is in progress.</param>
    /// <param name="intent">What was made of the text in the dialog's own plan.</param>
    /// <param name="text">The text.</param>
    /// <param name="facts">That plan.</param>
    internal static Outcome Follow(ConversationState state, Intent intent, string text, Facts facts)
    {
        var (_, request) = TopicList.Of(intent, text);
        if (FollowUpOf(state, request, text, facts) is { } followed)
            return Decide(state, followed, facts.Situation.Plans);
        var fitting = facts.Situation.Plans.Where(request.Fits).ToList();
        return Decide(state, request.In(fitting is [_, _, ..] && fitting.Contains(facts) && request is AfiScopedRequest ? facts.Plan : null), facts.Situation.Plans);
    }

    /// <summary>What a message asks that is about the last answer; null where it is about itself, or that was too long ago.</summary>
    /// <param name="state">What was asked last.</param>
    /// <param name="read">What was made of the message by itself.</param>
    /// <param name="text">The message.</param>
    /// <param name="facts">Any of the turn's plans.</param>
    internal static TopicRequest? FollowUpOf(ConversationState state, TopicRequest read, string text, Facts facts) =>
        state.Asked?.Request(facts.Position.AsAt) is { } last ? FollowUp.Of(text, read, last, facts.Situation.Find(last.Plan) ?? facts) : null;

    /// <summary>A button of the dialog's open question was tapped.</summary>
    internal static Outcome TapInDialog(ConversationState state, UpdateDialog dialog, DialogTap tap, Situation situation)
    {
        dialog = Settled(dialog, situation);
        if (situation.Find(dialog.Plan) is { } facts)
            return About(facts, UpdateDialogSteps.Tap(state, dialog, tap, facts));
        return dialog.Plan is null ? PlanQuestionStep.Tap(state, dialog, tap, situation) : Lost(state, dialog);
    }

    /// <summary>What is said with nothing in progress.</summary>
    internal static Outcome HearAnew(ConversationState state, string text, Situation situation)
    {
        var (rest, readings) = Read(text, situation);
        readings = readings.ConvertAll(r => r.Facts.Position.Afis.Any(a => a.Afi.Lead == r.Facts.Person.Email) ? r with { Reading = OwnScope.Narrow(rest, r.Reading, r.Facts.Person.Email) } : r);
        var reading = readings[0].Reading;
        if (HearOffered(state, text, reading, situation) is { } answered)
            return answered with { Reading = reading };
        state = state with { Offered = null };
        return Named(reading, HearReviewer(state, rest, readings) ?? HearOwnLines(state, rest, readings) ?? HearOwn(state, text, reading, situation) ?? Follow(state, rest, readings)) with { Reading = reading };
    }

    /// <summary>What was offered is done, goes on with what it lacked, or is dropped; null where something else is said.</summary>
    private static Outcome? HearOffered(ConversationState state, string text, Reading reading, Situation situation)
    {
        if (state.Offered?.Request(situation.Plans[0].Position.AsAt) is not { } offered)
            return null;
        var after = state with { Offered = null };
        // It was asked which plan it is about.
        if (offered.Plan is null)
            return PlanNames.Picked(text, [.. situation.Plans.Where(offered.Fits)]) is { } picked ? Decide(after, offered.In(picked.Plan), situation.Plans) : null;
        if (situation.Find(offered.Plan) is not { } facts)
            return null;
        if (reading.Intent is Intent.No or Intent.Cancel)
            return new Outcome(after, new TextReply("Nothing was done.", WhatNow.For(situation.Person)));
        if (offered.Answered(text, reading, facts) is { } answered)
            return Decide(after, answered, situation.Plans);
        return reading.Intent is Intent.Skip or Intent.Back ? new Outcome(after, new TextReply("Nothing was done.", WhatNow.For(situation.Person))) : null;
    }

    /// <summary>Where an update has come to its end, one that was left for it is offered.</summary>
    private static Outcome Offering(ConversationState before, Outcome outcome, Facts facts) =>
        before.Update is not null && outcome is { Effect: null, State: { Update: null, Kept: [.., var kept] } }
            ? outcome with { Replies = [.. outcome.Replies, KeptDrafts.Offer(kept, facts)] }
            : outcome;

    private static Outcome HearInDialog(ConversationState state, UpdateDialog dialog, string text, Situation situation)
    {
        if (situation.Find(dialog.Plan) is { } facts)
        {
            // The dialog's own plan is heard first, word for word; another only where it is certainly asked about and the own makes nothing of it.
            var reading = Interpreter.Interpret(text, facts.Vocabulary, facts.Position.Today);
            if (Worth(reading) < 2 && Read(text, situation).Readings[0].Reading is { IsCertain: true } elsewhere)
                reading = elsewhere;
            return About(facts, UpdateDialogSteps.Hear(state with { Update = dialog }, dialog, text, reading, facts)) with { Reading = reading };
        }

        if (dialog.Plan is not null)
            return Lost(state, dialog);
        var heard = Read(text, situation).Readings[0].Reading;
        return PlanQuestionStep.Hear(state, dialog, text, heard, situation) with { Reading = heard };
    }

    private static Outcome Lost(ConversationState state, UpdateDialog dialog) =>
        new(state with { Update = null }, Refusals.Keeping($"You can no longer see the plan that {dialog.Reference} is in, so I have stopped asking about it.", dialog.Draft.Narrative));

    /// <summary>A dialog from before there were several plans is about the one that has its AFI, if only one has.</summary>
    private static UpdateDialog Settled(UpdateDialog dialog, Situation situation) => dialog switch
    {
        _ when dialog.Plan is not null || dialog.Step == UpdateStep.Plan => dialog,
        _ when PlanQuestionStep.Fitting(dialog, situation) is [var only] => dialog with { Plan = only.Plan },
        _ when situation.Plans is [var single] => dialog with { Plan = single.Plan },
        _ => dialog with { Step = UpdateStep.Plan },
    };

    /// <summary>What the plans make of a text, those that make most of it: where one knows what another does not, it is the one that is meant.</summary>
    /// <returns>The text without the plan's name, where it names one, and what each plan makes of it.</returns>
    private static (string Said, List<(Facts Facts, Reading Reading)> Readings) Read(string text, Situation situation)
    {
        var (rest, plans, isApart) = PlanNames.Narrow(text, situation.Plans);
        var readings = Best(rest, plans);

        // A plan's name in the middle of a story is part of the story, to the letter.
        return isApart || !readings.Exists(r => r.Reading.Intent is Intent.GiveUpdate) ? (rest, readings) : (text, Best(text, situation.Plans));
    }

    private static List<(Facts Facts, Reading Reading)> Best(string text, IReadOnlyList<Facts> plans)
    {
        var readings = plans.Select(f => (Facts: f, Reading: Interpreter.Interpret(text, f.Vocabulary, f.Position.Today))).ToList();
        var best = readings.Max(r => Worth(r.Reading));
        return [.. readings.Where(r => Worth(r.Reading) == best)];
    }

    private static int Worth(Reading reading) => reading.Intent switch
    {
        Intent.NotUnderstood => 0,
        Intent.AskUnknown or Intent.UnknownAfi => 1,
        _ => reading.IsCertain ? 3 : 2,
    };

    /// <summary>What a question was to be narrowed by and could not be is named before its answer.</summary>
    private static Outcome Named(Reading reading, Outcome outcome) => reading.Unserved is { } unserved && (outcome.Replies.Count > 0 || outcome.Effect is { OnlyReads: true })
        ? outcome with { Replies = [new TextReply($"I cannot narrow that down to \"{Words.Shortened(unserved)}\", so this is without it."), .. outcome.Replies] }
        : outcome;

    /// <summary>What a reviewer says of AFIs that are others' to answer, where it is a verdict on what they answered; null where it is not.</summary>
    private static Outcome? HearReviewer(ConversationState state, string text, List<(Facts Facts, Reading Reading)> readings)
    {
        if (!Access.MayReview(readings[0].Facts.Person))
            return null;
        var verdicts = readings.ConvertAll(r => (r.Facts, Reading: LooseVerdictSentence.Of(text, r.Reading, r.Facts.Vocabulary, afi => r.Facts.Position.Find(afi) is { } found && !r.Facts.Person.AnswersFor(found.Afi), r.Facts.Position.Today)))
            .FindAll(v => v.Reading is not null);
        return verdicts.Count > 0 ? Follow(state, text, verdicts.ConvertAll(v => (v.Facts, v.Reading!))) : null;
    }

    private static Outcome? HearOwnLines(ConversationState state, string text, List<(Facts Facts, Reading Reading)> readings)
    {
        var lines = readings.ConvertAll(r => (r.Facts, Lines: SeveralSteps.LinesOf(text, r.Reading.Intent, r.Facts))).FindAll(l => l.Lines is not null);
        if (lines is [])
            return null;
        var (facts, own) = lines[0];
        if (lines.Count == 1)
            return About(facts, SeveralSteps.Read(state, [], own!, facts));
        var about = (own!.FirstOrDefault(l => !l.IsOfTheRest) ?? own![0]).Reference;
        return PlanQuestionStep.Ask(state, about, [new OwnLine(about, text)], [.. lines.Select(l => l.Facts)]);
    }

    /// <summary>What tells of one of this person's own AFIs without its reference; null where it does not, or means something else as it stands.</summary>
    private static Outcome? HearOwn(ConversationState state, string text, Reading reading, Situation situation)
    {
        var own = situation.Plans.Select(f => (Facts: f, Afis: f.Position.AskedOf(f.Person).Select(a => a.Afi.Reference).ToList())).Where(o => o.Afis.Count > 0).ToList();
        if (own is not [var (facts, afis)])
            return null;
        // "this one is finished, the pound opened": the AFI that was shown last.
        if (reading.Intent is Intent.NotUnderstood or Intent.Ask or Intent.ListAfis or Intent.StartUpdate { Reference: null } && state.Asked?.Request(facts.Position.AsAt) is AfiScopedRequest { Reference: var last } && afis.Contains(last)
            && FollowUpWords.Shared.Those.IsIn(Sentence.Of(text).Words) && Interpreter.Interpret(FollowUpWords.Shared.Named(text, last), facts.Vocabulary, facts.Position.Today) is { Intent: Intent.NoChange or Intent.GiveUpdate { Status: not null } or Intent.StartUpdate } onIt)
            return Follow(state, FollowUpWords.Shared.Named(text, last), [(facts, onIt)]);
        // "I meant in progress": of what was recorded last.
        if (reading.Intent is Intent.NotUnderstood && state.Last is { Answers: [var answer] } recorded && recorded.Plan == facts.Plan && Doubts.Meant(text) is { } meant)
            return Follow(state, $"{answer.Reference} {Words.Of(meant)}", [(facts, new Reading(new Intent.GiveUpdate(answer.Reference, meant, null, "", null), IsCertain: false))]);
        if (SeveralSteps.UnchangedIn(text, reading, facts) is { } unchanged)
            return About(facts, SeveralSteps.Read(state, [], unchanged, facts));
        if (OwnAfi.Read(text, reading, facts.Vocabulary, afis, facts.Position.Today) is not var (said, told, described))
            return null;
        return described is { } afi ? About(facts, MeantAfiRequest.Ask(state, afi, text, facts)) : HearOwnLines(state, said, [(facts, told)]) ?? Follow(state, said, [(facts, told)]);
    }

    private static Outcome Follow(ConversationState state, string text, List<(Facts Facts, Reading Reading)> readings)
    {
        var requests = readings.ConvertAll(r => (r.Facts, Request: RequestOf(r.Reading, text)));
        if (FollowUpOf(state, requests[0].Request, text, readings[0].Facts) is { } followed)
            return Decide(state, followed, readings[0].Facts.Situation.Plans);
        return Among(state, [.. requests.Zip(readings, (r, read) => (r.Facts, LookedAtAgain(r.Request, read.Reading, text, r.Facts)))]) with { IsUnsure = readings.TrueForAll(r => r.Reading.IsUnsure) };
    }

    /// <summary>What was read, or what is asked in its place where it is nothing, or hardly ever said so.</summary>
    private static TopicRequest LookedAtAgain(TopicRequest read, Reading reading, string text, Facts facts) =>
        LikelyRequests.InPlaceOf(read, reading.IsCertain, text, facts.Vocabulary, facts.Person, [.. facts.Position.AskedOf(facts.Person).Select(a => a.Afi.Reference)]);

    private static Outcome Among(ConversationState state, List<(Facts Facts, TopicRequest Request)> requests)
    {
        if (requests.Count > 1 && requests.Exists(r => r.Request is DidYouMeanRequest))
            return Decide(state, Either(requests), [requests[0].Facts]);
        if (requests.TrueForAll(r => r.Request == requests[0].Request || r.Request.GetType() == requests[0].Request.GetType() && r.Request is ToldRequest))
            return Decide(state, requests[0].Request, [.. requests.Select(r => r.Facts)]);

        // The words mean something else in each plan.
        var fitting = requests.Where(r => r.Request.Fits(r.Facts)).ToList();
        return fitting is [var only]
            ? Decide(state, only.Request, [only.Facts])
            : new Outcome(state, new TextReply("That fits more than one plan. Which do you mean?", [.. (fitting.Count == 0 ? requests : fitting).Select(r => new Choice(r.Facts.PlanName, r.Request.In(r.Facts.Plan)))]) { IsAboutPlans = true });
    }

    /// <summary>Where nothing was understood, the nearest there is is offered.</summary>
    internal static TopicRequest RequestOf(Reading reading, string text) => reading is { Intent: Intent.NotUnderstood, Alternatives: { Count: > 0 } nearest }
        ? new DidYouMeanRequest([.. nearest.Select(i => TopicList.Of(i, text).Request)]) { IsGuess = true }
        : TopicList.Of(reading.Intent, text).Request;

    /// <summary>What the words may mean in each of several plans, as one question.</summary>
    private static DidYouMeanRequest Either(List<(Facts Facts, TopicRequest Request)> requests) => new(
        [
            .. requests.SelectMany(r => (r.Request is DidYouMeanRequest either ? either.Options : [r.Request])
                .Select(o => o is PlanlessRequest ? o : o.In(r.Facts.Plan))).Distinct(),
        ])
    {
        Name = requests.Select(r => (r.Request as DidYouMeanRequest)?.Name).FirstOrDefault(n => n is not null),
        IsGuess = requests.Exists(r => r.Request is DidYouMeanRequest { IsGuess: true }),
    };

    private static Outcome Decide(ConversationState state, TopicRequest request, IReadOnlyList<Facts> plans)
    {
        if (request is PlanlessRequest)
            return request.Decide(state, plans[0]);
        if (request.Plan is { } named)
        {
            return plans[0].Situation.Find(named) is { } facts
                ? About(facts, request.Decide(Remembering(state, request, facts), facts))
                : new Outcome(state, NoPartIn(named, request, plans[0]));
        }

        return plans.Where(request.Fits).ToList() switch
        {
            [] => About(plans[0], request.Decide(Remembering(state, request, plans[0]), plans[0])),
            [var only] => About(only, request.Decide(Remembering(state, request.In(only.Plan), only), only)),
            var several => request.DecideOver(Remembering(state, request, several[0]), several),
        };
    }

    /// <summary>A plan in which somebody has no part any more. Who covered for a lead there is told whose it is again.</summary>
    private static TextReply NoPartIn(PlanId plan, TopicRequest request, Facts other) =>
        other.Person.LastCoverBefore(other.Position.Today, plan, _ => true) is { } ended
            ? Refusals.Keeping($"{Refusals.Ended(ended)} Nothing was done. Ask the lead ({ended.LeadName}) or ILAU.", request.Written)
            : Refusals.Keeping(FixedReplies.OfAnotherPlan.Text, request.Written);

    private static ConversationState Remembering(ConversationState state, TopicRequest request, Facts facts) =>
        request.CanBeFollowedUp ? state with { Asked = KeptRequest.Of(request, facts.Position.AsAt) } : state;

    /// <summary>The replies name the plan they are about, so that their buttons do.</summary>
    private static Outcome About(Facts facts, Outcome outcome) => outcome with
    {
        Replies = [.. outcome.Replies.Select(r => r.Plan is null ? r with { Plan = facts.Plan } : r)],
    };
}
