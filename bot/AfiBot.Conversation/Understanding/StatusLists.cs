using System.Collections.Frozen;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The words for a status and those around it: <c>statuses.yaml</c>.</summary>
internal sealed class StatusLists
{
    private static readonly Lazy<StatusLists> _shared = new(() => new StatusLists(DataFile.Open("statuses")));

    private StatusLists(DataFile file)
    {
        FrozenSet<string> Set(string key) => WordLists.Of(file, key);
        var statuses = file.Map("statuses");
        Phrases = new PhraseBook<Status>()
            .Add(Status.Completed, statuses.Text("completed"))
            .Add(Status.WorkInProgress, statuses.Text("in progress"))
            .Add(Status.NoFurtherAction, statuses.Text("no further action"));
        Reasons = ReasonsOf(file.Map("reasons"));
        ReasonsAlone = ReasonsOf(file.Map("reasons alone"));
        Links = Set("links");
        (LinkPhrases, LeadsToStatus, LeadsToProgress, PutsRight) = (file.Phrases("link phrases"), file.Phrases("leads to a status"), file.Phrases("leads to progress"), file.Phrases("puts right"));
        Copulas = Set("copulas");
        Negations = Set("negations");
        Doubts = Set("doubts");
        Reservations = Set("reservations");
        NotObjects = Set("no objects");
        BeforeReason = Set("before a reason");
        AfterNoAction = Set("after no action");
        InParts = Set("in parts");
        Times = Set("times");
        Adjectives = Set("adjectives");
        VerbsOfCompleting = Set("verbs of completing");
        Rest = Set("rest");
        AroundStatus = Set("around a status alone");
        (Closes, BeforeCloses) = (Set("closes"), Set("before closes"));
        (BeforeApart, ApartBegins, AfterApart, BeforeNamed) = (Set("before apart"), Set("apart begins"), Set("after apart"), Set("before named"));
        WorkOn = Set("work on");
        Finite = Set("finite");
        Relative = Set("relative");
        TargetDates = file.Phrases("target dates");
        TargetWords = Set("target words");
        var findings = file.Map("findings");
        Findings = findings.Keys.Aggregate(new PhraseBook<string>(), (book, impact) => book.Add(impact, findings.Text(impact)));
    }

    public static StatusLists Shared => _shared.Value;

    public PhraseBook<Status> Phrases { get; }

    public PhraseBook<NoFurtherActionReason> Reasons { get; }

    /// <summary>Reasons that name the status by themselves: "not agreed".</summary>
    public PhraseBook<NoFurtherActionReason> ReasonsAlone { get; }

    public FrozenSet<string> Links { get; }

    /// <summary>Links of more than one word.</summary>
    public PhraseBook<bool> LinkPhrases { get; }

    /// <summary>Behind these a status counts that ends its clause, wherever it stands: "I would regard this one as".</summary>
    public PhraseBook<bool> LeadsToStatus { get; }

    /// <summary>Behind these, what should have been said: "should be".</summary>
    public PhraseBook<bool> PutsRight { get; }

    /// <summary>Behind these, only that work is in progress: "still".</summary>
    public PhraseBook<bool> LeadsToProgress { get; }

    /// <summary>Before these, "completed" is what the AFI is, not something somebody did to a part of it.</summary>
    public FrozenSet<string> Copulas { get; }

    public FrozenSet<string> Negations { get; }

    public FrozenSet<string> Doubts { get; }

    /// <summary>After "completed", these say that it is not, or not quite.</summary>
    public FrozenSet<string> Reservations { get; }

    /// <summary>After a bare "completed", these begin something new; any other word may be what was completed.</summary>
    public FrozenSet<string> NotObjects { get; }

    public FrozenSet<string> BeforeReason { get; }

    public FrozenSet<string> AfterNoAction { get; }

    public FrozenSet<string> InParts { get; }

    public FrozenSet<string> Times { get; }

    public FrozenSet<string> Adjectives { get; }

    public FrozenSet<string> VerbsOfCompleting { get; }

    /// <summary>Verbs that make a sentence of what follows "completed".</summary>
    public FrozenSet<string> Finite { get; }

    /// <summary>After these, a verb belongs to what was completed.</summary>
    public FrozenSet<string> Relative { get; }

    /// <summary>After a status these are no narrative.</summary>
    public FrozenSet<string> Rest { get; }

    /// <summary>Behind these a clause may begin that says where an AFI stands.</summary>
    public FrozenSet<string> BeforeApart { get; }

    /// <summary>What may stand around a status without saying anything else.</summary>
    public FrozenSet<string> AroundStatus { get; }

    /// <summary>Before an AFI that ends its clause, these say that it is completed: "you can close SRP-03".</summary>
    public FrozenSet<string> Closes { get; }

    public FrozenSet<string> BeforeCloses { get; }

    /// <summary>Such a clause may begin with these.</summary>
    public FrozenSet<string> ApartBegins { get; }

    /// <summary>What may follow a status in such a clause.</summary>
    public FrozenSet<string> AfterApart { get; }

    /// <summary>Before an AFI behind which only its status follows.</summary>
    public FrozenSet<string> BeforeNamed { get; }

    /// <summary>Before "on" an AFI, its status follows likewise: "work on SRP-02 is continuing".</summary>
    public FrozenSet<string> WorkOn { get; }

    /// <summary>What announces a target date.</summary>
    public PhraseBook<bool> TargetDates { get; }

    public FrozenSet<string> TargetWords { get; }

    /// <summary>What announces what was found of an impact, with which: "equality" or "financial".</summary>
    public PhraseBook<string> Findings { get; }

    private static PhraseBook<NoFurtherActionReason> ReasonsOf(DataFile map) => new PhraseBook<NoFurtherActionReason>()
        .Add(NoFurtherActionReason.AfiNotAgreed, map.Text("not agreed"))
        .Add(NoFurtherActionReason.SufficientWorkInPlace, map.Text("sufficient"))
        .Add(NoFurtherActionReason.NoCurrentPlan, map.Text("no plan"));
}
