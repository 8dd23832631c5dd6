using AfiBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Support;

/// <summary>The bot over the reference plan, with everything outside it in memory: a test is a list of turns.</summary>
internal sealed class Chat
{
    private readonly Dictionary<(string Name, Place Place), Voice> voices = [];
    private int lastActivity;

    private Chat(IProposer? proposer = null)
    {
        Pausing = new PausingMessenger(Messenger, Pause, Clock);
        Queue = new WaitingQueue(Clock);
        var services = Composed.Over(Rows, Clock, Pausing, Queue, Audit, proposer);
        Recording = services.GetRequiredService<RecordUpdate>();
        Opening = services.GetRequiredService<OpenCycle>();
        Digest = services.GetRequiredService<PostDigest>();
        DueDigests = services.GetRequiredService<PostDueDigests>();
        Post = services.GetRequiredService<PersonalPost>();
        Cards = services.GetRequiredService<SendCard>();
        DueCards = services.GetRequiredService<DispatchCards>();
        Bot = services.GetRequiredService<Bot>();
        Files = services.GetRequiredService<CollectedFiles>();
    }

    /// <summary>A Monday morning, an hour before the cycle opens.</summary>
    public FakeTimeProvider Clock { get; } = new(Some.Monday.AddHours(-1));

    public InMemoryRowStore Rows { get; } = new();

    public IRegister Register => Rows.Register;

    public InMemoryAudit Audit { get; } = new();

    public IDirectory Directory => Rows.Directory;

    public ConversationStore Conversations => new(Rows, Clock);

    public CollectingMessenger Messenger { get; } = new();

    public RecordUpdate Recording { get; }

    public OpenCycle Opening { get; }

    public PostDigest Digest { get; }

    public PostDueDigests DueDigests { get; }

    public PersonalPost Post { get; }

    public SendCard Cards { get; }

    public DispatchCards DueCards { get; }

    public WaitingQueue Queue { get; }

    public ISendPause Pause => Rows.Pause;

    /// <summary>The messenger with the pause before it.</summary>
    public PausingMessenger Pausing { get; }

    public Bot Bot { get; }

    /// <summary>What was handed out.</summary>
    public CollectedFiles Files { get; }

    /// <summary>The plan is imported on Monday 5 January 2026; no cycle has been opened.</summary>
    public static async Task<Chat> BeforeTheFirstCycle(IProposer? proposer = null)
    {
        var chat = new Chat(proposer);
        await ReferencePlan.Import(chat.Rows, chat.Clock);
        return chat;
    }

    /// <summary>Cycle 1 is open since Monday 5 January 2026, 09:00: due on 26 January, closing on 9 February.</summary>
    public static async Task<Chat> InTheFirstCycle(IProposer? proposer = null)
    {
        var chat = await BeforeTheFirstCycle(proposer);
        chat.Clock.SetUtcNow(Some.Monday);
        await chat.OpenTheCycle();
        return chat;
    }

    /// <summary>A bot that nobody has given a plan.</summary>
    public static Chat WithoutPlan() => new();

    public Task OpenTheCycle() => Opening.Open(ReferencePlan.Id, default);

    /// <summary>Sets the clock to nine in the morning of a day.</summary>
    public void On(int year, int month, int day) => Clock.SetUtcNow(new DateTimeOffset(year, month, day, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Somebody, in their own chat with the bot.</summary>
    public Voice As(string name) => As(name, Place.Personal);

    /// <summary>Somebody, somewhere.</summary>
    public Voice As(string name, Place place)
    {
        if (!voices.TryGetValue((name, place), out var voice))
            voices[(name, place)] = voice = new Voice(this, name, place);
        return voice;
    }

    public string NextActivity() => $"activity-{++lastActivity}";

    public async Task<PlanView> Plan() => (await Register.Read(ReferencePlan.Id, default))!;

    public async Task<PlanPosition> Position() => PlanPosition.Of(await Plan(), Clock.GetUtcNow());

    public async Task<Afi> Afi(string reference) => (await Plan()).Afis.First(a => a.Reference == Some.Reference(reference));

    /// <summary>What people said of an AFI, without what was imported.</summary>
    public async Task<IReadOnlyList<Update>> Said(string reference) =>
        [.. (await Register.History(ReferencePlan.Id, Some.Reference(reference), default)).Updates.Where(u => u.Via is not UpdateChannel.Import)];

    public async Task<CardDelivery> DeliveryTo(string lead) => (await RequestTo(lead)).Delivery;

    public async Task<Request> RequestTo(string lead) => (await Plan()).Requests.First(r => r.Lead == Some.Email(lead));

    /// <summary>A round of the schedule and of the queue's worker.</summary>
    /// <returns>How many cards were sent.</returns>
    public async Task<int> SendDueCards()
    {
        await DueCards.Run(default);
        var handling = new HandleCard(Cards, Queue, Clock);
        var sent = 0;
        foreach (var message in Queue.TakeReady())
            sent += await handling.Handle(message, default) is CardOutcome.Sent ? 1 : 0;
        return sent;
    }
}
