namespace AfiBot.Core.Tests.People;

public sealed class AccessTests
{
    public static TheoryData<string, Person, bool, bool, bool> Table() => new()
    {
        { "the lead of the AFI", Some.Lead(), true, true, false },
        { "another lead", Some.Lead("mci.lead"), false, false, false },
        { "a manager of all frameworks", Some.Manager(), true, false, false },
        { "a manager granted this framework", Some.Manager("manager", "SRP"), true, false, false },
        { "a manager granted another framework", Some.Manager("manager", "MCI"), false, false, false },
        { "a manager granted another framework who leads on this AFI", Some.Named("srp.lead", "Head of Traffic", Roles.Manager | Roles.Lead, "MCI"), true, true, false },
        { "a lead elsewhere to whom a framework was granted without the role", Some.Named("mci.lead", "Head of Traffic", Roles.Lead, "SRP"), false, false, false },
        { "an officer", Some.Officer(), true, true, true },
        { "a lead whom the file of people names no more", Some.Lead() with { Grants = [] }, false, false, false },
        { "a lead whom only another plan names", In(Some.Lead()), false, false, false },
        { "a manager whom only another plan names", In(Some.Manager()), false, false, false },
        { "a manager granted this framework's code in another plan", In(Some.Manager("manager", "SRP")), false, false, false },
        { "an officer whom only another plan names", In(Some.Officer()), true, true, true },
        { "somebody without a role", Some.Named("nobody", "Nobody", Roles.None), false, false, false },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Everybody_sees_and_does_what_is_theirs(string who, Person person, bool sees, bool answers, bool runs)
    {
        person = person.In(Some.PlanId);
        Access.MaySee(person, Some.Afi()).ShouldBe(sees, who);
        Access.MayAnswer(person, Some.Afi()).ShouldBe(answers, who);
        Access.MayRunThePlan(person).ShouldBe(runs, who);
    }

    [Fact]
    public void Where_no_plan_is_spoken_of_a_code_says_nothing() =>
        Access.MaySee(Some.Manager(), new FrameworkCode("SRP")).ShouldBeFalse();

    [Fact]
    public void A_lead_sees_AFIs_of_their_own_but_not_the_framework() =>
        Access.MaySee(Some.Lead().In(Some.PlanId), new FrameworkCode("SRP")).ShouldBeFalse();

    [Fact]
    public void Who_covers_for_a_lead_sees_and_answers_what_they_cover_while_it_lasts_and_nothing_else()
    {
        var deputy = Some.Manager("deputy", "MCI") with { Covers = [Cover()] };

        Answers(new DateOnly(2026, 1, 4)).ShouldBe((false, false), "the day before");
        Answers(new DateOnly(2026, 1, 5)).ShouldBe((true, true), "the first day");
        Answers(new DateOnly(2026, 1, 9)).ShouldBe((true, true), "the last day");
        Answers(new DateOnly(2026, 1, 10)).ShouldBe((false, false), "the day after");
        Access.MayAnswer(deputy.In(Some.PlanId), Some.Afi()).ShouldBeFalse("no day was named");
        Access.MayAnswer(deputy.In(new PlanId("another"), new DateOnly(2026, 1, 5)), Some.Afi()).ShouldBeFalse("another plan has this reference too");
        Access.MayAnswer(deputy.In(Some.PlanId, new DateOnly(2026, 1, 5)), Some.Afi("SRP-02", "another.lead")).ShouldBeFalse("another lead's");
        Access.MaySee(deputy.In(Some.PlanId, new DateOnly(2026, 1, 5)), new FrameworkCode("SRP")).ShouldBeFalse("the framework is not theirs");

        (bool, bool) Answers(DateOnly on) =>
            (Access.MaySee(deputy.In(Some.PlanId, on), Some.Afi()), Access.MayAnswer(deputy.In(Some.PlanId, on), Some.Afi()));
    }

    [Fact]
    public void Cover_of_some_AFIs_is_of_those_only()
    {
        var deputy = (Some.Manager("deputy", "MCI") with { Covers = [Cover() with { Afis = [Some.Reference("SRP-04")] }] }).In(Some.PlanId, new DateOnly(2026, 1, 5));

        Access.MayAnswer(deputy, Some.Afi("SRP-04")).ShouldBeTrue();
        Access.MayAnswer(deputy, Some.Afi("SRP-01")).ShouldBeFalse();
    }

    [Fact]
    public void Covering_for_somebody_makes_nobody_the_lead_of_what_was_theirs_before()
    {
        var person = Some.Named("former.lead", "Former lead", Roles.None) with { Covers = [Cover() with { Deputy = Some.Email("former.lead") }] };

        Access.MayAnswer(person.In(Some.PlanId, new DateOnly(2026, 1, 5)), Some.Afi("MCI-01", "former.lead")).ShouldBeFalse();
    }

    private static Cover Cover() =>
        new(Some.PlanId, Some.Lead().Email, "Head of Traffic", Some.Email("deputy"), "Deputy", new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 9), []);

    private static Person In(Person person) => person with { Grants = [.. person.Grants.Select(g => g with { Plan = new PlanId("another") })] };
}
