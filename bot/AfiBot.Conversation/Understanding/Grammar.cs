using System.Collections.Frozen;
using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>All that topics are asked with, read once from the files beside them when the first text comes.</summary>
internal sealed class Grammar
{
    private static readonly HashSet<string> _sharedFiles = ["spelling", "words", "statuses", "doubts", "followups", "list-words", "unserved", "mail"];
    private static readonly Lazy<Grammar> _shared = new(() => new Grammar());

    private readonly Dictionary<string, List<Weight>> _weights = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _groups = new(StringComparer.Ordinal);

    private Grammar()
    {
        var words = DataFile.Open("words");
        FrozenSet<string> Set(string key) => WordLists.Of(words, key);
        Polite = Set("polite");
        AskingPolitely = Set("asking politely");
        Small = Set("small");
        Loose = Set("loose").Union(Set("outsiders")).ToFrozenSet(StringComparer.Ordinal);
        Prepositions = Set("prepositions");
        BeforeName = Set("before a name");
        Asking = Set("asking");
        AskingWithMark = Set("asking with mark");
        WhoWords = Set("who words");
        Telling = Set("telling");
        GreetingWords = Set("greeting words");
        Opening = Set("opening");
        Dress = Set("dress");
        Counted = Set("counted");
        EverydayNames = Set("everyday names");
        EverydayBeforeNumber = Set("everyday before a number");
        BeforeCode = Set("before a code");
        NoNames = Set("no names");
        QuestionWords = Set("question words");
        NotOrdering = Set("not ordering");
        Wanting = Set("wanting");
        HowMuch = Set("how much");
        Pronouns = Set("pronouns");
        Requesting = Set("requesting");
        Tags = words.Phrases("tags");
        PlanWords = Set("plan words");
        BeforePlan = Set("before a plan");
        WholePlan = Set("whole plan");
        Everywhere = words.Phrases("everywhere");
        Corrections = words.Phrases("corrections");
        Exceptions = words.Phrases("exceptions");
        Mine = words.Phrases("mine");
        Asides = words.Texts("asides").Aggregate(new PhraseBook<bool>(), (book, aside) => book.Add(true, aside));
        AsidesApart = words.Phrases("asides apart");
        Beside = words.Phrases("beside");
        Subjects = Set("subjects");
        Leading = Set("leading to a question");
        BeforeAsking = words.Phrases("before asking");
        Purposes = words.Phrases("purposes");
        BeginsClause = Set("beginning a clause");
        Times = Set("times");
        AfterName = Set("after a name");
        TellingStarts = Set("telling starts");
        Denials = Set("denials");
        Joins = Set("joins");
        Ranges = Set("ranges");
        var marks = words.Map("dictated marks");
        DictatedMarks = marks.Keys.Aggregate(new PhraseBook<string>(), (book, mark) => book.Add(mark, marks.Text(mark)));
        NotDictatedAfter = Set("not dictated after");
        var forms = words.Map("name forms");
        foreach (var phrase in DataFile.Open("unserved").Texts("unserved"))
            Unserved.Add(true, phrase);
        NameForms = forms.Keys.ToFrozenDictionary(kind => kind, kind => forms.Texts(kind).SelectMany(Patterns.Expand).ToArray(), StringComparer.Ordinal);
        foreach (var name in DataFile.Names().Where(n => !_sharedFiles.Contains(n)))
            Add(DataFile.Open(name));
        foreach (var (phrase, weights) in _weights)
            Weights.Add([.. weights], phrase);
        foreach (var (phrase, groups) in _groups)
            Groups.Add([.. groups], phrase);
        if (Together.SelectMany(t => t.Groups).Concat(Evidence.SelectMany(e => e.All.Concat(e.Not))).Except(_groups.Values.SelectMany(g => g)).FirstOrDefault(g => g != "a name") is { } unknown)
            throw new FormatException($"No group is called \"{unknown}\".");
    }

    public static Grammar Shared => _shared.Value;

    /// <summary>Topics that are asked about a part of the plan, by weights.</summary>
    public HashSet<string> Questions { get; } = [];

