namespace AfiBot.Tests.Storage;

/// <summary>What every conversation store must do.</summary>
public abstract class ConversationStoreContract
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract IConversationStore Conversations { get; }

    [Fact]
    public async Task Nothing_is_kept_at_first()
    {
        (await Read()).ShouldSayTheSameAs(StoredConversation.Empty);
    }

    [Fact]
    public async Task A_dialog_comes_back_as_written()
    {
        (await TrySave(Full.Conversation with { Version = null })).ShouldBeTrue();

        var read = await Read();
        (read with { Version = "1" }).ShouldSayTheSameAs(Full.Conversation);
        read.Version.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_dialog_may_end_and_its_handled_activities_stay()
    {
        await TrySave(Full.Conversation with { Version = null });

        (await TrySave((await Read()).With(null, "2:b"))).ShouldBeTrue();

        var read = await Read();
        read.State.ShouldBeNull();
        read.HandledActivities.ShouldBe([.. Full.Conversation.HandledActivities, "2:b"]);
    }

    [Fact]
    public async Task A_long_dialog_comes_back_whole()
    {
        var state = string.Concat(Enumerable.Repeat(Full.LongText, 20));
        await TrySave(new StoredConversation(state, [.. Enumerable.Range(0, StoredConversation.MaxHandled).Select(n => $"{n}:" + new string('i', 1000))], null));

        var read = await Read();
        read.State.ShouldBe(state);
        read.HandledActivities.Count.ShouldBe(StoredConversation.MaxHandled);
    }

    [Fact]
    public async Task Of_two_first_turns_one_is_told()
    {
        (await TrySave(new StoredConversation("one", [], null))).ShouldBeTrue();
        (await TrySave(new StoredConversation("two", [], null))).ShouldBeFalse();

        (await Read()).State.ShouldBe("one");
    }

    [Fact]
    public async Task Of_two_overlapping_turns_the_later_is_told()
    {
        await TrySave(new StoredConversation("start", [], null));
        var read = await Read();

        (await TrySave(read with { State = "one" })).ShouldBeTrue();
        (await TrySave(read with { State = "two" })).ShouldBeFalse();

        (await Read()).State.ShouldBe("one");
    }

    [Fact]
    public async Task Odd_ids_are_told_apart()
    {
        var ids = OddIds.All;
        for (var n = 0; n < ids.Count; n++)
        {
            await Conversations.TrySave(new ConversationKey(ids[n], "user"), new StoredConversation($"c{n}", [], null), Cancellation);
            await Conversations.TrySave(new ConversationKey("conversation", ids[n]), new StoredConversation($"u{n}", [], null), Cancellation);
        }

        for (var n = 0; n < ids.Count; n++)
        {
            (await Conversations.Read(new ConversationKey(ids[n], "user"), Cancellation)).State.ShouldBe($"c{n}");
            (await Conversations.Read(new ConversationKey("conversation", ids[n]), Cancellation)).State.ShouldBe($"u{n}");
        }
    }

    private Task<StoredConversation> Read() => Conversations.Read(Full.ConversationKey, Cancellation);

    private Task<bool> TrySave(StoredConversation conversation) => Conversations.TrySave(Full.ConversationKey, conversation, Cancellation);
}
