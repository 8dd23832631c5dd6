using System.Text;
using AfiBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Tests.Host;

/// <summary>A lead is who their client says, by any of their addresses: as the plan's files come in, and their address changes.</summary>
public sealed class WhoSomebodyIsTests : IAsyncLifetime
{
    private const string User = "29:jane";
    private const string Old = "old.name@example.org";
    private const string New = "new.name@example.org";

    private LocalBot bot = null!;

    private Activities Jane => new(bot.Connector.ServiceUrl, User, "a:jane");

    private Activities Another => new(bot.Connector.ServiceUrl, "29:another", "a:another");

    private IDirectory People => bot.Services.GetRequiredService<IDirectory>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        bot = await LocalBot.Start(sample: false, builder => builder.Services.WithoutSchedule());
        bot.Connector.KeepsRequestCards = true;
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task A_lead_whose_address_changed_is_known_by_the_new_one_and_owes_their_AFI()
    {
        bot.Connector.Knows(User, Old);
        await Import(("SRP-01", Old));
        await Says(Jane, "what do I owe?", "1 AFI to update");

        bot.Connector.Knows(User, New);
        await Import(("SRP-01", New));

        await Says(Jane, "what do I owe?", "1 AFI to update");
        (await Says(Jane, "SRP-01 is completed, the car pound opened in March")).Summary.ShouldNotBeNull().ShouldStartWith("Record for SRP-01: Completed.");
        (await Says(Jane, "yes")).Summary.ShouldNotBeNull().ShouldStartWith("SRP-01 is recorded as Completed.");
    }

    [Fact]
    public async Task A_dialog_goes_on_and_a_card_that_nobody_asked_for_arrives_under_the_new_address()
    {
        bot.Connector.Knows(User, Old);
        await Import(("SRP-01", Old), ("SRP-02", Old));
        await Says(Jane, "update SRP-01", "SRP-01: What is its status?");

        bot.Connector.Knows(User, New);
        await Import(("SRP-01", New), ("SRP-02", New));

        await Says(Jane, "completed", "SRP-01: What has been done since the last update?");
        await Round();
        var card = await bot.Connector.Next();
        card.Summary.ShouldNotBeNull().ShouldStartWith("2 AFIs to update");
        card.Path.ShouldContain("a:jane");
        bot.Connector.IsQuiet.ShouldBeTrue();
    }

