using AfiBot.Core;

namespace AfiBot.Testing;

/// <summary>A whole cycle of a plan, opened on Monday 5 January 2026, with simulated leads and an officer. What becomes of an AFI follows from its place among
/// those asked and the seed: (place + seed) mod 5.</summary>
/// <param name="plan">The plan; its cycle is open.</param>
/// <param name="register">Where it is.</param>
/// <param name="directory">Who its leads are.</param>
/// <param name="audit">Where the officer's acts are written down.</param>
/// <param name="clock">The day that it is.</param>
/// <param name="officer">Who judges the answers.</param>
public sealed class SimulatedCycle(PlanId plan, IRegister register, IDirectory directory, IAudit audit, TimeProvider clock, EmailAddress officer)
{
    private readonly RecordUpdate recording = new(register, clock);
    private readonly GiveVerdict judging = new(register, audit, clock);
    private readonly Dictionary<AfiReference, int> said = [];

    /// <summary>The day on which the cycle is opened.</summary>
    public static DateOnly First { get; } = new(2026, 1, 5);

    /// <summary>The day on which it closes.</summary>
    public static DateOnly Last { get; } = new(2026, 2, 9);

    /// <summary>Every AFI that is asked for, with what becomes of it.</summary>
    public IReadOnlyList<(Afi Afi, Fate Fate)> Fates { get; private set; } = [];

    /// <summary>How an answer is given; whoever measures it puts a clock around.</summary>
    public Func<Func<Task>, Task> Answering { get; init; } = answer => answer();

    /// <summary>Settles what becomes of each AFI.</summary>
    public async Task Begin(int seed) =>
        Fates = [.. PlanPosition.Of(await Read(), clock.GetUtcNow()).Afis.Where(a => a.Asked).Select((a, place) => (a.Afi, (Fate)((place + seed) % 5)))];

    /// <summary>What leads and the officer do on a day, after the round of the morning.</summary>
    public async Task Live(DateOnly day)
    {
        foreach (var (afi, fate) in Fates)
            await Live(afi, fate, day);
    }

    /// <summary>What has become of an AFI at the end.</summary>
    public static Fate End(PlanPosition position, AfiReference reference)
    {
        ArgumentNullException.ThrowIfNull(position);
        var calendar = ForceCalendar.Of(position.View.Plan.Settings);
        return position.Find(reference)! switch
        {
            { Afi.Returned: not null } => Fate.LeftReturned,
            { Answered: false } => Fate.Escalated,
            { Afi: { Standing.At: var at, Verdict: QualityVerdict.Pending } } when calendar.DateOf(at!.Value) > position.View.Cycle!.Due => Fate.Late,
            { Afi: { Verdict: QualityVerdict.Accepted, UpdateCount: var count, Standing.Status: Status.Completed } } when count > 0 => Fate.Accepted,
            _ => Fate.Returned,
        };
    }

    private Task Live(Afi afi, Fate fate, DateOnly day) => (fate, day.Month, day.Day) switch
    {
        (Fate.Accepted, 1, 8) => Answer(afi, Status.Completed, "It was done in December."),
        (Fate.Accepted, 1, 9) => Judge(afi, Judgement.Accepted, ""),
        (Fate.Returned or Fate.LeftReturned, 1, 13) => Answer(afi, Status.WorkInProgress, "It goes on."),
        (Fate.Returned or Fate.LeftReturned, 1, 14) => Judge(afi, Judgement.Returned, "Say what has been done, please."),
        (Fate.Returned, 1, 16) => Answer(afi, Status.WorkInProgress, "Two of three units have been trained."),
        (Fate.Returned, 1, 19) => Judge(afi, Judgement.Accepted, ""),
        (Fate.Late, 1, 28) => Answer(afi, Status.NoFurtherAction, "The southern unit does this already."),
        _ => Task.CompletedTask,
    };

    private Task Answer(Afi afi, Status status, string narrative) => Answering(async () =>
    {
        var view = await Read();
        var now = view.Afis.First(a => a.Reference == afi.Reference);
        var draft = Some.Draft(narrative) with
        {
            Status = status,
            Reason = status is Status.NoFurtherAction ? NoFurtherActionReason.SufficientWorkInPlace : null,
            TargetDate = UpdateFields.TargetDate.Write(now.TargetDate),
            BasedOn = now.UpdateCount,
        };
        said[afi.Reference] = draft.BasedOn + 1;
        Expect<RecordOutcome.Recorded>(await recording.Record(view, afi.Reference, draft, (await directory.Find(afi.Lead, default))!, UpdateChannel.Card, default));
    });

    private async Task Judge(Afi afi, Judgement judgement, string comment) => Expect<VerdictOutcome.Given>(
        await judging.Give(plan, afi.Reference, said[afi.Reference], QualityVerdict.Pending, judgement, comment, (await directory.Find(officer, default))!, default));

    private async Task<PlanView> Read() => (await register.Read(plan, default))!;

    private static void Expect<T>(object outcome)
    {
        if (outcome is not T)
            throw new InvalidOperationException($"It came to {outcome}.");
    }
}