    /// <summary>Whole texts: a topic, which of its orders, and whether it is certain.</summary>
    public PhraseBook<(string Topic, string Order, bool IsCertain)> Whole { get; } = new();

    /// <summary>Phrases that speak for or against topics.</summary>
    public PhraseBook<Weight[]> Weights { get; } = new();

    /// <summary>Words of one meaning, by the names of their groups.</summary>
    public PhraseBook<string[]> Groups { get; } = new();

    /// <summary>Groups that together speak for a topic, wherever their words stand: what somebody answers with, and what is missing.</summary>
    public List<(string[] Groups, Weight Weight)> Together { get; } = [];

    /// <summary>A word and, somewhere after it, another: "how roads are doing".</summary>
    public List<(string First, FrozenSet<string> Second, Weight Weight)> Pairs { get; } = [];

    /// <summary>Orders, all of whose words must be theirs.</summary>
    public List<OrderShape> Orders { get; } = [];

    /// <summary>What speaks for an order, or for a page that is asked for as a whole, wherever its words stand.</summary>
    public List<EvidenceRule> Evidence { get; } = [];

    /// <summary>What happened to AFIs, where only that is asked for.</summary>
    public PhraseBook<ChangeKind> ChangeKinds { get; } = new();

    /// <summary>What no question can be narrowed by.</summary>
    public PhraseBook<bool> Unserved { get; } = new();

    /// <summary>What parts of the plan are put in order by.</summary>
    public PhraseBook<Measure> Measures { get; } = new();

    /// <summary>With one of these the best come first.</summary>
    public FrozenSet<string> Best { get; private set; } = [];

    /// <summary>Beside one of these, the "top" is the worst.</summary>
    public FrozenSet<string> Bad { get; private set; } = [];

    /// <summary>Between two parts of the plan that are compared.</summary>
    public FrozenSet<string> Between { get; private set; } = [];

    /// <summary>With one of these and, after it, "than", two parts of the plan are compared.</summary>
    public FrozenSet<string> Better { get; private set; } = [];

    public FrozenSet<string> Than { get; private set; } = [];

    /// <summary>One of these alone, between two parts of the plan, compares them.</summary>
    public FrozenSet<string> SetAgainst { get; private set; } = [];

    /// <summary>With one of these, those come first that have none of what they are put in order by.</summary>
    public FrozenSet<string> None { get; private set; } = [];

    /// <summary>What the bot does not do, where a text begins with it.</summary>
    public PhraseBook<string> CannotStarts { get; } = new();

    /// <summary>What the bot does not do, wherever it stands.</summary>
    public PhraseBook<string> CannotAnywhere { get; } = new();

    /// <summary>What takes the text back from what the bot does not do.</summary>
    public PhraseBook<string> CannotUnless { get; } = new();

    /// <summary>The line said instead.</summary>
    public Dictionary<string, string> CannotLines { get; } = new(StringComparer.Ordinal);

    /// <summary>What the bot does not do, where only a question about it counts.</summary>
    public HashSet<string> OnlyAsked { get; } = [];

    /// <summary>What the bot does not do, but shows with the AFI where one is named.</summary>
    public HashSet<string> ShownByAfi { get; } = [];

    /// <summary>The status that a list is asked for by.</summary>
    public PhraseBook<ShownStatus> Statuses { get; } = new();

    public FrozenSet<string> Polite { get; }

    public FrozenSet<string> AskingPolitely { get; }

    public FrozenSet<string> Small { get; }

    public FrozenSet<string> Loose { get; }

    public FrozenSet<string> Prepositions { get; }

    public FrozenSet<string> BeforeName { get; }

    public FrozenSet<string> Asking { get; }

    public FrozenSet<string> AskingWithMark { get; }

    public FrozenSet<string> WhoWords { get; }

    public FrozenSet<string> Telling { get; }

    public FrozenSet<string> GreetingWords { get; }

    public FrozenSet<string> Opening { get; }

    public FrozenSet<string> Dress { get; }

    public FrozenSet<string> Counted { get; }

    public FrozenSet<string> EverydayNames { get; }

