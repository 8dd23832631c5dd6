using CsCheck;

namespace AfiBot.Core.Tests.Cycles;

/// <summary>Random sequences of answers, verdicts, re-openings, changes of lead, cover, pauses and clock steps over two plans at once, after each of which
/// what must always hold is worked out anew from the history alone.</summary>
public sealed class RulesProperties
{
    private static readonly PlanId[] Plans = [new("first"), new("second")];
    private static readonly string[] Leads = ["srp.lead", "mci.lead", "trn.lead"];
    private static readonly string[] References = ["MCI-01", "MCI-02", "SRP-01", "SRP-02", "SRP-03", "TRN-01"];

    private static readonly Gen<(int Act, int Plan, int Afi, int Who, int Much)[]> Sequences =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 1], Gen.Int[0, References.Length - 1], Gen.Int[0, Leads.Length], Gen.Int[0, 30]).Array[1, 60];

    [Fact]
    public Task Figures_reconcile_nothing_is_lost_and_what_is_shown_follows_from_what_was_said() => Sequences.SampleAsync(async acts =>
    {
        var world = await World.Open();
        foreach (var (act, plan, afi, who, much) in acts)
        {
            await world.Act(act, Plans[plan], Some.Reference(References[afi]), who == Leads.Length ? Some.Officer() : Some.Lead(Leads[who]), much);
            await world.Check();
        }
    }, iter: 80);

    private sealed class World
    {
        private readonly InMemoryRowStore rows = new();
        private readonly FakeClock clock = new(Some.Monday);
        private readonly InMemoryAudit audit = new();
        private readonly Dictionary<(PlanId, AfiReference), int> said = [];
        private readonly Dictionary<(PlanId, AfiReference), int> judged = [];

        private IRegister Register => rows.Register;

        public static async Task<World> Open()
        {
            var world = new World();
            foreach (var plan in Plans)
            {
                Afi[] afis = [.. References.Select(r => Some.Afi(r, $"{r.Split('-')[0].ToLowerInvariant()}.lead") with { ManagedBy = r == "TRN-01" && plan == Plans[1] ? "HMI" : null })];
                (await world.Register.TryWrite(Some.Plan() with { Id = plan }, [Some.Framework("MCI", "Crime"), Some.Framework(), Some.Framework("TRN", "Training")], afis, [], default)).ShouldBeTrue();
            }

            Grant[] Grants(Roles roles) => [.. Plans.Select(p => new Grant(p, roles, []))];
            await world.rows.Directory.Write(
                [.. Leads.Select(l => Some.Lead(l) with { Grants = Grants(Roles.Lead) }), Some.Officer() with { Grants = Grants(Roles.Officer) }], default);
            return world;
        }

        public async Task Act(int act, PlanId plan, AfiReference afi, Person who, int much)
        {
            // Nobody does two things in the same instant: what an order undoes was before it.
            clock.Step(TimeSpan.FromSeconds(1));
            var person = (await rows.Directory.Find(who.Email, default))!;
            var view = (await Register.Read(plan, default))!;
            var current = view.Afis.Single(a => a.Reference == afi);
            switch (act)
            {
                case 0 or 1 or 2:
                    var draft = Some.Draft($"Said {much}.") with { Status = (Status)(much % 3), Reason = much % 3 == (int)Status.NoFurtherAction ? NoFurtherActionReason.NoCurrentPlan : null, BasedOn = current.UpdateCount };
                    var mayAnswer = person.Is(Roles.Officer) || person.In(plan, Today(view)).AnswersFor(current);
                    if (await new RecordUpdate(Register, clock).Record(plan, afi, draft, person, UpdateChannel.Card, default) is RecordOutcome.Recorded)
                    {
                        mayAnswer.ShouldBeTrue($"{person.Email} recorded {afi}");
                        said[(plan, afi)] = said.GetValueOrDefault((plan, afi)) + 1;
                    }

                    break;
                case 3 or 4:
                    var judgement = much % 2 == 0 ? Judgement.Accepted : Judgement.Returned;
                    if (await new GiveVerdict(Register, audit, clock).Give(plan, afi, current.UpdateCount, current.Verdict, judgement, "Why so?", person, default) is VerdictOutcome.Given given)
                    {
                        (person.Is(Roles.Officer), given.Verdict.By == current.Standing?.By && current.Standing?.Sequence == given.Verdict.Sequence).ShouldBe((true, false), "an officer, and not of their own");
                        judged[(plan, afi)] = judged.GetValueOrDefault((plan, afi)) + 1;
                    }

                    break;
                case 5:
                    _ = await new OpenCycle(Register, clock).Open(plan, default);
                    break;
                case 6 when much < 6:
                    _ = much < 3 ? await new CloseCycle(Register, clock).Close(plan, default) : await new ReopenCycle(Register, clock).Reopen(plan, default);
                    break;
                case 7:
                    await new ChangeLead(Register, rows.Directory, audit, new FollowLeads(Register, clock), clock).Change(plan, [afi], Some.Email(Leads[much % Leads.Length]), person, default);
                    break;
                case 8 when current.Lead is var lead:
                    await new ArrangeCover(rows.Directory, audit, clock).Arrange(view, lead, Some.Email(Leads[much % Leads.Length]), much % 2 == 0 ? [] : [afi], Today(view), Today(view).AddDays(much), person, default);
                    break;
                default:
                    clock.Step(TimeSpan.FromHours(much * 7));
                    break;
            }

            await new ChaseLateLeads(Register, rows.Hindrances, clock).Run(default);
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
                    request.History.GroupBy(e => (e.Step, e.State, e.At, e.Reason)).ShouldAllBe(g => g.Count() == 1, "a step is planned once");
            }
        }

        private void Check(PlanId plan, PlanPosition position, AfiPosition shown, AfiHistory history)
        {
            var reference = shown.Afi.Reference;
            history.Updates.Count.ShouldBe(said.GetValueOrDefault((plan, reference)), $"nothing said of {reference} is lost");
            history.Verdicts.Count.ShouldBe(judged.GetValueOrDefault((plan, reference)));
            shown.Status.ShouldBe(Expected(position, shown, history), $"{plan} {reference}");
        }

        /// <summary>Rule 4 of the design, in its own words, over the whole history.</summary>
        private static ShownStatus Expected(PlanPosition position, AfiPosition shown, AfiHistory history)
        {
            if (shown.Afi.ManagedBy is not null)
                return ShownStatus.ManagedElsewhere;
            QualityVerdict Made(Update update) => history.Verdicts.Where(v => v.Sequence == update.Sequence).OrderBy(v => v.Number).LastOrDefault()?.Judgement switch
            {
                Judgement.Accepted => QualityVerdict.Accepted,
                Judgement.Returned => QualityVerdict.Returned,
                _ => QualityVerdict.Pending,
            };
            var standing = history.Updates.Where(u => Made(u) is not QualityVerdict.Returned).OrderBy(u => u.Sequence).LastOrDefault();
            var cycle = position.View.Cycle;
            var isLate = cycle is not null && shown.Asked && position.Today > cycle.Due && !(standing?.At >= cycle.OpenedAt);
            return standing is null || isLate ? ShownStatus.UpdateAwaited
                : Made(standing) is not QualityVerdict.Accepted ? ShownStatus.WorkInProgress
                : standing.Status switch
                {
                    Status.Completed => ShownStatus.Completed,
                    Status.NoFurtherAction => ShownStatus.NoFurtherAction,
                    _ => ShownStatus.WorkInProgress,
                };
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
