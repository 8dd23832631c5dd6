using AfiBot.Tests.Support;

namespace AfiBot.Tests.Graph;

/// <summary>The app, installed for people through Microsoft Graph.</summary>
public sealed class GraphInstallerTests : IAsyncLifetime
{
    private const string Asked = "Teams was asked to install the app for them";

    private static readonly EmailAddress Lead = Some.Email("srp.lead");
    private static readonly EmailAddress Other = Some.Email("mci.lead");

    private GraphBench bench = null!;

    public async ValueTask InitializeAsync() => bench = await GraphBench.Start();

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    private static FakeGraph.User Jo { get; } = new(FakeGraph.Id(1), "Jo Traffic", "srp.lead@example.org", "jo@force.example");

    private static FakeGraph.User Al { get; } = new(FakeGraph.Id(2), "Al Crime", "mci.lead@example.org", "al@force.example");

    [Fact]
    public async Task It_is_installed_for_each_and_of_an_address_that_nobody_has_that_is_said()
    {
        bench.Graph.Has(Jo);

        var installed = await bench.Install(Lead, Other);

        installed[Lead].ShouldBe(new AppInstallation(Asked));
        installed[Other].Outcome.ShouldBe("the force's directory has nobody of this address, so the app cannot be installed for them");
        bench.Graph.InstalledFor.ShouldBe([Jo.Id]);
    }

    [Fact]
    public async Task Whoever_has_it_already_is_found_by_its_chat()
    {
        bench.Graph.Has(Jo with { Chat = "19:jo@unq.gbl.spaces" });
        bench.Graph.Has(Al);

        var installed = await bench.Install(Lead, Other);

        installed[Lead].ShouldBe(new AppInstallation("they have the app", new ConversationReference(
            "msteams", "https://smba.trafficmanager.net/teams/", "19:jo@unq.gbl.spaces", $"28:{FakeGraph.ExternalId}", UserId: null, "a-tenant", IsChannel: false)));
        installed[Other].Outcome.ShouldBe(Asked);
    }

    [Fact]
    public async Task A_force_whose_catalogue_does_not_have_the_app_is_told_so_and_nothing_is_tried()
    {
        bench.Graph.Has(Jo);
        bench.Graph.App = null;

        (await bench.Install(Lead))[Lead].Outcome.ShouldBe("the app is not among those of the organisation, so it cannot be installed for them");
        bench.Graph.InstalledFor.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("appCatalogs", "AppCatalog.Read.All (finding the app)")]
    [InlineData("installedApps", "TeamsAppInstallation.ReadWriteSelfForUser.All (installing the app)")]
    public async Task A_permission_that_is_missing_is_named_once_and_nobody_is_the_worse_for_it(string what, string permission)
    {
        bench.Graph.Has(Jo);
        bench.Graph.Refuses = request => request.Contains(what, StringComparison.Ordinal) ? new FakeGraph.Refusal(403) : null;

        await bench.Install(Lead);
        await bench.Install(Lead);

        bench.Refused.ShouldBe([permission]);
        (await bench.Missing.All(default)).ShouldBe([permission], "every process reads it, and shows it to an officer");
        bench.Log.Count(line => line.Contains(permission, StringComparison.Ordinal)).ShouldBe(1);
        bench.Graph.InstalledFor.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_permission_that_is_given_later_is_missing_no_more()
    {
        bench.Graph.Has(Jo);
        bench.Graph.Refuses = _ => new FakeGraph.Refusal(403);
        await bench.Install(Lead);
        bench.Graph.Refuses = _ => null;

        await bench.Install(Lead);

        (await bench.Missing.All(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_Graph_that_is_down_says_nothing_of_anybody_so_they_are_tried_again()
    {
        bench.Graph.Has(Jo);
        bench.Graph.Refuses = request => request.StartsWith("POST", StringComparison.Ordinal) ? new FakeGraph.Refusal(503, "60") : null;

        (await bench.Install(Lead)).ShouldBeEmpty();
    }

    [Fact]
    public async Task For_forty_people_the_installations_go_in_two_batches()
    {
        var people = Enumerable.Range(1, 40).Select(i => Some.Email($"lead{i}")).ToArray();
        for (var i = 1; i <= people.Length; i++)
            bench.Graph.Has(new FakeGraph.User(FakeGraph.Id(i), $"Lead {i}", people[i - 1].Value, $"{i}@force.example"));

        (await bench.Install(people)).Values.ShouldAllBe(i => i.Outcome == Asked);

        bench.Graph.Batches.Count(b => b.Any(r => r.StartsWith("POST", StringComparison.Ordinal))).ShouldBe(2);
        bench.Graph.InstalledFor.Distinct().Count().ShouldBe(40);
    }
}