    public FrozenSet<string> EverydayBeforeNumber { get; }

    public FrozenSet<string> BeforeCode { get; }

    public FrozenSet<string> NoNames { get; }

    public FrozenSet<string> QuestionWords { get; }

    /// <summary>A sentence that begins so asks, and orders nothing.</summary>
    public FrozenSet<string> NotOrdering { get; }

    /// <summary>Behind "we", these order.</summary>
    public FrozenSet<string> Wanting { get; }

    /// <summary>Behind "how", these ask wherever they stand.</summary>
    public FrozenSet<string> HowMuch { get; }

    public FrozenSet<string> Pronouns { get; }

    public FrozenSet<string> Requesting { get; }

    /// <summary>At the end of a sentence, these ask.</summary>
    public PhraseBook<bool> Tags { get; }

    public FrozenSet<string> PlanWords { get; }

    public FrozenSet<string> BeforePlan { get; }

    public FrozenSet<string> WholePlan { get; }

    /// <summary>The whole plan, by what it is of: "across the force".</summary>
    public PhraseBook<bool> Everywhere { get; }

    public PhraseBook<bool> Corrections { get; }

    /// <summary>What follows is to be left out.</summary>
    public PhraseBook<bool> Exceptions { get; }

    /// <summary>What somebody leads on, as they say it: "of ours".</summary>
    public PhraseBook<bool> Mine { get; }

    /// <summary>What is said beside what is asked, and is no part of it.</summary>
    public PhraseBook<bool> Asides { get; }

    /// <summary>The same, where a mark follows it at the beginning.</summary>
    public PhraseBook<bool> AsidesApart { get; }

    /// <summary>What follows, up to the next mark, is no part of what is asked.</summary>
    public PhraseBook<bool> Beside { get; }

    public FrozenSet<string> Subjects { get; }

    /// <summary>At the head of a question, and no part of it.</summary>
    public FrozenSet<string> Leading { get; }

    /// <summary>What stands before a question that is passed on: "she wants to know".</summary>
    public PhraseBook<bool> BeforeAsking { get; }

    /// <summary>Behind a question, what it is for.</summary>
    public PhraseBook<bool> Purposes { get; }

    /// <summary>Words that begin a clause without a mark before them.</summary>
    public FrozenSet<string> BeginsClause { get; }

    public FrozenSet<string> Times { get; }

    public FrozenSet<string> AfterName { get; }

    public FrozenSet<string> TellingStarts { get; }

    public FrozenSet<string> Denials { get; }

    public FrozenSet<string> Joins { get; }

    public FrozenSet<string> Ranges { get; }

    /// <summary>Marks by the names under which they are dictated.</summary>
    public PhraseBook<string> DictatedMarks { get; }

    public FrozenSet<string> NotDictatedAfter { get; }

    /// <summary>Before the first day that a time does not hold.</summary>
    public FrozenSet<string> PeriodBefore { get; private set; } = [];

    /// <summary>Before the last day of a time.</summary>
    public FrozenSet<string> PeriodUntil { get; private set; } = [];

    /// <summary>Before the last day that a time does not hold.</summary>
    public FrozenSet<string> PeriodAfter { get; private set; } = [];

    /// <summary>Before the first day of a time to come.</summary>
    public FrozenSet<string> PeriodFrom { get; private set; } = [];

    /// <summary>Behind a month, these are what falls due in it.</summary>
    public FrozenSet<string> PeriodOf { get; private set; } = [];

    /// <summary>Before the first day of a time.</summary>
    public FrozenSet<string> PeriodSince { get; private set; } = [];

    /// <summary>Before a time that is counted back from today.</summary>
    public FrozenSet<string> PeriodBack { get; private set; } = [];

    /// <summary>Before a time that today is in.</summary>
    public FrozenSet<string> PeriodCurrent { get; private set; } = [];

    /// <summary>Lengths of times in days: "week" is 7.</summary>
    public Dictionary<string, int> Lengths { get; } = new(StringComparer.Ordinal);

