namespace AfiBot.Tests.Storage;

/// <summary>What every register must do: many at once.</summary>
public abstract partial class RegisterContract
{
    private const int Writers = 50;

    [Fact]
    public async Task Of_fifty_who_answer_the_same_area_at_once_none_is_lost()
    {
        await WriteOne();

        await Task.WhenAll(Enumerable.Range(1, Writers).Select(n => Task.Run(() => AppendUntilItLands(n % 2 == 0 ? Register : Elsewhere, $"Writer {n}"))));

        var history = await History();
        history.Select(u => u.Sequence).ShouldBe(Enumerable.Range(1, Writers));
        history.Select(u => u.Narrative).ShouldBe(Enumerable.Range(1, Writers).Select(n => $"Writer {n}"), ignoreOrder: true);
        var afi = (await View()).Afis[0];
        (afi.UpdateCount, afi.Standing).ShouldBe((Writers, history[^1]));
    }

    [Fact]
    public async Task Of_many_who_open_the_same_cycle_at_once_one_does()
    {
        await WriteOne();

        var opened = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(
            () => (n % 2 == 0 ? Register : Elsewhere).TryOpen(Some.PlanId, Cycle(1), [Request(1, $"lead.{n}"), Request(1, $"also.{n}")], Cancellation))));

        var winner = Array.IndexOf(opened, true);
        opened.Count(success => success).ShouldBe(1);
        (await View()).Requests.Select(r => r.Lead).ShouldBe([Some.Email($"also.{winner}"), Some.Email($"lead.{winner}")]);
    }

    [Fact]
    public async Task Of_many_who_add_the_same_request_at_once_one_does()
    {
        await WriteOne();
        (await Register.TryOpen(Some.PlanId, Cycle(1), [Request(1, "first")], Cancellation)).ShouldBeTrue();

        var added = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(
            () => (n % 2 == 0 ? Register : Elsewhere).TryAdd(Some.PlanId, Request(1, "second") with { LeadName = $"{n}" }, Cancellation))));

        added.Count(success => success).ShouldBe(1);
        (await View()).Requests.Select(r => r.LeadName).ShouldBe(["first", $"{Array.IndexOf(added, true)}"]);
    }

    [Fact]
    public async Task A_reader_never_sees_half_of_what_is_written()
    {
        const int Rounds = 30;
        await WriteOne();
        using var written = new CancellationTokenSource();
        var reads = 0;

        var reader = Task.Run(async () =>
        {
            while (!written.IsCancellationRequested)
            {
                var view = (await Elsewhere.Read(Some.PlanId, Cancellation))!;
                reads++;
                view.Requests.Count.ShouldBe(view.Cycle is null ? 0 : 20);
                view.Requests.ShouldAllBe(r => r.Cycle == view.Cycle!.Number);
                view.Afis[0].Standing?.Sequence.ShouldBe(view.Afis[0].UpdateCount);
                var history = (await Elsewhere.History(Some.PlanId, view.Afis[0].Reference, Cancellation)).Updates;
                history.Count.ShouldBeGreaterThanOrEqualTo(view.Afis[0].UpdateCount);
                if (view.Afis[0].Standing is { } standing)
                    history[standing.Sequence - 1].ShouldBe(standing);
            }
        });
        try
        {
            for (var round = 1; round <= Rounds; round++)
            {
                (await Register.TryOpen(Some.PlanId, Cycle(round), [.. Enumerable.Range(0, 20).Select(n => Request(round, $"lead.{n:D2}"))], Cancellation)).ShouldBeTrue();
                await AppendUntilItLands(Register, $"Round {round}");
            }
        }
        finally
        {
            await written.CancelAsync();
            await reader;
        }

        reads.ShouldBeGreaterThan(0);
    }

    private static async Task AppendUntilItLands(IRegister register, string narrative)
    {
        while (!await TryAppend(register, (await register.Read(Some.PlanId, Cancellation))!.Afis[0], narrative))
        {
            // Somebody else was first: read again.
        }
    }
}
