using System.Globalization;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation.Understanding;

/// <summary>What is learnt from the messages that the tests hold, and what it is worth for messages that it was not learnt from.</summary>
public sealed class LearntTests(ITestOutputHelper output)
{
    /// <summary>What is written into the product.</summary>
    private static readonly string _file = Path.Combine(Repository.Path, "bot/AfiBot.Conversation/Understanding/Likely/learnt.tsv");

    /// <summary>Where a message has been added or changed, this test writes the new counts beside the old ones: <c>mv learnt.received.tsv learnt.tsv</c>.</summary>
    [Fact]
    public void The_counts_are_those_of_all_messages_that_are_not_held_apart()
    {
        var learnt = Learning.Of(CorpusTests.Learnt);
        if (learnt != File.ReadAllText(_file))
            File.WriteAllText(Path.ChangeExtension(_file, ".received.tsv"), learnt);

        (learnt == File.ReadAllText(_file)).ShouldBeTrue("The corpus has changed: look at learnt.received.tsv and put it in the place of learnt.tsv.");
    }

    [Fact]
    public void Of_a_message_it_was_not_learnt_from_the_topic_is_mostly_among_the_first_three()
    {
        var ranked = CorpusTests.HeldApart.Where(r => r.Want is not "ask").Select(r => LikelyTopics.Shared.Rank(LikelyMarks.Of(Sentence.Of(r.Say), ReferencePlan.AsRead, Learning.RoleOf(r)))
            .ToList().FindIndex(l => Learning.NamesOf(r).Contains(l.Topic))).ToList();
        double ShareOfFirst(int topics) => ranked.Count(at => at >= 0 && at < topics) / (double)ranked.Count;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ranked.Count} messages; the first topic {ShareOfFirst(1):0.0%}, the first three {ShareOfFirst(3):0.0%}"));

        ShareOfFirst(3).ShouldBeGreaterThanOrEqualTo(0.80);
    }

    [Fact]
    public void Of_words_that_stand_in_no_message_nothing_is_known() =>
        LikelyMarks.Of(Sentence.Of("purple elephants dancing"), ReferencePlan.AsRead, Roles.Lead).ShouldNotContain(m => m.Contains("purple", StringComparison.Ordinal) && LikelyTopics.Shared.Knows(m));

    [Theory]
    [InlineData("remind forensics", "reminding the roads")]
    [InlineData("history of SRP-01", "history of PVP-12")]
    public void What_the_plan_names_and_how_a_word_ends_make_no_difference(string one, string other) =>
        LikelyMarks.Of(Sentence.Of(one), ReferencePlan.AsRead, Roles.Officer).Intersect(LikelyMarks.Of(Sentence.Of(other), ReferencePlan.AsRead, Roles.Officer)).Count(m => m.StartsWith("^ ", StringComparison.Ordinal)).ShouldBe(1);

    [Fact]
    public void A_topic_is_likelier_the_more_of_its_marks_a_message_has()
    {
        // Two topics with ten messages each; "late" stood in nine of the one and in one of the other.
        var topics = LikelyTopics.Read(new StringReader("messages\toverdue 10\tstatus 10\nlate\toverdue 9\tstatus 1\nhow\toverdue 1\tstatus 9\n"));

        topics.Rank(["late"])[0].Topic.ShouldBe("overdue");
        topics.Rank(["how"])[0].Topic.ShouldBe("status");
        topics.Rank(["how", "late"]).ShouldAllBe(t => Math.Abs(t.Probability - 0.5) < 0.001);
        topics.Rank(["late"])[0].Probability.ShouldBeGreaterThan(0.5);
        topics.Rank([]).Sum(t => t.Probability).ShouldBe(1, 0.001);
    }
}
