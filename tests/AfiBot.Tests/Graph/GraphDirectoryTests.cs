using AfiBot.Tests.Support;

namespace AfiBot.Tests.Graph;

/// <summary>Who people are, their line managers and their absences, as Microsoft Graph tells them.</summary>
public sealed class GraphDirectoryTests : IAsyncLifetime
{
    private static readonly EmailAddress Lead = Some.Email("srp.lead");
    private static readonly DateOnly Monday = new(2026, 1, 5);

    private GraphBench bench = null!;

    public async ValueTask InitializeAsync()
    {
        bench = await GraphBench.Start();
        bench.Graph.Has(Boss);
    }

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    private static FakeGraph.User Boss { get; } = new(FakeGraph.Id(9), "Ann Boss", "ann.boss@example.org", "ann.boss@example.org");

    private static LineManager Ann { get; } = new(Some.Email("ann.boss"), "Ann Boss");

    private static FakeGraph.User Jo { get; } = new(FakeGraph.Id(1), "Jo Traffic", "srp.lead@example.org", "jo@force.example") { Manager = Boss.Id };

    [Fact]
    public async Task A_line_manager_is_who_Graph_says_whatever_the_file_of_people_says()
    {
        bench.Graph.Has(Jo);
        await Configured(manager: "acc");

        (await bench.LookUpOne(Lead)).Manager.ShouldBe(Ann);
    }

    [Fact]
    public async Task Of_whom_Graph_knows_no_line_manager_the_file_of_people_is_believed()
    {
        bench.Graph.Has(Jo with { Manager = null });
        await Configured(manager: "acc");

        (await bench.LookUpOne(Lead)).Manager!.Email.ShouldBe(Some.Email("acc"));
    }

    [Fact]
    public async Task Whom_Graph_does_not_know_is_as_configured_and_who_is_nowhere_is_left_out()
    {
        await Configured(manager: "acc");

        var told = await bench.LookUp(Lead, Some.Email("nobody"));

        told.Keys.ShouldBe([Lead]);
        told[Lead].Manager!.Email.ShouldBe(Some.Email("acc"));
    }

    [Fact]
    public async Task Absences_of_both_count()
    {
        bench.Graph.Has(Jo with { AutomaticReplies = Scheduled("2026-01-12T00:00:00", "2026-01-17T00:00:00") });
        await bench.Rows.Directory.TryWrite([Some.Lead() with { Covers = [new Cover(Some.PlanId, Lead, "Head of Traffic", Some.Email("jo"), "Jo", Monday, Monday, [])] }], default);

        var told = await bench.LookUpOne(Lead);

        told.IsAway(Monday).ShouldBeTrue("there is cover for the day");
        told.IsAway(Monday.AddDays(1)).ShouldBeFalse();
        told.IsAway(Monday.AddDays(7)).ShouldBeTrue("the mailbox says so");
    }

    [Theory]
    [InlineData("""{"status":"disabled"}""", "", "nothing is set")]
    [InlineData("""{"status":"alwaysEnabled"}""", "3 4 5 6 7 8 9 10 11 12", "no end is known")]
    [InlineData("2026-01-05T00:00:00/2026-01-10T00:00:00", "5 6 7 8 9", "from midnight to midnight")]
    [InlineData("2026-01-05T08:00:00/2026-01-09T17:30:00", "5 6 7 8 9", "from the morning of the first to the evening of the last")]
    [InlineData("2026-01-05T17:00:00/2026-01-09T09:00:00", "6 7 8", "who leaves at five and is back at nine was there on both days")]
    [InlineData("2026-01-06T14:00:00/2026-01-06T16:00:00", "", "an afternoon is no day")]
    public async Task Automatic_replies_make_days_on_which_somebody_is_away(string setting, string days, string reason)
    {
        bench.Graph.Has(Jo with { AutomaticReplies = setting.Split('/') is [var from, var until] ? Scheduled(from, until) : setting });

        var told = await bench.LookUpOne(Lead);

        string.Join(' ', Enumerable.Range(3, 10).Where(day => told.IsAway(new DateOnly(2026, 1, day)))).ShouldBe(days, reason);
    }

