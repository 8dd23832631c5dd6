using CsCheck;

namespace AfiBot.Core.Tests.Cycles;

/// <summary>Random sequences of answers, requests for more time, answers taken back, verdicts with yes and no, closed AFIs opened again with a reason, cycles opened,
/// closed and opened again, changes of lead, cover and its end, pauses, cards that go out and clock steps, over two plans at once. After each of them what must
/// always hold is worked out anew from the history alone.</summary>
public sealed class RulesProperties
{
    private static readonly PlanId[] Plans = [new("first"), new("second")];
    private static readonly string[] Leads = ["srp.lead", "mci.lead", "trn.lead"];
    private static readonly string[] People = [.. Leads, "dep.uty", "ilau.officer"];
    private static readonly string[] References = ["MCI-01", "MCI-02", "SRP-01", "SRP-02", "SRP-03", "TRN-01"];

    private static readonly Gen<(int Act, int Plan, int Afi, int Who, int Much)[]> Sequences =
        Gen.Select(Gen.Int[0, 19], Gen.Int[0, 1], Gen.Int[0, References.Length - 1], Gen.Int[0, People.Length - 1], Gen.Int[0, 30]).Array[1, 60];

    [Fact]
    public Task Figures_reconcile_nothing_is_lost_and_what_is_shown_follows_from_what_was_said() => Sequences.SampleAsync(async acts =>
    {
        var world = await World.Open();
        foreach (var (act, plan, afi, who, much) in acts)
        {
            await world.Act(act, Plans[plan], Some.Reference(References[afi]), Some.Email(People[who]), much);
            await world.Check();
        }
    }, iter: 60);

    private sealed class World
    {
        private readonly InMemoryRowStore rows = new();
        private readonly FakeClock clock = new(Some.Monday);
        private readonly InMemoryAudit audit = new();
        private readonly Dictionary<(PlanId, AfiReference), int> said = [];
        private readonly Dictionary<(PlanId, AfiReference), int> judged = [];
        private readonly List<Cover> covers = [];
        private readonly Dictionary<(PlanId, FrameworkCode?), DateOnly> pauses = [];

        private IRegister Register => rows.Register;

        public static async Task<World> Open()
        {
            var world = new World();
            foreach (var plan in Plans)
            {
                Afi[] afis =
                [
                    .. References.Select(r => Some.Afi(r, $"{r.Split('-')[0].ToLowerInvariant()}.lead") with
                    {
                        ManagedBy = r == "TRN-01" && plan == Plans[1] ? "HMI" : null,
                        PlannedTargetDate = r.EndsWith("01", StringComparison.Ordinal) ? new DateOnly(2026, 3, 31) : null,
                    }),
                ];
                (await world.Register.TryWrite(Some.Plan() with { Id = plan }, [Some.Framework("MCI", "Crime"), Some.Framework(), Some.Framework("TRN", "Training")], afis, [], default)).ShouldBeTrue();
            }

            Grant[] Grants(Roles roles) => [.. Plans.Select(p => new Grant(p, roles, []))];
            await world.rows.Directory.Write(
                [
                    .. Leads.Select(l => Some.Lead(l) with { Grants = Grants(Roles.Lead) }),
                    Some.Lead("dep.uty") with { Grants = Grants(Roles.Manager) },
                    Some.Officer() with { Grants = Grants(Roles.Officer) },
                ],
                default);
            return world;
        }

