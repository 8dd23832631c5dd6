using AfiBot.Tests.Support;

namespace AfiBot.Tests.Infra;

public sealed class CostTableTests
{
    private readonly CostTable table = new();

    [Fact]
    public void The_page_says_what_counts_and_prices_come_to() => Repository.Read("infra", "COSTS.md").ShouldContain(table.Markdown());

    [Theory]
    [InlineData(200, 1)]
    [InlineData(2_000, 3)]
    [InlineData(20_000, 25)]
    public void A_question_takes_an_answer_for_each_thousand_rows(int afis, int pages) => CostTable.Pages(afis).ShouldBe(pages);

    /// <summary>On paper, for 200 AFIs and 20 leads, at one page a question: 120 questions of 7, 100 updates of 9, 16 cards of 8,
    /// 2,920 rounds of 21, 4.35 digests of 5 and 30 copies of 9.</summary>
    [Fact]
    public void Requests_to_the_table_service_add_up() => table.Used("Table service requests", 200).ShouldBe(840 + 900 + 128 + 61_320 + 21.75 + 270, 0.001);

    /// <summary>16 cards of 3 requests, 2 queues looked at twice a minute for 730 hours, and one of them four times an hour besides.</summary>
    [Fact]
    public void Requests_to_the_queue_service_add_up() => table.Used("Queue service requests", 200).ShouldBe(48 + (2 * 2 * 60 * 730) + (4 * 730), 0.001);

    [Fact]
    public void What_is_free_costs_nothing() => table.Cost("Functions executions", 200).ShouldBe(0);

    /// <summary>The first 100,000 GB-seconds are free: nobody pays for less, and for no part of them.</summary>
    [Fact]
    public void Only_what_is_beyond_the_free_part_costs()
    {
        table.Used("Functions GB-seconds", 200).ShouldBe((16 * 2 * 2) + (2_920 * 2 * 2) + (4.35 * 2 * 2) + (2_920 * 0.5 * 2) + (30 * 10 * 2), 0.001);
        table.Cost("Functions GB-seconds", 200).ShouldBe(0);
    }

    [Fact]
    public async Task The_alerts_that_are_paid_for_are_those_there_are()
    {
        var main = await Bicep.Main;

        table.Used("Log-search alert every 15 minutes", 200).ShouldBe(Template.Templates(main).Single(t => t["variables"]?["alerts"] is not null)["variables"]!["alerts"]!.AsArray().Count);
        table.Used("Metric alert", 200).ShouldBe(Template.Resources(main, "Microsoft.Insights/metricAlerts").Count);
    }
}