    [Fact]
    public async Task Days_are_those_of_the_forces_time_zone()
    {
        // Half past eleven at night in London, in summer, is the same day; in UTC too, but midnight in London is 23:00 the day before.
        bench.Graph.Has(Jo with { AutomaticReplies = Scheduled("2026-07-05T23:00:00", "2026-07-07T23:00:00") });

        var told = await bench.LookUpOne(Lead);

        told.Absences.ShouldBe([new Absence(new DateOnly(2026, 7, 6), new DateOnly(2026, 7, 7))]);
    }

    [Theory]
    [InlineData("srp.lead@example.org", "srp.lead@example.org", "jo@force.example", "", "their e-mail address")]
    [InlineData("jo@force.example", "srp.lead@example.org", "jo@force.example", "", "their sign-in name")]
    [InlineData("jo.maiden@example.org", "jo.married@example.org", "jo@force.example", "jo.maiden@example.org", "an address from before")]
    [InlineData("jo_p@partner.example", "", "jo_p_partner.example#EXT#@force.onmicrosoft.com", "", "a guest without an e-mail address here")]
    [InlineData("o'neill+afi@example.org", "o'neill+afi@example.org", "jo@force.example", "", "signs that mean something in a query")]
    public async Task Somebody_is_found_under(string asked, string mail, string signInName, string former, string reason)
    {
        bench.Graph.Has(Jo with { Mail = mail.Length == 0 ? null : mail, SignInName = signInName, FormerAddresses = former.Length == 0 ? [] : [former] });

        EmailAddress.TryParse(asked, out var address).ShouldBeTrue();

        (await bench.LookUpOne(address)).Manager.ShouldBe(Ann, reason);
    }

    [Fact]
    public async Task Who_has_spoken_to_the_bot_is_found_by_their_object_though_the_address_is_gone()
    {
        await bench.Rows.Directory.TryWrite([Some.Lead()], default);
        await bench.Rows.Directory.Learn(new UserKey("msteams", "tenant", Jo.Id), [Lead], Some.Monday, default);
        bench.Graph.Has(Jo with { Mail = "jo.married@example.org", SignInName = "jo.married@example.org" });

        (await bench.LookUpOne(Lead)).Manager.ShouldBe(Ann);
    }

    [Fact]
    public async Task Where_two_have_an_address_nobody_is_taken_for_the_other()
    {
        bench.Graph.Has(Jo);
        bench.Graph.Has(Jo with { Id = FakeGraph.Id(2), SignInName = "jo.too@force.example" });

        (await bench.LookUpOne(Lead)).ShouldBe(Colleague.Unknown);
    }

    [Fact]
    public async Task Many_are_asked_for_twenty_at_a_time()
    {
        var leads = Enumerable.Range(100, 45).Select(i => Jo with { Id = FakeGraph.Id(i), Mail = $"lead{i}@example.org", SignInName = $"{i}@force.example" }).ToList();
        leads.ForEach(bench.Graph.Has);

        var told = await bench.LookUp([.. leads.Select(l => Some.Email(l.Mail!.Split('@')[0]))]);

        told.Count.ShouldBe(45);
        told.Values.ShouldAllBe(c => c.Manager == Ann);
        bench.Graph.Batches.Select(b => b.Count).ShouldBe([20, 20, 5, 20, 20, 5, 20, 20, 5], "who they are, their line managers, their mailboxes");
    }

    [Fact]
    public async Task The_same_is_asked_again_after_ten_minutes_only()
    {
        bench.Graph.Has(Jo);
        await bench.LookUp(Lead, Some.Email("nobody"));
        bench.Graph.Has(Jo with { Manager = null });

        bench.Clock.Advance(TimeSpan.FromMinutes(9));
        (await bench.LookUp(Lead, Some.Email("nobody")))[Lead].Manager.ShouldBe(Ann);
        bench.Graph.Batches.Count.ShouldBe(3);

        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        (await bench.LookUpOne(Lead)).Manager.ShouldBeNull();
    }

    private static string Scheduled(string from, string until) => $$$"""
        {"status":"scheduled","scheduledStartDateTime":{"dateTime":"{{{from}}}.0000000","timeZone":"UTC"},"scheduledEndDateTime":{"dateTime":"{{{until}}}.0000000","timeZone":"UTC"}}
        """;

    private async Task Configured(string manager) => await bench.Rows.Directory.TryWrite(
        [new Person(Lead, "Head of Traffic", [new Grant(Some.PlanId, Roles.Lead, []) { LineManager = Some.Email(manager) }])], default);
}