        public async Task Act(int act, PlanId plan, AfiReference afi, EmailAddress who, int much)
        {
            // Nobody does two things in the same instant: what an order undoes was before it.
            clock.Step(TimeSpan.FromSeconds(1));
            var other = Plans.Single(p => p != plan);
            var untouched = await Marks(other);
            var person = (await rows.Directory.Find(who, default))!;
            var view = (await Register.Read(plan, default))!;
            var current = view.Afis.Single(a => a.Reference == afi);
            switch (act)
            {
                case 0 or 1 or 2:
                    await Answer(view, current, person, new UpdateDraft { Narrative = $"Said {much}.", Status = (Status)(much % 3), Reason = much % 3 == (int)Status.NoFurtherAction ? NoFurtherActionReason.NoCurrentPlan : null });
                    break;
                case 3 or 4:
                    await Judge(view, current, current.UpdateCount, person, much % 2 == 0 ? Judgement.Accepted : Judgement.Returned, "Why so?");
                    break;
                case 5:
                    _ = await new OpenCycle(Register, clock).Open(plan, default);
                    break;
                case 6 when much < 6:
                    _ = much < 3 ? await new CloseCycle(Register, clock).Close(plan, default) : await new ReopenCycle(Register, clock).Reopen(plan, default);
                    break;
                case 7:
                    var changed = await new ChangeLead(Register, rows.Directory, audit, new FollowLeads(Register, clock), clock).Change(plan, [afi], Some.Email(Leads[much % Leads.Length]), person, default);
                    (changed is LeadOutcome.NotTheirs).ShouldBe(!IsOfficer(who), "only an officer says who leads");
                    break;
                case 8 or 9:
                    await Cover(view, current, person, much);
                    break;
                case 10 when current.Standing is { } stands:
                    // More time: what was said last, with a later date and why.
                    var later = (stands.TargetDate ?? Today(view)).AddDays(much + 1);
                    await Answer(view, current, person, new UpdateDraft { Said = stands.Lasting, TargetDate = UpdateFields.TargetDate.Write(later) }
                        .With(UpdateFields.Narrative, $"More time, {much} days.").With(UpdateFields.Delay, "The supplier is late."));
                    break;
                case 11:
                    await Answer(view, current, person, Some.Draft($"By {much} March.") with { TargetDate = UpdateFields.TargetDate.Write(new DateOnly(2026, 3, 1).AddDays(much)) });
                    break;
                case 12 or 13:
                    await Withdraw(view, current, much % 4 == 0 ? current.UpdateCount - 1 : current.UpdateCount, person);
                    break;
                case 14:
                    await Pause(view, much % 3 == 0 ? null : current.Framework, much % 5 == 0 ? null : Today(view).AddDays(much), person);
                    break;
                case 15 when (await Register.History(plan, afi, default)) is { Updates.Count: > 0 } history:
                    // An officer opens again what an answer had closed, whichever it was, with a reason or without.
                    await Judge(view, current, history.Updates.LastOrDefault(u => u.IsClosure)?.Sequence ?? 1, person, Judgement.Returned, much % 5 == 0 ? " " : "It is not done: the pound is shut.");
                    break;
                case 16 or 17:
                    foreach (var request in view.Requests.Where(r => r.Delivery.IsDue(clock.GetUtcNow())))
                        (await Register.TrySave(plan, request.With(request.Delivery.Claim(clock.GetUtcNow()).Arrive("card", clock.GetUtcNow())), default)).ShouldBeTrue();
                    break;
                default:
                    clock.Step(TimeSpan.FromHours(much * 7));
                    break;
            }

            (await Marks(other)).ShouldBe(untouched, "what is about one plan changes no other");
            await Chase();
        }