    /// <summary>Days that have a name: a date, by what it is called.</summary>
    public PhraseBook<string> PeriodDays { get; } = new();

    public FrozenSet<string> ScopeUpdateVerbs { get; private set; } = [];

    public FrozenSet<string> ScopeUpdateUnless { get; private set; } = [];

    public FrozenSet<string> GiveVerbs { get; private set; } = [];

    /// <summary>The forms in which a name of each kind is said, NAME standing for it.</summary>
    public FrozenDictionary<string, string[]> NameForms { get; }

    private void Add(DataFile file)
    {
        var topic = file.Text("topic");
        var isCertain = file.Text("certain") == "true";
        if (file.Text("question") == "true")
            Questions.Add(topic);
        foreach (var pattern in file.Texts("whole"))
            Whole.Add((topic, "", isCertain), pattern);
        foreach (var order in file.Map("whole orders").Keys)
            Whole.Add((topic, order, true), file.Map("whole orders").Text(order));
        AddWeights(topic, file.Map("for"), 1);
        AddWeights(topic, file.Map("against"), -1);
        foreach (var pair in file.Maps("pairs"))
            Pairs.Add((pair.Text("first"), WordLists.Of(pair, "second"), new Weight(topic, Number(pair.Text("weight")))));
        foreach (var group in file.Map("groups").Keys)
            foreach (var phrase in file.Map("groups").Texts(group).SelectMany(Patterns.Expand))
                AddTo(_groups, phrase, group);
        foreach (var weight in file.Map("together").Keys)
            foreach (var together in file.Map("together").Texts(weight))
                Together.Add((together.Split('+', StringSplitOptions.TrimEntries), new Weight(topic, Number(weight))));
        foreach (var order in file.Map("evidence").Keys)
            foreach (var rule in file.Map("evidence").Texts(order))
                AddEvidence(file, topic, order, rule);
        foreach (var order in file.Map("orders").Keys)
        {
            var shape = file.Map("orders").Map(order);
            Orders.Add(new OrderShape(topic, order, WordLists.Of(shape, "verb"), WordLists.Of(shape, "about"), WordLists.Of(shape, "with"), WordLists.Of(shape, "near verb"), WordLists.Of(shape, "near about"), shape.Text("may be asked") == "true"));
        }

        foreach (var what in file.Map("cannot").Keys)
        {
            var cannot = file.Map("cannot").Map(what);
            CannotLines[what] = cannot.Text("line");
            if (cannot.Has("of a statement"))
                OnlyAsked.Add(what);
            if (cannot.Has("of an afi"))
                ShownByAfi.Add(what);
            CannotStarts.Add(what, cannot.Text("starts"));
            CannotAnywhere.Add(what, cannot.Text("anywhere"));
            CannotUnless.Add(what, cannot.Text("unless"));
        }

        if (topic == Topics.Changes)
            AddChanges(file);
        if (topic == Topics.Compare)
            AddMeasures(file);
        if (topic == Topics.List)
            AddStatuses(file.Map("statuses"));
        if (file.Has("period days"))
        {
            foreach (var length in file.Map("lengths").Keys)
                Lengths[length] = (int)Number(file.Map("lengths").Text(length));
            (PeriodBefore, PeriodUntil, PeriodOf) = (WordLists.Of(file, "period before"), WordLists.Of(file, "period until"), WordLists.Of(file, "period of"));
            (PeriodAfter, PeriodFrom) = (WordLists.Of(file, "period after"), WordLists.Of(file, "period from"));
            foreach (var day in file.Map("period days").Keys)
                PeriodDays.Add(day, file.Map("period days").Text(day));
        }

        if (topic == Topics.Update)
            (ScopeUpdateVerbs, ScopeUpdateUnless, GiveVerbs) = (WordLists.Of(file, "of a scope"), WordLists.Of(file, "of a scope unless"), WordLists.Of(file, "give verbs"));
    }

