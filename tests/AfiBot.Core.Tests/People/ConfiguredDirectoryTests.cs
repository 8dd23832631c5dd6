namespace AfiBot.Core.Tests.People;

/// <summary>What the plans' files and the people themselves tell of line managers and absences.</summary>
public sealed class ConfiguredDirectoryTests
{
    private static readonly EmailAddress Lead = Some.Email("srp.lead");
    private static readonly DateOnly Monday = new(2026, 1, 5);

    private readonly InMemoryRowStore rows = new();

    [Fact]
    public async Task A_line_manager_is_called_as_the_files_call_them()
    {
        await Write(Named(Some.Email("acc")), Some.Named("acc", "Assistant Chief Constable", Roles.Manager));

        (await Tell()).Manager.ShouldBe(new LineManager(Some.Email("acc"), "Assistant Chief Constable"));
    }

    [Fact]
    public async Task A_line_manager_whom_no_file_names_is_called_by_their_address()
    {
        await Write(Named(Some.Email("acc")));

        (await Tell()).Manager.ShouldBe(new LineManager(Some.Email("acc"), "acc@example.org"));
    }

    [Fact]
    public async Task The_plan_that_is_spoken_of_knows_the_line_manager_best_and_another_will_do()
    {
        var another = new Grant(new PlanId("another"), Roles.Lead, []) { LineManager = Some.Email("elsewhere") };
        await Write(Named(Some.Email("acc")).With(another.Plan, another));
        (await Tell()).Manager!.Email.ShouldBe(Some.Email("acc"));

        await Write(Named(null).With(another.Plan, another));
        (await Tell()).Manager!.Email.ShouldBe(Some.Email("elsewhere"));
    }

    [Fact]
    public async Task Of_somebody_unknown_nothing_is_told_and_that_is_no_error()
    {
        (await new ConfiguredDirectory(rows.Directory).LookUp(Some.Plan(), [Lead], CancellationToken.None)).ShouldBeEmpty();
        await Write(Named(null));

        (await Tell()).ShouldSatisfyAllConditions(c => c.Manager.ShouldBeNull(), c => c.IsAway(Monday).ShouldBeFalse());
    }

    [Theory]
    [InlineData("", -1, false, "the day before")]
    [InlineData("", 0, true, "the first day")]
    [InlineData("", 4, true, "the last day")]
    [InlineData("", 5, false, "the day after")]
    [InlineData("SRP-01", 0, false, "cover for one AFI is help, not an absence")]
    public async Task Who_has_cover_for_all_is_away_as_long_as_it_lasts(string covered, int day, bool away, string reason)
    {
        AfiReference[] afis = covered.Length == 0 ? [] : [Some.Reference(covered)];
        await Write(Named(null) with { Covers = [new Cover(Some.PlanId, Lead, "Head of Traffic", Some.Email("jo"), "Jo", Monday, Monday.AddDays(4), afis)] });

        (await Tell()).IsAway(Monday.AddDays(day)).ShouldBe(away, reason);
    }

    [Fact]
    public async Task Who_covers_for_another_is_not_away_and_cover_in_another_plan_is_that_plans()
    {
        var covers = new Cover(Some.PlanId, Some.Email("jo"), "Jo", Lead, "Head of Traffic", Monday, Monday, []);
        var elsewhere = new Cover(new PlanId("another"), Lead, "Head of Traffic", Some.Email("jo"), "Jo", Monday, Monday, []);
        await Write(Named(null) with { Covers = [covers, elsewhere] });

        (await Tell()).IsAway(Monday).ShouldBeFalse();
    }

    [Fact]
    public void Two_directories_tell_together_what_either_knows()
    {
        var first = new Colleague(null, [new Absence(Monday, null)]);
        var second = new Colleague(new LineManager(Some.Email("acc"), "ACC"), [new Absence(null, Monday.AddDays(-3))]);

        var both = first.Or(second);

        both.Manager.ShouldBe(second.Manager);
        new[] { -9, -3, -2, 0, 99 }.Select(d => both.IsAway(Monday.AddDays(d))).ShouldBe([true, true, false, true, true]);
    }

    private static Person Named(EmailAddress? manager) => Some.Lead() with { Grants = [new Grant(Some.PlanId, Roles.Lead, []) { LineManager = manager }] };

    private Task Write(params Person[] people) => rows.Directory.Write(people, CancellationToken.None);

    private async Task<Colleague> Tell() => (await new ConfiguredDirectory(rows.Directory).LookUp(Some.Plan(), [Lead], CancellationToken.None))[Lead];
}