        public async Task Check()
        {
            foreach (var plan in Plans)
            {
                var view = (await Register.Read(plan, default))!;
                var position = PlanPosition.Of(view, clock.GetUtcNow());
                var figures = Figures.Of(position.Afis);
                (figures.WorkInProgress + figures.Completed + figures.NoFurtherAction + figures.UpdateAwaited + figures.ManagedElsewhere).ShouldBe(References.Length);
                view.Frameworks.Sum(f => Figures.Of(position.In(f.Code)).Total).ShouldBe(figures.Total);
                foreach (var afi in position.Afis)
                    Check(plan, position, afi, await Register.History(plan, afi.Afi.Reference, default));
                foreach (var request in view.Requests)
                {
                    request.History.GroupBy(e => (e.Step, e.State, e.At, e.Reason)).ShouldAllBe(g => g.Count() == 1, "a step is planned once");
                    Ladder.TellingsDue(position, request, Colleague.Unknown).SelectMany(t => t.Afis)
                        .ShouldAllBe(a => position.Today > view.Cycle!.Due && !IsPaused(position, position.Find(a)!.Afi.Framework), "nobody is told of what is not late, or paused");
                }

                foreach (var name in People)
                {
                    var person = (await rows.Directory.Find(Some.Email(name), default))!;
                    position.AskedOf(person).Select(a => a.Afi.Reference)
                        .ShouldBe(position.Afis.Where(a => position.OpenCycle is not null && a.Asked && Answers(person.Email, plan, a.Afi, position.Today)).Select(a => a.Afi.Reference), name);
                }
            }
        }

        private async Task Answer(PlanView view, Afi afi, Person person, UpdateDraft draft)
        {
            draft = draft with { BasedOn = afi.UpdateCount };
            var outcome = await new RecordUpdate(Register, clock).Record(view.Plan.Id, afi.Reference, draft, person, UpdateChannel.Card, default);
            (outcome is RecordOutcome.NotTheirs).ShouldBe(!IsOfficer(person.Email) && !Answers(person.Email, view.Plan.Id, afi, Today(view)), $"{person.Email} answers {afi.Reference}");
            if (outcome is not RecordOutcome.Recorded)
                return;
            said[(view.Plan.Id, afi.Reference)] = said.GetValueOrDefault((view.Plan.Id, afi.Reference)) + 1;
            (await new RecordUpdate(Register, clock).Record(view.Plan.Id, afi.Reference, draft, person, UpdateChannel.Card, default)).ShouldBeOfType<RecordOutcome.AlreadyRecorded>("once means once");
        }

        private async Task Judge(PlanView view, Afi afi, int sequence, Person person, Judgement judgement, string comment)
        {
            var before = await Register.History(view.Plan.Id, afi.Reference, default);
            var seen = before.Find(sequence) is { } update ? WhatStands.VerdictOn(update, before.Verdicts) : QualityVerdict.Pending;
            Task<VerdictOutcome> Give() => new GiveVerdict(Register, audit, clock).Give(view.Plan.Id, afi.Reference, sequence, seen, judgement, comment, person, default);
            if (await Give() is not VerdictOutcome.Given given)
                return;
            IsOfficer(person.Email).ShouldBeTrue("an officer");
            before.Find(sequence)!.By.ShouldNotBe(person.Email, "nobody judges what they said");
            seen.ShouldNotBe(QualityVerdict.Withdrawn, "what was taken back is not judged");
            (judgement is Judgement.Accepted || given.Verdict.Comment.Length > 0).ShouldBeTrue("nothing is returned without a word");
            judged[(view.Plan.Id, afi.Reference)] = judged.GetValueOrDefault((view.Plan.Id, afi.Reference)) + 1;
            (await Give()).ShouldBeOfType<VerdictOutcome.AlreadyGiven>("once means once");
        }

        private async Task Withdraw(PlanView view, Afi afi, int sequence, Person person)
        {
            var history = await Register.History(view.Plan.Id, afi.Reference, default);
            var update = history.Find(sequence);
            var may = update?.By == person.Email && (IsOfficer(person.Email) || Answers(person.Email, view.Plan.Id, afi, Today(view)));
            var verdict = history.Verdicts.LastOrDefault(v => v.Sequence == sequence)?.Judgement;
            var isOpen = view.Cycle is { } cycle && cycle.Number == update?.Cycle && cycle.IsOpen(Today(view));
            Task<WithdrawOutcome> Take() => new WithdrawUpdate(Register, clock).Withdraw(view.Plan.Id, afi.Reference, sequence, person, default);
            (await Take() is WithdrawOutcome.Withdrawn).ShouldBe(may && (verdict is Judgement.Withdrawn || (verdict is null && isOpen)), $"{person.Email} takes back {afi.Reference}/{sequence}");
            if (!may || verdict is not null || !isOpen)
                return;
            judged[(view.Plan.Id, afi.Reference)] = judged.GetValueOrDefault((view.Plan.Id, afi.Reference)) + 1;
            (await Take()).ShouldBeOfType<WithdrawOutcome.Withdrawn>("twice is once");
        }

