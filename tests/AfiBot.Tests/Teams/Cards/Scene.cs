using AfiBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Teams.Cards;

/// <summary>A plan in a register of its own, on a Monday morning in January, and people who talk to the bot about it.</summary>
internal sealed class Scene : IMessenger
{
    private readonly FakeTimeProvider clock = new(Some.Monday);
    private readonly InMemoryRowStore rows = new();
    private readonly Operations operations;
    private readonly Dictionary<EmailAddress, ConversationState> states = [];
    private readonly List<Reply> posted = [];

    private Scene()
    {
        operations = Composed.Over(rows, clock, this, new WaitingQueue(clock), new InMemoryAudit()).GetRequiredService<Operations>();
    }

    public IRegister Register => rows.Register;

    public required PlanId Plan { get; init; }

    /// <summary>What was asked of the bot so far.</summary>
    public HashSet<Topic> Topics { get; } = [];

    /// <summary>The plan of the samples.</summary>
    public static async Task<Scene> OfTheSamples()
    {
        var scene = new Scene { Plan = ReferencePlan.Id };
        await ReferencePlan.Import(scene.rows, scene.clock);
        return scene;
    }

    /// <summary>A plan made for a test.</summary>
    public static async Task<Scene> Of(string name, IReadOnlyList<Framework> frameworks, IReadOnlyList<Afi> afis)
    {
        var scene = new Scene { Plan = PlanId.FromName(name) };
        var plan = Some.Plan() with { Id = scene.Plan, Name = name };
        (await scene.Register.TryWrite(plan, frameworks, afis, [.. afis.Select(a => a.Standing).OfType<Update>()], default)).ShouldBeTrue();
        return scene;
    }

    /// <summary>A second plan beside it.</summary>
    public Task ImportSecondPlan() => SecondPlan.Import(Register, rows.Directory, clock);

    /// <summary>A person of the samples.</summary>
    public async Task<Person> Person(string name) => (await rows.Directory.Find(Some.Email(name), default)).ShouldNotBeNull();

    public async Task Open() => (await new OpenCycle(Register, clock).Open(Plan, default)).ShouldBeOfType<OpenOutcome.Opened>();

    public async Task Close() => (await new CloseCycle(Register, clock).Close(Plan, default)).ShouldNotBeNull();

    public void Pass(int days) => clock.Advance(TimeSpan.FromDays(days));

    public async Task Record(Person by, string reference, UpdateDraft draft) =>
        (await new RecordUpdate(Register, clock).Record(Plan, Some.Reference(reference), draft, InThisPlan(by), UpdateChannel.Card, default))
        .ShouldBeOfType<RecordOutcome.Recorded>();

    /// <summary>Everything there is, to somebody with the roles they have, in this scene's plan.</summary>
    public async Task<Facts> Facts(Person person)
    {
        var views = new List<(PlanView, Place)>();
        foreach (var plan in await Register.PlanIds(default))
            views.Add(((await Register.Read(plan, default)).ShouldNotBeNull(), Place.Personal));
        return new Situation(InThisPlan(person), views, clock.GetUtcNow()).Find(Plan).ShouldNotBeNull();
    }

    /// <summary>The reply to the last of what a person says, one after the other.</summary>
    public async Task<Reply> Hear(Person person, params string[] said)
    {
        var reply = default(Reply);
        foreach (var text in said)
        {
            var outcome = TurnLogic.Hear(StateOf(person), text, await Facts(person));
            if (StateOf(person).Update is null)
                Topics.Add(TopicList.Of(outcome.Reading.ShouldNotBeNull().Intent, text).Topic);
            reply = await Conclude(person, outcome);
        }

        return reply.ShouldNotBeNull();
    }

    public async Task<Reply> Tap(Person person, TopicRequest action)
    {
        Topics.Add(TopicList.All.First(t => t.Buttons.TryGetValue(action.Verb, out var read) && read(new ButtonData(action.AsButton().Data)) is not null));
        return await Conclude(person, TurnLogic.Tap(StateOf(person), action, await Facts(person)));
    }

    /// <summary>The digest as it is posted now.</summary>
    /// <param name="others">Plans that share its channel.</param>
    public async Task<Reply> PostDigest(params PlanId[] others)
    {
        foreach (var plan in (await Register.Plans(default)).Where(p => p.Id == Plan || others.Contains(p.Id)))
            (await Register.TrySave(plan with { DigestChannel = Some.Conversation("channel") }, default)).ShouldBeTrue();
        (await new PostDigest(Register, this, clock).Post([Plan, .. others], default)).ShouldBeOfType<SendOutcome.Sent>();
        return posted[^1];
    }

    Task<SendOutcome> IMessenger.Send(ConversationReference to, Reply reply, CancellationToken cancellation)
    {
        posted.Add(reply);
        return Task.FromResult<SendOutcome>(new SendOutcome.Sent(null));
    }

    Task<SendOutcome> IMessenger.Replace(ConversationReference to, string activityId, Reply reply, CancellationToken cancellation) =>
        Task.FromResult<SendOutcome>(new SendOutcome.Sent(activityId));

    /// <summary>Whoever was made for a test has their part in this plan.</summary>
    private Person InThisPlan(Person person) => person.Grants.Any(g => g.Plan == Plan) ? person : person with { Grants = [.. person.Grants.Select(g => g with { Plan = Plan })] };

    private ConversationState StateOf(Person person) => states.GetValueOrDefault(person.Email, ConversationState.Idle);

    private async Task<Reply> Conclude(Person person, Outcome outcome)
    {
        while (outcome.Effect is { } effect)
        {
            var incoming = new Incoming(new ConversationKey("personal", person.Email.Value), Some.Conversation("personal"), person, Place.Personal, null, null, null);
            outcome = TurnLogic.Conclude(outcome.State, await effect.CarryOut(operations, incoming, await Facts(person), default), await Facts(person));
        }

        states[person.Email] = outcome.State;
        return outcome.Replies[^1];
    }
}
