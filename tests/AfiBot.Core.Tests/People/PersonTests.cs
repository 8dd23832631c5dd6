namespace AfiBot.Core.Tests.People;

/// <summary>One person under several addresses.</summary>
public sealed class PersonTests
{
    private static readonly EmailAddress[] Three = [Some.Email("mail"), Some.Email("sign.in"), Some.Email("old")];

    [Fact]
    public void Nobody_has_no_person() => Person.Together(Three, []).ShouldBeNull();

    [Fact]
    public void They_are_named_by_the_first_address_with_a_role()
    {
        var person = Person.Together(Three, [Some.Named("mail", "Head of Traffic", Roles.None), Some.Lead("old") with { Name = "Old" }])!;

        (person.Email, person.Name).ShouldBe((Some.Email("old"), "Old"));
        person.OtherAddresses.ShouldBe([Some.Email("mail"), Some.Email("sign.in")]);
        Three.ShouldAllBe(a => person.IsNamed(a));
        person.IsNamed(Some.Email("another")).ShouldBeFalse();
        person.IsNamed(null).ShouldBeFalse();
    }

    [Fact]
    public void They_may_do_what_any_of_their_addresses_may_and_no_more()
    {
        var granted = Some.Manager("mail", "SRP");

        FrameworksOf(granted, Some.Manager("old", "MCI")).ShouldBe([new("SRP"), new("MCI")]);
        FrameworksOf(granted, Some.Manager("old")).ShouldBeEmpty("a manager without a list sees all");
        FrameworksOf(granted, Some.Lead("old")).ShouldBe([new("SRP")]);
        Person.Together(Three, [Some.Lead("mail"), Some.Lead("old")])!.Roles.ShouldBe(Roles.Lead);
    }

    [Fact]
    public void What_is_under_any_address_of_theirs_is_theirs_to_see_and_to_answer()
    {
        var person = Some.Lead("new") with { OtherAddresses = [Some.Email("srp.lead")] };

        (Access.MaySee(person, Some.Afi()), Access.MayAnswer(person, Some.Afi())).ShouldBe((true, true));
        (Access.MaySee(Some.Lead("new"), Some.Afi()), Access.MayAnswer(Some.Lead("new"), Some.Afi())).ShouldBe((false, false));
    }

    [Fact]
    public async Task What_they_said_under_an_old_address_is_not_said_twice_and_does_not_overtake_themselves()
    {
        var plan = await SmallPlan.With(Some.Afi());
        await plan.Open();
        await plan.Record(Some.Lead(), Some.Draft());
        var married = Some.Lead("new") with { OtherAddresses = [Some.Email("srp.lead")] };

        (await plan.Record(married, Some.Draft())).ShouldBeOfType<RecordOutcome.AlreadyRecorded>();
        var next = (await plan.Record(married, Some.Draft("The pound is full."))).ShouldBeOfType<RecordOutcome.Recorded>();

        next.Overtaken.ShouldBeNull();
        (next.Update.By, next.Update.For).ShouldBe((Some.Email("new"), Some.Email("srp.lead")));
    }

    private static IReadOnlyList<FrameworkCode> FrameworksOf(params Person[] entries) =>
        Person.Together(Three, entries)!.Grants.ShouldHaveSingleItem().Frameworks;
}