        private async Task Cover(PlanView view, Afi afi, Person person, int much)
        {
            var (arranging, today) = (new ArrangeCover(rows.Directory, audit, clock), Today(view));
            var mayArrange = IsOfficer(person.Email) || (person.IsLead && person.Email == afi.Lead);
            if (much % 4 == 0)
            {
                var ended = await arranging.End(view, afi.Lead, null, person, default);
                (ended is CoverOutcome.NotTheirs).ShouldBe(!mayArrange);
                if (mayArrange)
                    covers.RemoveAll(c => c.Plan == view.Plan.Id && c.Lead == afi.Lead);
                return;
            }

            var deputy = Some.Email(much % 3 == 0 ? "dep.uty" : Leads[much % Leads.Length]);
            var outcome = await arranging.Arrange(view, afi.Lead, deputy, much % 2 == 0 ? [] : [afi.Reference], today.AddDays(much % 5), today.AddDays(much), person, default);
            if (outcome is not CoverOutcome.Arranged { Cover: var cover })
                return;
            (mayArrange, deputy != afi.Lead).ShouldBe((true, true), "a lead for themselves, or an officer, and nobody covers for themselves");
            covers.RemoveAll(c => c.IsLike(cover));
            covers.Add(cover);
        }

        private async Task Pause(PlanView view, FrameworkCode? framework, DateOnly? until, Person person)
        {
            var today = Today(view);
            var was = pauses.TryGetValue((view.Plan.Id, framework), out var before) && before >= today;
            (await new PauseChasing(Register, audit, clock).Pause(view.Plan.Id, framework, until, person, default))
                .ShouldBe(!IsOfficer(person.Email) ? PauseOutcome.NotTheirs : until is null && !was ? PauseOutcome.NothingToEnd : PauseOutcome.Done);
            if (!IsOfficer(person.Email))
                return;
            if (until is { } day)
                pauses[(view.Plan.Id, framework)] = day;
            else
                pauses.Remove((view.Plan.Id, framework));
        }

        /// <summary>The schedule's step, after which nobody has been chased who may not be.</summary>
        private async Task Chase()
        {
            var before = new Dictionary<(PlanId, EmailAddress, int), RequestStep>();
            foreach (var plan in Plans)
                foreach (var request in (await Register.Read(plan, default))!.Requests)
                    before[(plan, request.Lead, request.Cycle)] = request.Delivery.Step;
            await new ChaseLateLeads(Register, rows.Hindrances, clock).Run(default);
            foreach (var plan in Plans)
            {
                var position = PlanPosition.Of((await Register.Read(plan, default))!, clock.GetUtcNow());
                foreach (var request in position.View.Requests.Where(r => before.TryGetValue((plan, r.Lead, r.Cycle), out var step) && step != r.Delivery.Step))
                {
                    position.Today.DayOfWeek.ShouldNotBeOneOf(DayOfWeek.Saturday, DayOfWeek.Sunday);
                    position.Afis.ShouldContain(a => a.Asked && !a.Answered && a.Afi.Lead == request.Lead && !IsPaused(position, a.Afi.Framework), $"{request.Lead} is chased in {plan}");
                }
            }

            (await new ChaseLateLeads(Register, rows.Hindrances, clock).Run(default)).ShouldBe(0, "run twice, it plans once");
        }

