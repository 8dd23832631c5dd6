namespace AfiBot.Core.Tests.Cycles;

public sealed class RequestTests
{
    private static readonly Request New = Request.New(1, Some.Email("srp.lead"), "Head of Traffic", [Some.Reference("SRP-01")], Some.Monday);

    [Fact]
    public void The_record_keeps_its_first_line_and_the_newest()
    {
        var request = New;
        for (var minute = 1; minute <= 1_000; minute++)
            request = request.With(request.Delivery.PutBack("throttled", Some.Monday.AddMinutes(minute)));

        request.History.Count.ShouldBe(41);
        request.History[0].ShouldBe(new DeliveryEntry(RequestStep.Request, DeliveryState.Planned, Some.Monday, null));
        request.History.Skip(1).Select(e => e.At).ShouldBe(Enumerable.Range(961, 40).Select(m => Some.Monday.AddMinutes(m)));
    }

    [Fact]
    public void A_long_reason_is_cut()
    {
        var request = New.With(New.Delivery.Fail(new string('x', 1_000), Some.Monday));

        request.Delivery.Reason.ShouldBe($"{new string('x', 200)}…");
        request.History[^1].Reason.ShouldBe(request.Delivery.Reason);
    }

    [Fact]
    public void Broken_off_are_the_last_claims_of_a_step_that_nothing_was_heard_of()
    {
        var put = New.With(New.Delivery.Claim(Some.Monday)).With(New.Delivery.PutBack("throttled", Some.Monday));
        put.BrokenOff.ShouldBe(0);

        var twice = put.With(put.Delivery.Claim(Some.Monday)).With(put.Delivery.Claim(Some.Monday));
        twice.BrokenOff.ShouldBe(2);
        twice.With(twice.Delivery.Advance(RequestStep.Reminder, Some.Monday)).BrokenOff.ShouldBe(0);
    }

    [Fact]
    public void The_counts_add_up_to_the_leads()
    {
        Request[] requests =
        [
            New,
            New with { Delivery = New.Delivery.Claim(Some.Monday) },
            New with { Delivery = New.Delivery.Arrive("1", Some.Monday) },
            New with { Delivery = New.Delivery.Claim(Some.Monday).Claim(Some.Monday).Arrive("1", Some.Monday) },
            New with { Delivery = New.Delivery.Arrive("1", Some.Monday) },
            New with { Delivery = New.Delivery.Miss("blocked", Some.Monday) },
            New with { Delivery = New.Delivery.Fail("too big", Some.Monday) },
        ];

        var counts = DeliveryCounts.Of(requests);

        counts.ShouldBe(new DeliveryCounts(3, 1, 1, 2) { PossiblyTwice = 1 });
        counts.Total.ShouldBe(requests.Length);
    }
}
