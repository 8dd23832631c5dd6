using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Two parts of a plan side by side, all of them in order, and what a question cannot be narrowed by.</summary>
public sealed class CompareTests
{
    [Theory]
    [InlineData("compare roads and MAPPA")]
    [InlineData("roads vs MAPPA")]
    [InlineData("how do roads compare with MAPPA?")]
    [InlineData("are we doing better in roads than in MAPPA?")]
    public async Task Two_parts_are_shown_side_by_side_with_the_AFIs_behind_each_number(string said)
    {
        var chat = await Chat.InTheFirstCycle();
        var manager = await chat.As("manager").Says(said);

        var reply = manager.Hears("Strategic road policing: 2 of 6 overdue, 2 of 6 closed, 0 of 4 answered; MAPPA, in Protecting vulnerable people: 0 of 3 overdue, 0 of 3 closed, 0 of 3 answered").Hears<CompareReply>();
        var behind = reply.Blocks.OfType<Block.Counts>().First().Behind.ShouldNotBeNull();
        (await manager.Taps(behind(ShownStatus.Completed))).Hears("Completed in Strategic road policing: 2 AFIs");
    }

    [Theory]
    [InlineData("compare roads, forensics and leadership", "SRP, FOR, LDR")]
    [InlineData("roads v custody v leadership, who's winning", "SRP, CJP, LDR")]
    [InlineData("status of roads, forensics, leadership and citizen focus", "SRP, FOR, LDR, CSA")]
    public async Task Up_to_four_stand_beside_each_other(string said, string frameworks)
    {
        var chat = await Chat.InTheFirstCycle();

        var reply = (await chat.As("manager").Says(said)).Hears<CompareReply>();
        reply.Parts.Select(p => ((Scope.Framework)p.Scope).Code.Value).ShouldBe(frameworks.Split(", "));
        reply.Rest.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_not_shown_beside_the_others_is_named()
    {
        var chat = await Chat.InTheFirstCycle();
        var manager = chat.As("manager");

        (await manager.Says("compare roads, forensics, leadership, citizen focus and finance")).Hears("I set 4 side by side at most: 1 more part that you named is not shown.");
        (await manager.Taps("All frameworks in order")).Hears<RankReply>();
        (await manager.Says("compare roads, gardening and leadership")).Hears("I know no part of the plan called \"gardening\", so this is without it. Strategic road policing: ");
    }

    [Fact]
    public async Task A_list_over_two_parts_is_one_page_part_by_part()
    {
        var chat = await Chat.InTheFirstCycle();
        var manager = chat.As("manager");

        var overdue = (await manager.Says("what is overdue in MAPPA and roads?")).Hears<AfiListReply>();
        overdue.Title.ShouldBe("Overdue in MAPPA and Strategic road policing");
        overdue.Parts.ShouldBe([("MAPPA, in Protecting vulnerable people", 0), ("Strategic road policing", 2)]);
        overdue.Blocks.OfType<Block.Subtitle>().Count().ShouldBe(2);
        overdue.Blocks.OfType<Block.Item>().Count().ShouldBe(2);

        var all = (await chat.Plan()).Afis.Where(a => a.Framework.Value is "SRP" or "VCR").Select(a => a.Reference.Value).ToList();
        var list = (await manager.Says("list VCR and SRP")).Hears<AfiListReply>();
        list.Afis.Select(a => a.Afi.Reference.Value).ShouldBe(all.Where(a => a.StartsWith("VCR", StringComparison.Ordinal)).Concat(all.Where(a => a.StartsWith("SRP", StringComparison.Ordinal))).Take(AfiListReply.PageSize));
        list.Total.ShouldBe(all.Count);
        (await manager.Taps(list.TurnTo(1))).Hears<AfiListReply>().Afis.Count.ShouldBe(Math.Min(all.Count - AfiListReply.PageSize, AfiListReply.PageSize));
        (await manager.Says("who has not answered in roads and MAPPA?")).Hears<UnansweredReply>().Leads.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_list_is_put_in_order_by_date_where_that_is_said()
    {
        var chat = await Chat.InTheFirstCycle();
        var manager = chat.As("manager");

        var reply = (await manager.Says("list roads by date")).Hears<AfiListReply>();
        reply.Afis.Select(a => a.Afi.TargetDate ?? DateOnly.MaxValue).ShouldBeInOrder();
        reply.Afis.Take(2).Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-02", "SRP-03"]);
        (await manager.Says("list roads")).Hears<AfiListReply>().Afis[0].Afi.Reference.Value.ShouldBe("SRP-01");
        (await manager.Says("overdue on roads, oldest first")).Hears<AfiListReply>().Afis.Select(a => a.Afi.TargetDate!.Value).ShouldBeInOrder();
    }

    [Fact]
    public async Task A_lead_and_a_framework_are_compared_as_any_two_parts_are()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("manager").Says("compare the Head of Traffic with leadership")).Hears("Head of Traffic: 2 of 6 overdue, 2 of 6 closed, 0 of 4 answered; Leadership: ");
    }