        private void Check(PlanId plan, PlanPosition position, AfiPosition shown, AfiHistory history)
        {
            var reference = shown.Afi.Reference;
            history.Updates.Count.ShouldBe(said.GetValueOrDefault((plan, reference)), $"nothing said of {reference} is lost");
            history.Verdicts.Count.ShouldBe(judged.GetValueOrDefault((plan, reference)));
            shown.Status.ShouldBe(Expected(position, shown, history), $"{plan} {reference}");
            (shown.Afi.DueDate, shown.Afi.Slips).ShouldBe(Dates(shown.Afi, history), $"{plan} {reference}");
        }

        /// <summary>Rule 4 of the design, in its own words, over the whole history.</summary>
        private static ShownStatus Expected(PlanPosition position, AfiPosition shown, AfiHistory history)
        {
            if (shown.Afi.ManagedBy is not null)
                return ShownStatus.ManagedElsewhere;
            var standing = Stood(history).LastOrDefault();
            var cycle = position.View.Cycle;
            var isLate = cycle is not null && shown.Asked && position.Today > cycle.Due && !(standing?.At >= cycle.OpenedAt);
            return standing is null || isLate ? ShownStatus.UpdateAwaited
                : Made(standing, history) is not Judgement.Accepted ? ShownStatus.WorkInProgress
                : standing.Status switch
                {
                    Status.Completed => ShownStatus.Completed,
                    Status.NoFurtherAction => ShownStatus.NoFurtherAction,
                    _ => ShownStatus.WorkInProgress,
                };
        }

        /// <summary>A later day counts once an officer has said yes to it; each move to a later day is one.</summary>
        private static (DateOnly? InForce, int Moves) Dates(Afi afi, AfiHistory history)
        {
            var (inForce, last, moves) = (afi.PlannedTargetDate, afi.PlannedTargetDate, 0);
            foreach (var update in Stood(history))
            {
                moves += update.TargetDate > last ? 1 : 0;
                last = update.TargetDate;
                if (!(update.TargetDate > inForce) || Made(update, history) is Judgement.Accepted)
                    inForce = update.TargetDate;
            }

            return (inForce, moves);
        }

        private static List<Update> Stood(AfiHistory history) =>
            [.. history.Updates.Where(u => Made(u, history) is null or Judgement.Accepted).OrderBy(u => u.Sequence)];

        private static Judgement? Made(Update update, AfiHistory history) =>
            history.Verdicts.Where(v => v.Sequence == update.Sequence).OrderBy(v => v.Number).LastOrDefault()?.Judgement;

        private bool IsPaused(PlanPosition position, FrameworkCode framework) =>
            pauses.Any(p => p.Key.Item1 == position.View.Plan.Id && (p.Key.Item2 is null || p.Key.Item2 == framework) && p.Value >= position.Today);

        /// <summary>Whether somebody answers for an AFI as its lead, or in the lead's place.</summary>
        private bool Answers(EmailAddress who, PlanId plan, Afi afi, DateOnly today) =>
            afi.Lead == who || covers.Any(c => c.Plan == plan && c.Lead == afi.Lead && c.Deputy == who && c.From <= today && today <= c.Until && (c.Afis.Count == 0 || c.Afis.Contains(afi.Reference)));

        private static bool IsOfficer(EmailAddress who) => who == Some.Email("ilau.officer");

        /// <summary>The marks of all rows of a plan: whatever is written changes one.</summary>
        private async Task<string> Marks(PlanId plan)
        {
            var view = (await Register.Read(plan, default))!;
            return string.Join(' ', [view.Plan.Version, view.Cycle?.Version, .. view.Afis.Select(a => a.Version), .. view.Requests.Select(r => r.Version)]);
        }

        private DateOnly Today(PlanView view) => ForceCalendar.Of(view.Plan.Settings).DateOf(clock.GetUtcNow());
    }

    private sealed class FakeClock(DateTimeOffset start) : TimeProvider
    {
        private DateTimeOffset now = start;

        public void Step(TimeSpan by) => now += by;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
