using AfiBot.Storage;

namespace AfiBot.Tests.Storage;

public sealed class KeysTests
{
    public static TheoryData<string> Odd => [.. OddIds.All];

    [Fact]
    public void The_rows_of_a_plan_have_these_keys()
    {
        Keys.Partition(new PlanId("baseline-assessment-2005-06")).ShouldBe("baseline-assessment-2005-06");
        Keys.Plan.ShouldBe("plan");
        Keys.Framework(new FrameworkCode("SRP")).ShouldBe("framework~SRP");
        Keys.Afi(new AfiReference("SRP-04")).ShouldBe("afi~SRP-04");
        Keys.Update(new AfiReference("SRP-04"), 12).ShouldBe("update~SRP-04~000012");
        Keys.Verdict(new AfiReference("SRP-04"), 12, 3).ShouldBe("update~SRP-04~000012~003");
        Keys.Cycle(7).ShouldBe("cycle~0007");
        Keys.Request(7, Some.Email("srp.lead")).ShouldBe("request~9992~srp.lead@example.org");
        Keys.Snapshot(new DateOnly(2026, 1, 5)).ShouldBe("snapshot~2912438");
    }

    [Fact]
    public void The_rows_of_people_have_these_keys()
    {
        Keys.Person(Some.Email("o'brien")).ShouldBe("person~o_0027brien@example.org");
        Keys.Chat(Some.Email("srp_lead")).ShouldBe("chat~srp_005Flead@example.org");
        Keys.User(new UserKey("msteams", "", "29:1Ab")).ShouldBe("user~msteams~_~29_003A1Ab");
        Keys.Conversation(new ConversationKey("19:x@thread.v2", "29:1Ab")).ShouldBe(("19_003Ax@thread.v2", "29_003A1Ab"));
    }

    [Fact]
    public void The_list_of_plans_is_no_plans_partition()
    {
        Keys.Partition(new PlanId(Keys.Index)).ShouldNotBe(Keys.Index);
    }

    [Theory]
    [MemberData(nameof(Odd), DisableDiscoveryEnumeration = true)]
    public void Any_id_makes_keys_the_table_service_takes(string id)
    {
        var (partition, row) = Keys.Conversation(new ConversationKey(id, id));
        string[] keys =
        [
            partition, row, Keys.Partition(new PlanId(id)), Keys.Framework(new FrameworkCode(id)), Keys.Afi(new AfiReference(id)), Keys.Update(new AfiReference(id), 999_999),
            Keys.Request(1, new EmailAddress(id)), Keys.Person(new EmailAddress(id)), Keys.Chat(new EmailAddress(id)), Keys.User(new UserKey(id, id, id)),
        ];

        foreach (var key in keys)
        {
            key.Length.ShouldBeInRange(1, RowRules.MaxKeyLength);
            key.ShouldAllBe(c => char.IsAsciiLetterOrDigit(c) || "-._~@".Contains(c));
        }
    }

    [Fact]
    public void No_two_ids_share_a_key()
    {
        var ids = OddIds.All;

        ids.Select(id => Keys.Person(new EmailAddress(id))).ShouldBeUnique();
        (from channel in ids from tenant in ids select Keys.User(new UserKey(channel, tenant, "user"))).ShouldBeUnique();
    }

    [Fact]
    public void A_hash_is_not_taken_for_the_id_that_is_written_like_it()
    {
        var hashed = Keys.Person(new EmailAddress(new string('x', 5000)));

        Keys.Person(new EmailAddress(hashed["person~".Length..])).ShouldNotBe(hashed);
    }

    [Fact]
    public void Keys_of_one_kind_are_in_the_order_they_are_read_in()
    {
        var reference = new AfiReference("SRP-04");
        ShouldAscend([.. Enumerable.Range(1, 1200).Select(n => Keys.Update(reference, n))]);
        ShouldAscend([Keys.Update(reference, 1), Keys.Verdict(reference, 1, 1), Keys.Verdict(reference, 1, 2), Keys.Update(reference, 2), Keys.Verdict(reference, 2, 1)]);
        ShouldAscend([.. Enumerable.Range(1, 120).Select(n => Keys.Cycle(n))]);
        ShouldAscend([.. Enumerable.Range(1, 120).Reverse().Select(n => Keys.Request(n, Some.Email("a")))]);
        ShouldAscend([.. Enumerable.Range(0, 1200).Select(n => Keys.Snapshot(new DateOnly(2026, 1, 5).AddDays(-n)))]);
    }

    [Fact]
    public void A_question_reads_the_standing_and_not_the_history()
    {
        string[] read =
        [
            Keys.Afi(new AfiReference("0")), Keys.Afi(new AfiReference("ZZZ")), Keys.Cycle(1), Keys.Framework(new FrameworkCode("A")), Keys.Plan,
            Keys.Request(9999, Some.Email("a")), Keys.Request(1, new EmailAddress("zzz@zzz")),
        ];
        string[] left = [Keys.Update(new AfiReference("0"), 1), Keys.Snapshot(DateOnly.MaxValue)];

        read.ShouldAllBe(key => In(Keys.View, key));
        left.ShouldAllBe(key => !In(Keys.View, key));
        ShouldAscend(read);
    }

    [Fact]
    public void The_history_of_one_area_is_not_mixed_with_that_of_another()
    {
        var range = Keys.Updates(new AfiReference("SRP-0"));

        In(range, Keys.Update(new AfiReference("SRP-0"), 1)).ShouldBeTrue();
        In(range, Keys.Update(new AfiReference("SRP-0"), 999_999)).ShouldBeTrue();
        In(range, Keys.Verdict(new AfiReference("SRP-0"), 999_999, 999)).ShouldBeTrue();
        foreach (var other in new[] { "SRP-", "SRP-00", "SRP-04", "SRP-0.1", "SRP-0-1", "SRP-1", "SRP-0~000001" })
            In(range, Keys.Update(new AfiReference(other), 1)).ShouldBeFalse(other);
    }

    private static bool In(KeyRange range, string key) =>
        string.CompareOrdinal(key, range.From) >= 0 && string.CompareOrdinal(key, range.To) < 0;

    private static void ShouldAscend(string[] keys) => keys.ShouldBe(keys.Order(StringComparer.Ordinal));
}
