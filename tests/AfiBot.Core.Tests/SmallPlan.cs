using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Core.Tests;

/// <summary>A plan of a few AFIs in a register of its own, on a Monday morning in January.</summary>
public sealed class SmallPlan
{
    private SmallPlan()
    {
    }

    public InMemoryRowStore Rows { get; } = new();

    public IRegister Register => Rows.Register;

    public FakeTimeProvider Clock { get; } = new(Some.Monday);

    /// <summary>A register that holds a plan with these AFIs.</summary>
    public static async Task<SmallPlan> With(params Afi[] afis)
    {
        var small = new SmallPlan();
        var frameworks = afis.Select(a => a.Framework.Value).Distinct().Select(code => Some.Framework(code, $"Framework {code}"));
        (await small.Register.TryWrite(Some.Plan(), [.. frameworks], afis, [.. afis.Select(a => a.Standing).OfType<Update>()], CancellationToken.None)).ShouldBeTrue();
        return small;
    }

    public Task<OpenOutcome> Open() => new OpenCycle(Register, Clock).Open(Some.PlanId, CancellationToken.None);

    public Task<RecordOutcome> Record(Person by, UpdateDraft draft, string reference = "SRP-01") =>
        new RecordUpdate(Register, Clock).Record(Some.PlanId, Some.Reference(reference), draft, by, UpdateChannel.Card, CancellationToken.None);

    public async Task<PlanView> View() => (await Register.Read(Some.PlanId, CancellationToken.None))!;

    public async Task<Afi> Afi(string reference = "SRP-01") => (await View()).Afis.Single(a => a.Reference == Some.Reference(reference));

    public async Task<IReadOnlyList<Update>> History(string reference = "SRP-01") =>
        (await Register.History(Some.PlanId, Some.Reference(reference), CancellationToken.None)).Updates;
}