    private void AddStatuses(DataFile statuses)
    {
        const string standing = "standing";
        Statuses
            .Add(ShownStatus.Completed, statuses.Text("completed"))
            .Add(ShownStatus.WorkInProgress, statuses.Text("in progress"))
            .Add(ShownStatus.NoFurtherAction, statuses.Text("no further action"))
            .Add(ShownStatus.ManagedElsewhere, statuses.Text("managed elsewhere"))
            .Add(ShownStatus.UpdateAwaited, statuses.Text("awaited"));
        foreach (var phrase in statuses.Keys.SelectMany(statuses.Texts).SelectMany(Patterns.Expand))
            AddTo(_groups, phrase, standing);
    }

    private void AddMeasures(DataFile file)
    {
        Measures.Add(Measure.Closed, file.Map("by").Text("closed")).Add(Measure.Answered, file.Map("by").Text("answered")).Add(Measure.Awaited, file.Map("by").Text("awaited"));
        Bad = WordLists.Of(file, "bad");
        Best = file.Text("best").Split('|', StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
        (SetAgainst, None) = (WordLists.Of(file, "set against"), WordLists.Of(file, "none"));
        (Between, Better, Than) = (WordLists.Of(file, "between"), WordLists.Of(file, "better"), WordLists.Of(file, "than"));
    }

    private void AddChanges(DataFile file)
    {
        ChangeKinds.Add(ChangeKind.Closed, file.Map("kinds").Text("closed")).Add(ChangeKind.Returned, file.Map("kinds").Text("returned"));
        PeriodSince = WordLists.Of(file, "since");
        PeriodBack = WordLists.Of(file, "back");
        PeriodCurrent = WordLists.Of(file, "current");
        const double overdueAlone = 40;
        foreach (var phrase in Patterns.Expand(file.Text("of what is overdue")))
            AddTo(_weights, phrase, new Weight(Topics.Changes, overdueAlone));
    }

    private void AddWeights(string topic, DataFile map, int sign)
    {
        foreach (var weight in map.Keys)
            foreach (var phrase in map.Texts(weight).SelectMany(Patterns.Expand))
                AddTo(_weights, phrase, new Weight(topic, sign * Number(weight)));
    }

    /// <summary>Adds to what a phrase means; the same words are the same phrase however they are written.</summary>
    private static void AddTo<T>(Dictionary<string, List<T>> meanings, string phrase, T meaning)
    {
        var key = string.Join(' ', Sentence.Of(phrase).Words.Select(w => w.Text));
        if (!meanings.TryGetValue(key, out var list))
            meanings[key] = list = [];
        if (!list.Contains(meaning))
            list.Add(meaning);
    }

    /// <summary>"begin + cycle - again".</summary>
    private void AddEvidence(DataFile file, string topic, string order, string rule)
    {
        var parts = rule.Split(" - ", StringSplitOptions.TrimEntries);
        Evidence.Add(new EvidenceRule(
            topic, order, parts[0].Split('+', StringSplitOptions.TrimEntries), parts[1..],
            MayBeAsked: WordLists.Split(file.Text("may be asked")).Contains(order), ActsAtOnce: WordLists.Split(file.Text("act at once")).Contains(order)));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>How strongly words speak for a topic; below zero against it.</summary>
    internal readonly record struct Weight(string Topic, double Value);

    /// <summary>Groups of words that together speak for an order, and those that speak against it.</summary>
    /// <param name="Topic">Whose order it is.</param>
    /// <param name="Order">Its name.</param>
    /// <param name="All">All of these have to stand in the text.</param>
    /// <param name="Not">None of these may.</param>
    /// <param name="MayBeAsked">Whether a question asks for it as well.</param>
    /// <param name="ActsAtOnce">Whether it acts without asking first, so that it is offered only.</param>
    internal sealed record EvidenceRule(string Topic, string Order, string[] All, string[] Not, bool MayBeAsked, bool ActsAtOnce);

    /// <summary>An order: it begins with a verb, names what it is about, and has no other words than these. What only begins nearly so is asked about.</summary>
    internal sealed record OrderShape(string Topic, string Order, FrozenSet<string> Verbs, FrozenSet<string> About, FrozenSet<string> With, FrozenSet<string> NearVerbs, FrozenSet<string> NearAbout, bool MayBeAsked);
}
