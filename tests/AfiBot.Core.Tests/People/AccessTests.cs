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

    private static Person In(Person person) => person with { Grants = [.. person.Grants.Select(g => g with { Plan = new PlanId("another") })] };
}