    [Fact]
    public async Task What_they_owe_under_an_old_address_they_owe_under_the_new()
    {
        bot.Connector.Knows(User, Old);
        await Import(("SRP-01", Old), ("SRP-02", Old));
        await Says(Jane, "hello", "Hello");

        bot.Connector.Knows(User, New);
        await Import(("SRP-01", Old), ("SRP-02", New));

        await Says(Jane, "what do I owe?", "2 AFIs to update");
        (await bot.Client.Tap(Jane.Execute("save", ("afi", "SRP-01"), ("cycle", "1"), ("basedOn", "1"), ("status", "WorkInProgress"), ("narrative", "A tactic was agreed."))))
            .GetRawText().ShouldContain("SRP-01 is saved.");
        (await People.ChatOf(new EmailAddress(Old), Cancellation)).IsOpen.ShouldBeTrue("a card for the old address reaches them");
        (await People.ChatOf(new EmailAddress(New), Cancellation)).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task An_address_may_change_twice()
    {
        bot.Connector.Knows(User, Old);
        await Import(("SRP-01", Old));
        await Says(Jane, "hello", "Hello");
        bot.Connector.Knows(User, New);
        await Import(("SRP-01", New));
        await Says(Jane, "what do I owe?", "1 AFI to update");

        bot.Connector.Knows(User, "third.name@example.org");
        await Import(("SRP-01", "third.name@example.org"));

        await Says(Jane, "what do I owe?", "1 AFI to update");
    }

    [Fact]
    public async Task A_file_that_names_the_new_address_before_the_client_does_is_found_as_soon_as_it_does()
    {
        bot.Connector.Knows(User, Old);
        await Import(("SRP-01", Old));
        await Says(Jane, "hello", "Hello");
        await Import(("SRP-01", New));
        await Says(Jane, "what do I owe?");

        bot.Connector.Knows(User, New);

        await Says(Jane, "what do I owe?", "1 AFI to update");
    }

    [Theory]
    [InlineData("jane@example.org", "p1234@example.org", "p1234@example.org")]
    [InlineData("jane@example.org", "p1234@example.org", "jane@example.org")]
    [InlineData("", "guest_partner.example#EXT#@tenant.onmicrosoft.com", "guest@partner.example")]
    [InlineData("", "first_last_partner.example#EXT#@tenant.onmicrosoft.com", "first_last@partner.example")]
    [InlineData("other@partner.example", "guest_partner.example#EXT#@tenant.onmicrosoft.com", "guest@partner.example")]
    [InlineData("", "guest_partner.example#EXT#@tenant.onmicrosoft.com", "guest_partner.example#EXT#@tenant.onmicrosoft.com")]
    public async Task Whom_the_file_lists_by_any_address_of_theirs_is_known(string email, string signInName, string listed)
    {
        bot.Connector.Knows(User, email, signInName);
        await Import(("SRP-01", listed));

        await Says(Jane, "what do I owe?", "1 AFI to update");
        await Says(Jane, "status of roads", "Road policing");
        bot.Connector.MemberCalls.ShouldBe(1);
    }

    [Fact]
    public async Task Who_is_listed_by_mail_here_and_by_sign_in_name_there_owes_both()
    {
        bot.Connector.Knows(User, "jane@example.org", "p1234@example.org");
        await Import(("SRP-01", "jane@example.org"), ("SRP-02", "p1234@example.org"), ("SRP-03", "somebody@example.org"));

        await Says(Jane, "what do I owe?", "2 AFIs to update");
    }

    [Fact]
    public async Task An_address_that_is_given_to_somebody_else_gives_them_what_the_plan_says_and_takes_it_from_the_one_before()
    {
        bot.Connector.Knows(User, Old);
        await Import(("SRP-01", Old), ("SRP-02", New));
        await Says(Jane, "update SRP-01", "SRP-01: What is its status?");
        bot.Connector.Knows(User, New);
        bot.Connector.Knows("29:another", Old);

        await Says(Another, "completed", "I did not understand", "the dialog is not theirs");
        await Says(Another, "what do I owe?", "1 AFI to update");
        await Says(Another, "SRP-02", "SRP-02 is not one of your AFIs");
        await Says(Jane, "completed", "SRP-01 is not one of your AFIs, so I cannot show or change it. Ask the lead (Head of Traffic) or ILAU. I have stopped asking about it.");
        await Says(Jane, "what do I owe?", "1 AFI to update", "by the new address alone");
        await Says(Jane, "SRP-01", "SRP-01 is not one of your AFIs");
        (await Chat(Old)).ShouldBe("a:another");
        (await Chat(New)).ShouldBe("a:jane");
    }

    [Fact]
    public async Task Somebody_with_an_address_of_before_never_holds_it_again_once_another_has_it()
    {
        bot.Connector.Knows(User, Old);
        await Import(("SRP-01", Old), ("SRP-02", New));
        await Says(Jane, "hello", "Hello");
        bot.Connector.Knows(User, New);
        await Import(("SRP-01", Old), ("SRP-02", New));
        await Says(Jane, "what do I owe?", "2 AFIs to update");

        bot.Connector.Knows("29:another", Old);
        await Says(Another, "hello", "Hello");
        await Import(("SRP-01", Old), ("SRP-02", New));

        await Says(Jane, "what do I owe?", "1 AFI to update");
        await Says(Another, "what do I owe?", "1 AFI to update");
    }

    [Fact]
    public async Task Where_the_client_cannot_be_asked_again_who_is_known_stays_known()
    {
        bot.Connector.Knows(User, Old);
        await Import(("SRP-01", Old));
        await Says(Jane, "hello", "Hello");
        await Import(("SRP-01", Old));
        bot.Connector.KnowsNobodyNow = true;

        await Says(Jane, "what do I owe?", "1 AFI to update");
    }

    [Fact]
    public async Task The_client_is_asked_once_after_an_import_and_not_for_every_word()
    {
        bot.Connector.Knows(User, Old, "p1234@example.org");
        await Import(("SRP-01", Old));
        for (var time = 0; time < 3; time++)
            await Says(Jane, "what do I owe?", "1 AFI to update");
        bot.Connector.MemberCalls.ShouldBe(1);

        await Import(("SRP-01", Old));
        for (var time = 0; time < 3; time++)
            await Says(Jane, "what do I owe?", "1 AFI to update");
        bot.Connector.MemberCalls.ShouldBe(2);
    }

    [Fact]
    public async Task Of_somebody_unknown_nothing_is_kept_and_a_message_asks_once()
    {
        bot.Connector.Knows("29:another", "stranger@example.org", "stranger@tenant.onmicrosoft.com");
        await Import(("SRP-01", Old));

        await Says(Another, "hello", "Hello. I collect updates");
        await Says(Another, "hello", "Hello. I collect updates");

        bot.Connector.MemberCalls.ShouldBe(2);
        (await People.Find(new UserKey("msteams", "tenant-1", "entra-29:another"), Cancellation)).ShouldBeNull();
    }

    /// <summary>Imports a plan of these AFIs, with an officer, and opens a cycle unless one is open.</summary>
    private async Task Import(params (string Reference, string Lead)[] afis)
    {
        var outcome = await bot.Services.GetRequiredService<ImportPlan>().Import(new ImportRequest(
            "Test plan",
            File("frameworks.csv", "Code,Framework,Aliases,Grading,Direction,PriorityServices,ManagedBy", ["SRP,Road policing,roads,Good,,,"]),
            File(
                "afis.csv",
                "Reference,Framework,Area,Improvement,Lead,LeadEmail,BusinessGroup,Status,Reason,Narrative,TargetDate,LastUpdated,ManagedBy",
                afis.Select(a => $"{a.Reference},SRP,,Better {a.Reference},Head of Traffic,{a.Lead},Ops,Work in progress,,Going on.,,,")),
            File("people.csv", "Email,Name,Roles", [.. afis.Select(a => a.Lead).Distinct().Select(lead => $"{lead},Head of Traffic,lead"), "boss@example.org,Officer One,officer"])),
            _ => Task.FromResult(true),
            Cancellation);
        outcome.ShouldBeOfType<ImportOutcome.Imported>();
        await bot.Services.GetRequiredService<OpenCycle>().Open(PlanId.FromName("Test plan"), Cancellation);
    }

    private async Task Round()
    {
        await bot.Services.GetRequiredService<ChaseLateLeads>().Run(Cancellation);
        await bot.Services.GetRequiredService<DispatchCards>().Run(Cancellation);
    }

    /// <summary>Says something and gives the reply; the card that a chat begins with, and those after it, are left out.</summary>
    private async Task<FakeConnector.Call> Says(Activities chat, string text)
    {
        await bot.Client.Send(chat.Message(text));
        var reply = await bot.Connector.Next();
        await bot.Settles();
        while (!bot.Connector.IsQuiet)
            await bot.Connector.Next();
        return reply;
    }

    private async Task Says(Activities chat, string text, string reply, string? because = null)
    {
        var heard = await Says(chat, text);
        (heard.Summary ?? heard.Text).ShouldNotBeNull().ShouldStartWith(reply, customMessage: because);
    }

    private async Task<string?> Chat(string email) => (await People.ChatOf(new EmailAddress(email), Cancellation)).Reference?.ConversationId;

    private static CsvFile File(string name, string header, IEnumerable<string> rows) => new(name, Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(header))));
}
