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

        ((await Directory.Find(Full.Person.Email, Cancellation))! with { Version = null }).ShouldSayTheSameAs(Full.Person with { Version = null });
    }

    [Theory]
    [InlineData(Roles.None)]
    [InlineData(Roles.Lead)]
    [InlineData(Roles.Manager)]
    [InlineData(Roles.Officer)]
    [InlineData(Roles.Lead | Roles.Manager | Roles.Officer)]
    public async Task Every_mixture_of_roles_comes_back(Roles roles)
    {
        await Directory.Write([Some.Named("srp.lead", "Head of Traffic", roles)], Cancellation);

        (await Directory.Find(Some.Lead().Email, Cancellation))!.Roles.ShouldBe(roles);
    }

    [Fact]
    public async Task Nobody_is_known_at_first()
    {
        (await Directory.People(Cancellation)).ShouldBeEmpty();
        (await Directory.Find(Some.Email("nobody"), Cancellation)).ShouldBeNull();
        (await Directory.EmailOf(Full.User, Cancellation)).ShouldBeNull();
        (await Directory.ChatOf(Some.Email("nobody"), Cancellation)).ShouldBe(PersonalChat.None);
    }

    [Fact]
    public async Task Everybody_is_listed_by_email()
    {
        string[] names = ["b", "a_b", "a.b", "a-b", "ab", "a+b", "o'a", "a"];
        await Directory.Write([.. names.Select(Some.Lead)], Cancellation);
        await Save("a", Full.Chat);
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
    public async Task Somebody_who_changed_since_they_were_read_is_not_written_over()
    {
        await Directory.Write([Some.Lead("a"), Some.Lead("b")], Cancellation);
        var read = (await Directory.Find(Some.Email("a"), Cancellation))!;
        await Directory.Write([Some.Officer("a")], Cancellation);

        (await Directory.TryWrite([read with { Name = "Older" }], Cancellation)).ShouldBeFalse();
        (await Directory.TryWrite([read with { Grants = [] }], Cancellation)).ShouldBeFalse();
        (await Directory.TryWrite([Some.Lead("a")], Cancellation)).ShouldBeFalse();
        (await Directory.TryWrite([Some.Lead("c"), read], Cancellation)).ShouldBeFalse();

        (await Directory.People(Cancellation)).Select(p => (p.Email, p.Roles)).ShouldBe([(Some.Email("a"), Roles.Officer), (Some.Email("b"), Roles.Lead)]);
    }

    [Fact]
    public async Task Who_is_left_without_a_grant_is_nobody_and_can_come_back()
    {
        await Directory.Write([Some.Lead("a"), Some.Lead("b")], Cancellation);
        await Save("a", Full.Chat);
        var read = (await Directory.Find(Some.Email("a"), Cancellation))!;

        (await Directory.TryWrite([read with { Grants = [] }], Cancellation)).ShouldBeTrue();

        (await Directory.Find(Some.Email("a"), Cancellation)).ShouldBeNull();
        (await Directory.People(Cancellation)).Select(p => p.Email).ShouldBe([Some.Email("b")]);
        (await Directory.TryWrite([read with { Grants = [] }], Cancellation)).ShouldBeTrue("they are gone already");
        (await Directory.TryWrite([read], Cancellation)).ShouldBeFalse();
        (await Directory.TryWrite([Some.Lead("a")], Cancellation)).ShouldBeTrue();
        (await Chat("a")).ShouldBe(Full.Chat);
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
    public async Task A_user_is_one_person_by_every_address_their_client_gives()
    {
        await Directory.Write([Some.Lead("sign.in") with { Name = "By sign-in name" }, Some.Officer("old")], Cancellation);

        var person = (await Directory.Learn(Full.User, [Some.Email("mail"), Some.Email("sign.in"), Some.Email("old")], Some.Monday, Cancellation))!;

        (person.Email, person.Name, person.Roles).ShouldBe((Some.Email("sign.in"), "By sign-in name", Roles.Lead | Roles.Officer));
        person.OtherAddresses.ShouldBe([Some.Email("mail"), Some.Email("old")]);
        var known = (await Directory.Find(Full.User, Cancellation)).ShouldNotBeNull();
        known.Person.ShouldSayTheSameAs(person);
        (known.AskedAt, known.IsCurrent, known.Holds(Some.Monday), known.Holds(Some.Monday.AddDays(1))).ShouldBe((Some.Monday, true, true, false));
    }

    [Fact]
    public async Task What_was_remembered_is_out_of_date_once_one_of_the_addresses_is_written_again()
    {
        foreach (var written in new[] { "a", "b" })
        {
            await Directory.Learn(Full.User, [Some.Email("a"), Some.Email("b")], Some.Monday, Cancellation);
            (await Directory.Find(Full.User, Cancellation))!.IsCurrent.ShouldBeTrue();

            await Directory.Write([Some.Lead(written), Some.Lead("c")], Cancellation);

            (await Directory.Find(Full.User, Cancellation))!.IsCurrent.ShouldBeFalse(written);
        }
    }

    [Fact]
    public async Task Who_changes_their_address_twice_keeps_the_chat_and_all_three_addresses()
    {
        foreach (var name in new[] { "first", "second", "third" })
        {
            await Directory.Write([Some.Lead(name)], Cancellation);
            await Directory.Learn(Full.User, [Some.Email(name)], Some.Monday, Cancellation);
            if (name is "first")
                await Save("first", Full.Chat);

            // Its plan's file names the new address only.
            await Directory.Write([Some.Named(name, "Head of Traffic", name is "third" ? Roles.Lead : Roles.None)], Cancellation);
        }

        foreach (var name in new[] { "first", "second", "third" })
            (await Chat(name)).ShouldBe(Full.Chat, name);
        var person = (await Directory.Find(Full.User, Cancellation))!.Person!;
        (person.Email, person.IsNamed(Some.Email("first")), person.IsNamed(Some.Email("second"))).ShouldBe((Some.Email("third"), true, true));
        var chat = await Directory.ChatOf(Some.Email("first"), Cancellation);
        (await Directory.TrySaveChat(Some.Email("first"), chat with { TimeZone = "Europe/Paris" }, Cancellation)).ShouldBeTrue();
        (await Chat("third")).TimeZone.ShouldBe("Europe/Paris");
        (await Directory.TrySaveChat(Some.Email("second"), chat, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_address_that_becomes_anothers_takes_nothing_of_the_one_before_with_it()
    {
        var before = new UserKey("msteams", "tenant", "entra-before");
        await Directory.Write([Some.Lead("a"), Some.Lead("b")], Cancellation);
        await Directory.Learn(before, [Some.Email("a")], Some.Monday, Cancellation);
        await Save("a", Full.Chat);

        var after = (await Directory.Learn(Full.User, [Some.Email("a")], Some.Monday, Cancellation))!;

        (after.Email, after.OtherAddresses.Count).ShouldBe((Some.Email("a"), 0));
        (await Chat("a")).ShouldBe(PersonalChat.None);
        (await Directory.Find(before, Cancellation)).ShouldBeNull();
        (await Directory.Learn(before, [Some.Email("b")], Some.Monday, Cancellation))!.IsNamed(Some.Email("a")).ShouldBeFalse();
        (await Directory.EmailOf(Full.User, Cancellation)).ShouldBe(Some.Email("a"));
    }

    [Fact]
    public async Task Who_loses_one_of_two_addresses_keeps_the_chat_under_the_other()
    {
        var before = new UserKey("msteams", "tenant", "entra-before");
        await Directory.Write([Some.Lead("a"), Some.Lead("b")], Cancellation);
        await Directory.Learn(before, [Some.Email("a"), Some.Email("b")], Some.Monday, Cancellation);
        await Save("a", Full.Chat);

        await Directory.Learn(Full.User, [Some.Email("a")], Some.Monday, Cancellation);

        (await Chat("a")).ShouldBe(PersonalChat.None);
        (await Chat("b")).ShouldBe(Full.Chat);
        var known = (await Directory.Find(before, Cancellation))!;
        (known.Person!.Email, known.Person.OtherAddresses.Count, known.IsCurrent).ShouldBe((Some.Email("b"), 0, false));
    }

    [Fact]
    public async Task One_address_may_be_of_a_user_in_each_of_two_tenants()
    {
        await Directory.Write([Some.Lead("a")], Cancellation);
        var home = new UserKey("msteams", "home", "entra-1");
        var guest = new UserKey("msteams", "abroad", "entra-2");

        await Directory.Learn(home, [Some.Email("a")], Some.Monday, Cancellation);
        await Directory.Learn(guest, [Some.Email("a")], Some.Monday, Cancellation);

        (await Directory.EmailOf(home, Cancellation)).ShouldBe(Some.Email("a"));
        (await Directory.EmailOf(guest, Cancellation)).ShouldBe(Some.Email("a"));
    }

    [Fact]
    public async Task A_chat_comes_back_as_written()
    {
        await Save("a", Full.Chat);
        await Save("b", new PersonalChat(Some.Conversation()));
        await Save("c", new PersonalChat(null, "Europe/London"));

        (await Chat("a")).ShouldBe(Full.Chat);
        (await Chat("b")).ShouldBe(new PersonalChat(Some.Conversation()));
        (await Chat("c")).ShouldBe(new PersonalChat(null, "Europe/London"));
    }

    [Fact]
    public async Task A_chat_is_replaced_by_whoever_read_it_last()
    {
        await Save("a", Full.Chat);
        var read = await Directory.ChatOf(Some.Email("a"), Cancellation);

        (await Directory.TrySaveChat(Some.Email("a"), read with { Reference = null }, Cancellation)).ShouldBeTrue();
        (await Directory.TrySaveChat(Some.Email("a"), read with { Refusal = null }, Cancellation)).ShouldBeFalse();
        (await Directory.TrySaveChat(Some.Email("a"), PersonalChat.None, Cancellation)).ShouldBeFalse();
        (await Directory.TrySaveChat(Some.Email("b"), read, Cancellation)).ShouldBeFalse();

        (await Chat("a")).ShouldBe(Full.Chat with { Reference = null });
        (await Chat("b")).ShouldBe(PersonalChat.None);
    }

    [Fact]
    public async Task A_chat_outlives_the_writing_of_its_person()
    {
        await Directory.Write([Some.Lead("a")], Cancellation);
        await Save("a", Full.Chat);

        await Directory.Write([Some.Officer("a")], Cancellation);

        (await Chat("a")).ShouldBe(Full.Chat);
        (await Directory.Find(Some.Email("a"), Cancellation))!.Roles.ShouldBe(Roles.Officer);
    }

    [Fact]
    public async Task Odd_ids_are_told_apart()
    {
        var ids = OddIds.All;
        for (var n = 0; n < ids.Count; n++)
        {
            await Directory.Write([Some.Lead() with { Email = new EmailAddress(ids[n]), Name = $"{n}" }], Cancellation);
            await Directory.Learn(new UserKey("msteams", ids[n], ids[n]), Some.Email($"{n}"), Cancellation);
            (await Directory.TrySaveChat(new EmailAddress(ids[n]), new PersonalChat(Some.Conversation($"{n}")), Cancellation)).ShouldBeTrue();
        }

        for (var n = 0; n < ids.Count; n++)
        {
            (await Directory.Find(new EmailAddress(ids[n]), Cancellation))!.Name.ShouldBe($"{n}");
            (await Directory.EmailOf(new UserKey("msteams", ids[n], ids[n]), Cancellation)).ShouldBe(Some.Email($"{n}"));
            (await Directory.ChatOf(new EmailAddress(ids[n]), Cancellation)).Reference.ShouldBe(Some.Conversation($"{n}"));
        }
    }

    private async Task<PersonalChat> Chat(string name) => (await Directory.ChatOf(Some.Email(name), Cancellation)) with { Version = null };

    private async Task Save(string name, PersonalChat chat) => (await Directory.TrySaveChat(Some.Email(name), chat, Cancellation)).ShouldBeTrue();
}
