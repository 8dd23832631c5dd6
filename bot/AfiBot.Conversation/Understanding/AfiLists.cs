using System.Collections.Frozen;

namespace AfiBot.Conversation;

/// <summary>The words of sentences about one AFI: <c>update.yaml</c> and <c>afi.yaml</c>.</summary>
internal sealed class AfiLists
{
    private static readonly Lazy<AfiLists> _shared = new(() => new AfiLists(DataFile.Open("update"), DataFile.Open("afi")));

    private AfiLists(DataFile update, DataFile afi)
    {
        Polite = WordLists.Of(update, "before the reference");
        UpdateVerbs = WordLists.Of(update, "update verbs");
        Announces = update.Phrases("announces");
        MarkVerbs = WordLists.Of(update, "mark verbs");
        ClosingVerbs = WordLists.Of(update, "closing verbs");
        AfterVerb = WordLists.Of(update, "after the verb");
        BeforeStatus = WordLists.Of(update, "before status");
        BeforeStatusDenied = WordLists.Of(update, "before status denied");
        BeforeStatusPolite = WordLists.Of(update, "before status polite");
        Regarding = WordLists.Of(update, "regarding");
        Thanks = WordLists.Of(update, "thanks");
        NoChange = update.Phrases("no change");
        AroundNoChange = WordLists.Of(update, "around no change");
        PartOfIt = WordLists.Of(update, "part of it");
        ProgressGoesOn = WordLists.Of(update, "progress goes on");
        BeforeTime = WordLists.Of(update, "before a time");
        ClosingBeforeAs = WordLists.Of(update, "closing verbs before as");
        BehindStart = WordLists.Of(update, "behind a start");
        AsksToAnswer = update.Phrases("asks to answer");
        (AskedFor, RequestVerbs) = (WordLists.Of(afi, "asked for"), WordLists.Of(afi, "request verbs"));
        (NotUnderstood, Complains) = (afi.Phrases("not understood"), afi.Phrases("complains"));
        TheRest = update.Phrases("the rest");
        NoneOfIt = update.Phrases("none of it");
        AllOfIt = update.Phrases("all of it");
        ButFor = WordLists.Of(update, "but for");
        MakeIt = update.Phrases("make it");
        NarrativeIs = update.Phrases("narrative is");
        AroundAField = WordLists.Of(update, "around a field");
        var fields = update.Map("fields");
        Fields = fields.Keys.Aggregate(new PhraseBook<string>(), (book, field) => book.Add(field, fields.Text(field)));
        Pointers = WordLists.Of(update, "pointers");
        Announcing = WordLists.Of(update, "announcing");
        OtherOrders = WordLists.Of(afi, "orders elsewhere");
        Interrogatives = WordLists.Of(afi, "interrogatives");
        Auxiliaries = WordLists.Of(afi, "auxiliaries");
        Pronouns = WordLists.Of(afi, "pronouns");
        ShowWords = WordLists.Of(afi, "show");
        ShowTail = WordLists.Of(afi, "tail");
        AsksOfAnswer = afi.Phrases("asks of an answer");
    }

    public static AfiLists Shared => _shared.Value;

    /// <summary>A message that begins so asks what came of an answer: "did ILAU accept".</summary>
    public PhraseBook<bool> AsksOfAnswer { get; }

    /// <summary>What may stand before a reference without being part of what is said of it.</summary>
    public FrozenSet<string> Polite { get; }

    public FrozenSet<string> UpdateVerbs { get; }

    /// <summary>An update is to come, and nothing of it is said yet: "I have some news".</summary>
    public PhraseBook<bool> Announces { get; }

    public FrozenSet<string> MarkVerbs { get; }

    public FrozenSet<string> ClosingVerbs { get; }

    /// <summary>Verbs that close an AFI where its status follows: "closing out SRP-03 as complete".</summary>
    public FrozenSet<string> ClosingBeforeAs { get; }

    /// <summary>A message that begins so asks how to answer, or for what to answer on: "where do I put in my answer for".</summary>
    public PhraseBook<bool> AsksToAnswer { get; }

    /// <summary>Behind an AFI whose update is begun: "let us get SRP-02 over with".</summary>
    public FrozenSet<string> BehindStart { get; }

    /// <summary>What of an AFI is asked for by its name alone: "VCR-02 details".</summary>
    public FrozenSet<string> AskedFor { get; }

    /// <summary>What somebody asks to have done: "can you dig it out".</summary>
    public FrozenSet<string> RequestVerbs { get; }

    /// <summary>An AFI that is not understood: "SRP-01 makes no sense to me".</summary>
    public PhraseBook<bool> NotUnderstood { get; }

    /// <summary>What is said of an AFI in anger: "a waste of my time".</summary>
    public PhraseBook<bool> Complains { get; }

    public FrozenSet<string> AfterVerb { get; }

    public FrozenSet<string> BeforeStatus { get; }

    public FrozenSet<string> BeforeStatusDenied { get; }

    public FrozenSet<string> BeforeStatusPolite { get; }

    public FrozenSet<string> Regarding { get; }

    public FrozenSet<string> Thanks { get; }

    /// <summary>Nothing is new.</summary>
    public PhraseBook<bool> NoChange { get; }

    /// <summary>What may stand around that without telling anything.</summary>
    public FrozenSet<string> AroundNoChange { get; }

    /// <summary>After that, these say that it is so of a part only.</summary>
    public FrozenSet<string> PartOfIt { get; }

    /// <summary>Behind an AFI, these make a sentence of "progress on it".</summary>
    public FrozenSet<string> ProgressGoesOn { get; }

    /// <summary>Between "in" and a time: "in the early summer".</summary>
    public FrozenSet<string> BeforeTime { get; }

    /// <summary>What somebody owes beside what they have told of.</summary>
    public PhraseBook<bool> TheRest { get; }

    /// <summary>All that somebody owes.</summary>
    public PhraseBook<bool> AllOfIt { get; }

    /// <summary>That nothing is new of all of them, in one phrase: "none of mine have moved".</summary>
    public PhraseBook<bool> NoneOfIt { get; }

    /// <summary>Between that and an AFI that is not among it.</summary>
    public FrozenSet<string> ButFor { get; }

    /// <summary>At the page before recording, before what is to stand there instead.</summary>
    public PhraseBook<bool> MakeIt { get; }

    /// <summary>Before a narrative that is to stand there instead.</summary>
    public PhraseBook<bool> NarrativeIs { get; }

    /// <summary>The questions of an update, as people call them, each with the name of its step.</summary>
    public PhraseBook<string> Fields { get; }

    /// <summary>Around that, where it is to be changed.</summary>
    public FrozenSet<string> AroundAField { get; }

    /// <summary>After words that describe an AFI: "the pound one".</summary>
    public FrozenSet<string> Pointers { get; }

    /// <summary>Before a reference that ends the text, these announce an update.</summary>
    public FrozenSet<string> Announcing { get; }

    public FrozenSet<string> OtherOrders { get; }

    public FrozenSet<string> Interrogatives { get; }

    public FrozenSet<string> Auxiliaries { get; }

    public FrozenSet<string> Pronouns { get; }

    public FrozenSet<string> ShowWords { get; }

    public FrozenSet<string> ShowTail { get; }
}
