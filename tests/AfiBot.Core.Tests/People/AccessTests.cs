namespace AfiBot.Core.Tests.People;

public sealed class AccessTests
{
    public static TheoryData<string, Person, bool, bool, bool> Table() => new()
    {
        { "the lead of the AFI", Some.Lead(), true, true, false },
        { "another lead", Some.Lead("mci.lead"), false, false, false },
        { "a manager of all frameworks", Some.Manager(), true, false, false },
        { "a manager granted this framework", Some.Manager() with { Frameworks = [new("SRP")] }, true, false, false },
        { "a manager granted another framework", Some.Manager() with { Frameworks = [new("MCI")] }, false, false, false },
        { "a manager granted another framework who leads on this AFI", Some.Manager("srp.lead") with { Roles = Roles.Manager | Roles.Lead, Frameworks = [new("MCI")] }, true, true, false },
        { "a lead elsewhere to whom a framework was granted without the role", Some.Lead("mci.lead") with { Frameworks = [new("SRP")] }, false, false, false },
        { "an officer", Some.Officer(), true, true, true },
        { "somebody without a role", Some.Lead("nobody") with { Roles = Roles.None }, false, false, false },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Everybody_sees_and_does_what_is_theirs(string who, Person person, bool sees, bool answers, bool runs)
    {
        Access.MaySee(person, Some.Afi()).ShouldBe(sees, who);
        Access.MayAnswer(person, Some.Afi()).ShouldBe(answers, who);
        Access.MayRunThePlan(person).ShouldBe(runs, who);
    }

    [Fact]
    public void A_lead_sees_AFIs_of_their_own_but_not_the_framework() =>
        Access.MaySee(Some.Lead(), new FrameworkCode("SRP")).ShouldBeFalse();
}
