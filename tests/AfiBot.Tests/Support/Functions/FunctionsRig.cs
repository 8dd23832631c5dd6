using AfiBot.Storage;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Support;

/// <summary>The published Functions app with all around it: the reference plan in a storage account, a connector, and the host's stand-in.</summary>
internal sealed class FunctionsRig : IAsyncDisposable
{
    /// <summary>The app: the worker, host.json and what the host loads for it. Published, where a rehearsal has done so; otherwise as its build left it.</summary>
    public static string App { get; } = Environment.GetEnvironmentVariable("AFIBOT_PUBLISHED") is { Length: > 0 } published
        ? Path.Combine(published, "functions")
        : Path.GetFullPath(Path.Combine(
            AppContext.BaseDirectory, "..", "..", "AfiBot.Functions", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory))));

    private FunctionsRig(string account, FakeConnector connector, FunctionsHost host)
    {
        (Account, Connector, Host) = (account, connector, host);
        var rows = Stores.Open(new StoreOptions { ConnectionString = account });
        (Register, Directory) = (new Register(rows), new PeopleDirectory(rows));
    }

    /// <summary>The connection string of the storage account.</summary>
    public string Account { get; }

    public FakeConnector Connector { get; }

    public FunctionsHost Host { get; }

    public Register Register { get; }

    public PeopleDirectory Directory { get; }

    /// <summary>Starts it on a plan whose cycle falls due at once, and whose leads nobody has met.</summary>
    /// <param name="settings">Further app settings.</param>
    public static async Task<FunctionsRig> Start(params (string Name, string Value)[] settings)
    {
        var account = await Azurite.NewAccountWithQueues();
        var rows = Stores.Open(new StoreOptions { ConnectionString = account });

        // Imported just before the last scheduled opening, so that the opening was missed and is caught up.
        var opening = CycleSchedule.LatestOpening(new PlanSettings(), TimeProvider.System.GetUtcNow());
        await ReferencePlan.Import(new Register(rows), new PeopleDirectory(rows), new FakeTimeProvider(opening.AddHours(-1)));
        var connector = await FakeConnector.Start();
        connector.KeepsRequestCards = true;
        var all = new Dictionary<string, string>
        {
            ["Storage__ConnectionString"] = account,
            ["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "00:00:01",
            ["Sending__Retries"] = "0",
        };
        foreach (var (name, value) in settings)
            all[name] = value;
        return new FunctionsRig(account, connector, await FunctionsHost.Start(App, account, all));
    }

    /// <summary>Starts the worker without a host, and waits for its end.</summary>
    public static Task<(int ExitCode, string Errors)> RunWorker(IReadOnlyDictionary<string, string> settings) =>
        FunctionsWorker.Run(Path.Combine(App, "AfiBot.Functions.dll"), settings);

    /// <summary>A lead has opened a chat with the bot.</summary>
    public async Task Meet(EmailAddress lead)
    {
        var chat = await Directory.ChatOf(lead, default);
        var reference = new ConversationReference("msteams", Connector.ServiceUrl, ConversationOf(lead), "28:bot", $"29:{lead}", "tenant-1", IsChannel: false);
        (await Directory.TrySaveChat(lead, chat.HeardAt(reference, null), default)).ShouldBeTrue();
    }

    public static string ConversationOf(EmailAddress lead) => $"a:{lead}";

    public async Task<PlanView> Plan() => (await Register.Read(ReferencePlan.Id, default)).ShouldNotBeNull();

    public async Task<IReadOnlyDictionary<EmailAddress, Request>> Requests() => (await Plan()).Requests.ToDictionary(r => r.Lead);

    /// <summary>Gives the open cycle other days, since the worker's clock is the real one.</summary>
    public async Task Reschedule(DateOnly due, DateOnly closes) =>
        (await Register.TrySave(ReferencePlan.Id, (await Plan()).Cycle.ShouldNotBeNull() with { Due = due, Closes = closes }, default)).ShouldBeTrue();

    /// <summary>A lead answers everything they were asked.</summary>
    public async Task AnswerAll(EmailAddress lead)
    {
        var recording = new RecordUpdate(Register, TimeProvider.System);
        var person = (await Directory.Find(lead, default)).ShouldNotBeNull();
        var request = (await Requests())[lead];
        foreach (var reference in request.Afis)
            (await recording.Record(ReferencePlan.Id, reference, Some.Draft(), person, UpdateChannel.Card, default)).ShouldBeOfType<RecordOutcome.Recorded>();
    }

    /// <summary>How many cards arrived in each lead's chat.</summary>
    public IReadOnlyDictionary<string, int> Arrived() => Connector.Taken
        .Where(call => call.Card is not null && call.Path.EndsWith("/activities", StringComparison.Ordinal))
        .GroupBy(call => Uri.UnescapeDataString(call.Path.Split('/')[3]))
        .ToDictionary(g => g.Key, g => g.Count());

    /// <summary>Waits until something is so.</summary>
    public static async Task Until(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo())
        {
            patience.IsCancellationRequested.ShouldBeFalse("That did not come about in half a minute.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Connector.DisposeAsync();
    }
}
