namespace AfiBot.Tests.Storage;

/// <summary>What every directory must do.</summary>
public abstract class DirectoryContract
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract IDirectory Directory { get; }

    [Fact]
    public async Task A_person_comes_back_as_written()
    {
        await Directory.Write([Full.Person], Cancellation);

        (await Directory.Find(Full.Person.Email, Cancellation)).ShouldSayTheSameAs(Full.Person);
    }

    [Theory]
    [InlineData(Roles.None)]
    [InlineData(Roles.Lead)]
    [InlineData(Roles.Manager)]
    [InlineData(Roles.Officer)]
    [InlineData(Roles.Lead | Roles.Manager | Roles.Officer)]
    public async Task Every_mixture_of_roles_comes_back(Roles roles)
    {
        await Directory.Write([Some.Lead() with { Roles = roles }], Cancellation);

        (await Directory.Find(Some.Lead().Email, Cancellation))!.Roles.ShouldBe(roles);
    }

    [Fact]
    public async Task Nobody_is_known_at_first()
    {
        (await Directory.People(Cancellation)).ShouldBeEmpty();
        (await Directory.Find(Some.Email("nobody"), Cancellation)).ShouldBeNull();
        (await Directory.EmailOf(Full.User, Cancellation)).ShouldBeNull();
        (await Directory.ReferenceOf(Some.Email("nobody"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Everybody_is_listed_by_email()
    {
        string[] names = ["b", "a_b", "a.b", "a-b", "ab", "a+b", "é", "a"];
        await Directory.Write([.. names.Select(Some.Lead)], Cancellation);
        await Directory.SaveReference(Some.Email("a"), Full.Reference, Cancellation);
        await Directory.Learn(Full.User, Some.Email("a"), Cancellation);

        (await Directory.People(Cancellation)).Select(p => p.Email).ShouldBe(names.Select(Some.Email).Order());
    }

    [Fact]
    public async Task A_hundred_and_fifty_people_are_written_and_written_again()
    {
        Person[] people = [.. Enumerable.Range(0, 150).Select(n => Some.Lead($"lead.{n:D3}"))];
        await Directory.Write(people, Cancellation);

        await Directory.Write([.. people.Select(p => p with { Name = "New" })], Cancellation);

        var all = await Directory.People(Cancellation);
        all.Select(p => p.Email).ShouldBe(people.Select(p => p.Email));
        all.ShouldAllBe(p => p.Name == "New");
    }

    [Fact]
    public async Task Writing_replaces_who_is_there_and_removes_nobody()
    {
        await Directory.Write([Some.Lead("a"), Some.Lead("b")], Cancellation);

        await Directory.Write([Some.Officer("b") with { Name = "New" }, Some.Manager("c")], Cancellation);

        (await Directory.People(Cancellation)).Select(p => (p.Email, p.Name, p.Roles)).ShouldBe(
        [
            (Some.Email("a"), "Head of Traffic", Roles.Lead), (Some.Email("b"), "New", Roles.Officer), (Some.Email("c"), "Manager", Roles.Manager),
        ]);
    }

    [Fact]
    public async Task A_user_id_is_remembered_for_its_client_and_tenant_only()
    {
        await Directory.Learn(new UserKey("msteams", "t", "u"), Some.Email("a"), Cancellation);
        await Directory.Learn(new UserKey("email", "t", "u"), Some.Email("b"), Cancellation);
        await Directory.Learn(new UserKey("msteams", "", "u"), Some.Email("c"), Cancellation);

        (await Directory.EmailOf(new UserKey("msteams", "t", "u"), Cancellation)).ShouldBe(Some.Email("a"));
        (await Directory.EmailOf(new UserKey("email", "t", "u"), Cancellation)).ShouldBe(Some.Email("b"));
        (await Directory.EmailOf(new UserKey("msteams", "", "u"), Cancellation)).ShouldBe(Some.Email("c"));
        (await Directory.EmailOf(new UserKey("msteams", "T", "u"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_user_id_learned_again_belongs_to_the_later_person()
    {
        await Directory.Learn(Full.User, Some.Email("a"), Cancellation);
        await Directory.Learn(Full.User, Some.Email("b"), Cancellation);

        (await Directory.EmailOf(Full.User, Cancellation)).ShouldBe(Some.Email("b"));
    }

    [Fact]
    public async Task A_reference_comes_back_as_written_and_is_refreshed()
    {
        await Directory.SaveReference(Some.Email("a"), Some.Conversation(), Cancellation);
        await Directory.SaveReference(Some.Email("a"), Full.Reference, Cancellation);
        await Directory.SaveReference(Some.Email("b"), Full.Reference with { UserId = null, TenantId = null, IsChannel = false }, Cancellation);

        (await Directory.ReferenceOf(Some.Email("a"), Cancellation)).ShouldBe(Full.Reference);
        (await Directory.ReferenceOf(Some.Email("b"), Cancellation)).ShouldBe(Full.Reference with { UserId = null, TenantId = null, IsChannel = false });
    }

    [Fact]
    public async Task A_reference_is_forgotten_once_or_twice()
    {
        await Directory.Write([Some.Lead("a")], Cancellation);
        await Directory.SaveReference(Some.Email("a"), Full.Reference, Cancellation);

        await Directory.SaveReference(Some.Email("a"), null, Cancellation);
        await Directory.SaveReference(Some.Email("a"), null, Cancellation);

        (await Directory.ReferenceOf(Some.Email("a"), Cancellation)).ShouldBeNull();
        (await Directory.Find(Some.Email("a"), Cancellation)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Odd_ids_are_told_apart()
    {
        var ids = OddIds.All;
        for (var n = 0; n < ids.Count; n++)
        {
            await Directory.Write([new Person(new EmailAddress(ids[n]), $"{n}", Roles.Lead, [])], Cancellation);
            await Directory.Learn(new UserKey("msteams", ids[n], ids[n]), Some.Email($"{n}"), Cancellation);
            await Directory.SaveReference(new EmailAddress(ids[n]), Some.Conversation($"{n}"), Cancellation);
        }

        for (var n = 0; n < ids.Count; n++)
        {
            (await Directory.Find(new EmailAddress(ids[n]), Cancellation))!.Name.ShouldBe($"{n}");
            (await Directory.EmailOf(new UserKey("msteams", ids[n], ids[n]), Cancellation)).ShouldBe(Some.Email($"{n}"));
            (await Directory.ReferenceOf(new EmailAddress(ids[n]), Cancellation)).ShouldBe(Some.Conversation($"{n}"));
        }
    }
}