    [Fact]
    public async Task Nobody_compares_with_what_is_not_theirs()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("csa.lead").Says("compare citizen focus and roads")).Hears("Strategic road policing is not one of your frameworks, so I cannot show it.");
        (await chat.As("csa.lead").Says("which framework is worst?")).Hears<RankReply>().Parts.ShouldHaveSingleItem().Title.ShouldBe("Customer service and accessibility (your AFIs only)");
    }

    [Theory]
    [InlineData("which framework is worst?", Measure.Overdue, false)]
    [InlineData("rank the frameworks by progress", Measure.Closed, false)]
    [InlineData("which frameworks are best at answering? rank them by response", Measure.Answered, true)]
    [InlineData("best and worst three frameworks", Measure.Overdue, true)]
    [InlineData("who has most update awaiteds", Measure.Awaited, false)]
    public async Task Frameworks_are_put_in_order_by_a_share_that_is_named(string said, Measure by, bool bestFirst)
    {
        var chat = await Chat.InTheFirstCycle();
        var manager = await chat.As("manager").Says(said);

        var reply = manager.Hears<RankReply>();
        (reply.By, reply.BestFirst).ShouldBe((by, bestFirst));
        var goodness = reply.Parts.Select(p => by.Goodness(p.Figures)).ToList();
        (bestFirst ? goodness.AsEnumerable().Reverse() : goodness).ShouldBeInOrder();
        (await manager.Taps(reply.TurnedRound)).Hears<RankReply>().BestFirst.ShouldBe(!bestFirst);
    }

    [Fact]
    public async Task The_frameworks_of_a_group_are_put_in_order_too()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("manager").Says("which framework is worst in central operations?")).Hears<RankReply>().Parts.Select(p => ((Scope.Framework)p.Scope).Code.Value).ShouldBe(["SRP", "SOS", "CON"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("what is overdue on roads by more than three months?", "by more than three months", "Overdue in Strategic road policing: 2 AFIs")]
    [InlineData("what is overdue on roads, newest first?", "newest first", "Overdue in Strategic road policing: 2 AFIs")]
    [InlineData("list roads by lead", "by lead", "Strategic road policing: 6 AFIs")]
    [InlineData("overdue history of SRP-01", "overdue history", "History of SRP-01: ")]
    [InlineData("status of roads by borough", "by borough", "Strategic road policing (Excellent / Stable): 6 AFIs")]
    [InlineData("what is overdue without evidence?", "without evidence", "Overdue in Baseline Assessment 2005-06: 23 AFIs")]
    public async Task What_a_question_cannot_be_narrowed_by_is_named_before_the_answer(string said, string unserved, string answer)
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("manager").Says(said)).Hears($"I cannot narrow that down to \"{unserved}\", so this is without it.", answer);
    }
}
