namespace AfiBot.Tests.Support;

/// <summary>One person in one place, talking with the bot.</summary>
internal sealed class Voice(Chat chat, string name, Place place)
{
    /// <summary>The bot's replies in the last turn.</summary>
    public IReadOnlyList<Reply> Heard { get; private set; } = [];

    /// <summary>The conversation in which this person talks.</summary>
    public string Conversation => place is Place.Personal ? $"personal-{name}" : $"{place}-1";

    public ConversationReference Reference => Some.Conversation(Conversation) with { IsChannel = place is Place.Channel };

    /// <summary>This person says something.</summary>
    public Task<Voice> Says(string text) => Says(text, chat.NextActivity());

    /// <summary>This person says something that arrives under this id.</summary>
    public Task<Voice> Says(string text, string? activityId) => Turn(text, null, activityId);

    /// <summary>This person taps a button of the last replies.</summary>
    public Task<Voice> Taps(string label) => Taps(Button(label));

    /// <summary>This person taps a button that does this, wherever they have it from.</summary>
    public Task<Voice> Taps(TopicRequest action) => Turn(null, action, chat.NextActivity());

    /// <summary>This person taps a button, and the tap arrives under this id.</summary>
    public Task<Voice> Taps(TopicRequest action, string activityId) => Turn(null, action, activityId);

    /// <summary>This person taps a button that carries this, such as one of a card from long ago.</summary>
    public Task<Voice> TapsOld(string verb, params (string Key, string Value)[] data) =>
        Take(null, TopicList.ReadButton(verb, data.ToDictionary(d => d.Key, d => d.Value)), chat.NextActivity());

    /// <summary>This person's client sends a tap that reads as nothing.</summary>
    public Task<Voice> TapsSomethingUnreadable() => Turn(null, null, chat.NextActivity());

    /// <summary>The button with this label in the last replies.</summary>
    public TopicRequest Button(string label)
    {
        var choices = Heard.SelectMany(r => ChoicesOf(r).Select(c => c with { Action = c.Action.In(r.Plan) })).ToList();
        return (choices.Find(c => c.Label == label) ?? throw new ShouldAssertException(
            $"There is no button '{label}' among: {string.Join(", ", choices.Select(c => c.Label))}.")).Action;
    }

    /// <summary>The labels of the buttons in the last replies.</summary>
    public IReadOnlyList<string> Buttons() => [.. Heard.SelectMany(ChoicesOf).Select(c => c.Label)];

    /// <summary>The bot's only reply begins with this.</summary>
    public Voice Hears(string start)
    {
        Heard.ShouldHaveSingleItem().Summary.ShouldStartWith(start);
        return this;
    }

    /// <summary>The bot's replies begin with these, in this order.</summary>
    public Voice Hears(params string[] starts)
    {
        Heard.Count.ShouldBe(starts.Length, string.Join('\n', Heard.Select(r => r.Summary)));
        foreach (var (reply, start) in Heard.Zip(starts))
            reply.Summary.ShouldStartWith(start);
        return this;
    }

    /// <summary>The bot's only reply, of a kind.</summary>
    public T Hears<T>()
        where T : Reply => Heard.ShouldHaveSingleItem().ShouldBeOfType<T>();

    public void HearsNothing() => Heard.ShouldBeEmpty();

    private async Task<Voice> Turn(string? text, TopicRequest? action, string? activityId)
    {
        if (action is not null)
        {
            // A tap goes through the client as flat texts; a form's inputs are added to them there.
            var (verb, data) = action.AsButton();
            action = TopicList.ReadButton(verb, data.Concat(Inputs(action)).ToDictionary(StringComparer.Ordinal));
            action.ShouldNotBeNull();
        }

        return await Take(text, action, activityId);
    }

    private async Task<Voice> Take(string? text, TopicRequest? action, string? activityId)
    {
        var person = await chat.Directory.Find(Some.Email(name), default);
        if (place is Place.Personal && person is not null)
            await chat.Directory.TrySaveChat(person.Email, (await chat.Directory.ChatOf(person.Email, default)).HeardAt(Reference, timeZone: null), default);
        Heard = await chat.Bot.Turn(new Incoming(new ConversationKey(Conversation, name), Reference, person, place, activityId, text, action), default);
        return this;
    }

    private static IReadOnlyList<Choice> ChoicesOf(Reply reply) => reply switch
    {
        TextReply r => r.Choices,
        DialogReply r => r.Choices,
        SummaryReply r => r.Choices,
        SeveralReply r => [.. r.Updates.Select(u => new Choice($"Change {u.Reference}", r.Change(u.Reference))), .. r.Choices],
        RecordedReply r => r.Choices,
        CompareReply or RequestCardReply or AnswerFormReply or NoChangesFormReply or ReviewReply or ReturnFormReply => [.. reply.Blocks.SelectMany(ChoicesOf)],
        _ => [],
    };

    private static IEnumerable<Choice> ChoicesOf(Block block) => block switch
    {
        Block.Actions actions => actions.Choices,
        Block.Item { Leads: { } leads } => [leads],
        Block.Item item => item.Choices,
        Block.Folded folded => folded.Blocks.SelectMany(ChoicesOf),
        _ => [],
    };

    private static Dictionary<string, string> Inputs(TopicRequest action) => action switch
    {
        SaveAnswerRequest { Draft: var draft } => new()
        {
            ["status"] = draft.Status?.ToString() ?? "",
            ["reason"] = draft.Reason?.ToString() ?? "",
            ["narrative"] = draft.Narrative,
            ["targetDate"] = draft.TargetDate,
            ["equality"] = draft.EqualityImpactConsidered ? "true" : "false",
            ["financial"] = draft.FinancialImpactConsidered ? "true" : "false",
            ["equalityFindings"] = draft.Said[UpdateFields.EqualityFindings],
            ["financialFindings"] = draft.Said[UpdateFields.FinancialFindings],
            ["indicator"] = draft.Said[UpdateFields.IndicatorValue],
            ["indicatorDate"] = draft.Said[UpdateFields.IndicatorDate],
            ["milestones"] = draft.Said[UpdateFields.MilestonesDone],
            ["evidence"] = draft.Said[UpdateFields.Evidence],
            ["delay"] = draft.Said[UpdateFields.Delay],
        },
        SaveNoChangeRequest noChange => new() { [FormFields.Why] = noChange.Why },
        SaveNoChangesRequest noChanges => new() { [FormFields.Why] = noChanges.Why, [FormFields.Several] = noChanges.Several },
        _ => [],
    };
}
