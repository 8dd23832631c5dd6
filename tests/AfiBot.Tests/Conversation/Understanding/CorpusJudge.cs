namespace AfiBot.Tests.Conversation.Understanding;

/// <summary>Whether a message of the corpus was read right.</summary>
internal static class CorpusJudge
{
    /// <summary>What the bot does not have yet: an honest line is right, or a fair neighbour.</summary>
    private static readonly string[] _toCome = ["thanks"];

    /// <summary>The topic a reading is of, in the corpus's words.</summary>
    public static string TopicOf(Intent intent) => intent switch
    {
        Intent.Ask { Question: Question.Status } => "status",
        Intent.Ask { Question: Question.Overdue } => "overdue",
        Intent.Ask { Question: Question.Unanswered } => "unanswered",
        Intent.AskAmbiguous or Intent.DidYouMean => "ask",
        Intent.AskUnknown or Intent.UnknownAfi => "unknown-name",
        Intent.AskTopic { Topic: "inspected" or "attention" } => "first",
        Intent.AskTopic asked => asked.Topic,
        Intent.ListAfis => "list",
        Intent.ShowAfi => "afi",
        Intent.Compare => "compare",
        Intent.WhatDoIOwe => "owed",
        Intent.StartUpdate => "start",
        Intent.GiveUpdate => "record",
        Intent.NoChange => "nochange",
        Intent.Help => "help",
        Intent.Greeting => "greeting",
        Intent.Back => "back",
        Intent.Cancel => "cancel",
        Intent.Wanted { Request: JudgeRequest or WaitingRequest or HowToRequest { Name: "verdict" } } => "review",
        Intent.Wanted { Request: StatusRequest } => "status",
        Intent.Wanted { Request: OverdueRequest } => "overdue",
        Intent.Wanted { Request: UnansweredRequest } => "unanswered",
        Intent.Wanted { Request: AttentionRequest } => "first",
        Intent.Wanted { Request: RankRequest } => "compare",
        Intent.Wanted { Request: StartUpdateRequest } => "start",
        Intent.Wanted { Request: MeantAfiRequest } => "record",
        Intent.Wanted { Request: HowToRequest how } => how.Name,
        Intent.Wanted { Request: PostDigestRequest } => "digest-now",
        Intent.Wanted { Request: WithdrawLastRequest } => "withdraw",
        Intent.Wanted wanted => Dashed(wanted.Request.Verb),
        Intent.Cannot => "cannot",
        Intent.NotUnderstood => "none",
        var other => other.GetType().Name,
    };

    /// <summary>A request's name as the corpus writes it: "closeCycle" is "close-cycle".</summary>
    private static string Dashed(string verb) => string.Concat(verb.Select(c => char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{c}"));

    /// <summary>Something would be recorded, if it were confirmed, that was not said.</summary>
    public static bool IsWrongRecording(CorpusRow row, Intent intent)
    {
        if (intent is Intent.NoChange unchanged && !IsAskedAbout(PastedMail.Own(row.Say), intent) && !IsRefused(row, unchanged.Reference))
            return !(row.Want == "nochange" || row.Also.Contains("nochange")) || (row.Afis.Count > 0 && !row.Afis.Contains(unchanged.Reference.Value));
        if (intent is Intent.Wanted { Request: RestUnchangedRequest } rest && row.As == "lead")
            return row.Want != TopicOf(rest) && !row.Also.Contains(TopicOf(rest));
        if (intent is Intent.Wanted { Request: IndicatorRequest or MilestonesRequest } taken)
            return row.Want != TopicOf(taken) || !row.Afis.Contains(((ToldRequest)taken.Request).Reference.Value);
        if (intent is not Intent.GiveUpdate given || IsAskedAbout(PastedMail.Own(row.Say), intent))
            return false;
        // Access refuses a manager, and a lead whose AFI it is not, whatever was said.
        if (IsRefused(row, given.Reference))
            return false;
        // Where a message leaves the work open ("not finished yet"), the status that follows is work in progress, and the page asks.
        // So it does for the narrative, where there is none.
        if (row.Want == "ask" && (given.Status is Status.WorkInProgress || given.Narrative.Length == 0))
            return false;
        // The page that is shown first asks about hedges, several AFIs and contradictions: without a status, it asks for one.
        if (row.Want is not ("record" or "nochange" or "start"))
            return given.Status is not null && !row.Also.Contains("record");
        return (row.Afis.Count > 0 && !row.Afis.Contains(given.Reference.Value))
            || (given.Status is { } status && row.Status.Length > 0 && status.ToString() != row.Status)
            || (given.Status is not null && row.Want == "start");
    }

    public static bool IsRight(CorpusRow row, Reading reading)
    {
        var topic = IsAskedAbout(PastedMail.Own(row.Say), reading.Intent) && !(row.Want is "record" && row.Status.Length == 0) ? "ask" : TopicOf(reading.Intent);
        if (IsWrongRecording(row, reading.Intent))
            return false;
        // Asked back: what is wanted has to be among what is offered.
        if (topic == "ask" && row.Want is not ("ask" or "cannot" or "none"))
            return row.Also.Contains("ask") || OfferedBy(reading.Intent).Any(o => IsOffered(row, o));
        if (reading.Intent switch { Intent.GiveUpdate given => given.Reference, Intent.NoChange unchanged => unchanged.Reference, _ => (AfiReference?)null } is { } other && IsRefused(row, other))
            return row.Want is "ask" or "cannot";
        if (row.Want == "ask")
            return topic != "record" || row.Also.Contains(topic) || reading.Intent is Intent.GiveUpdate { Status: null } or Intent.GiveUpdate { Narrative: "" };
        var isWanted = topic == row.Want || row.Also.Contains(topic);
        if (_toCome.Contains(row.Want) && topic is "cannot" or "none")
            return true;
        return row.Want switch
        {
            "nochange" => reading.Intent is Intent.NoChange told
                ? row.Afis.Contains(told.Reference.Value) && told.Why.Contains(row.WhyHas, StringComparison.OrdinalIgnoreCase)
                : row.Also.Contains(topic),
            "record" => reading.Intent is Intent.GiveUpdate given && given.Narrative.Contains(row.NarrativeHas, StringComparison.OrdinalIgnoreCase)
                && (row.Status.Length == 0 || given.Status?.ToString() == row.Status),
            "none" or "cannot" => isWanted || topic is "ask" || (row.Want == "cannot" && topic == "none"),
            _ => isWanted && (topic != row.Want || IsAboutIt(row, reading.Intent)),
        };
    }

    /// <summary>What is offered is what was wanted, of what it was wanted of. News is offered by its AFI.</summary>
    private static bool IsOffered(CorpusRow row, Intent offered) => row.Want is "record" or "nochange"
        ? offered is Intent.StartUpdate or Intent.GiveUpdate || (offered is Intent.Wanted { Request: MeantAfiRequest or StartUpdateRequest } && IsAboutIt(row, offered))
        : (TopicOf(offered) == row.Want || row.Also.Contains(TopicOf(offered))) && (offered is not Intent.Wanted || IsAboutIt(row, offered));

    /// <summary>A doubt is asked about before anything is proposed.</summary>
    private static bool IsAskedAbout(string said, Intent intent) =>
        (intent is Intent.NoChange unchanged && (AfiBot.Conversation.Doubts.OfOthers(said, unchanged.Reference, ReferencePlan.AsRead) ?? AfiBot.Conversation.Doubts.OfNoChange(said, Status.WorkInProgress)) is not null)
        || intent is Intent.GiveUpdate given && (AfiBot.Conversation.Doubts.OfOthers(said, given.Reference, ReferencePlan.AsRead) ?? AfiBot.Conversation.Doubts.OfStatus(said, given.Status)) is not null;

    private static IEnumerable<Intent> OfferedBy(Intent intent) => intent switch
    {
        Intent.DidYouMean either => either.Readings,
        Intent.AskAmbiguous ambiguous => ambiguous.Candidates.Select(scope => new Intent.Ask(ambiguous.Question, scope)),
        _ => [],
    };

    private static bool IsRefused(CorpusRow row, AfiReference about) =>
        row.As == "manager" || (row.As == "lead" && !about.Value.StartsWith("SRP", StringComparison.Ordinal));

    private static bool IsAboutIt(CorpusRow row, Intent intent) => intent switch
    {
        Intent.Ask ask => row.Scope.Count == 0 || row.Scope.Any(s => Names(ask.Scope, s)),
        Intent.AskTopic ask => row.Scope.Count == 0 || row.Scope.Any(s => Names(ask.Scope, s)),
        Intent.ListAfis list => row.Scope.Count == 0 || row.Scope.Any(s => Names(list.Scope, s)),
        Intent.Wanted { Request: ScopedRequest scoped } => row.Scope.Count == 0 || row.Scope.Any(s => Names(scoped.Scope, s)),
        Intent.Wanted { Request: MeantAfiRequest or StartUpdateRequest or AfiRequest } wanted => row.Afis.Count == 0 || row.Afis.Contains(wanted.Request is StartUpdateRequest { Reference: var begun } ? begun?.Value : ((wanted.Request as AfiScopedRequest)?.Reference)?.Value),
        Intent.Wanted { Request: HistoryRequest history } => row.Afis.Count == 0 || row.Afis.Contains(history.Reference.Value),
        Intent.ShowAfi show => row.Afis.Count == 0 || row.Afis.Contains(show.Reference.Value),
        Intent.StartUpdate { Reference: { } reference } => row.Afis.Count == 0 || row.Afis.Contains(reference.Value),
        _ => true,
    };

    /// <summary>A row names a part of the plan by a code or an area. Where somebody asks by its lead, or by another name for the same AFIs, that is what they ask about.</summary>
    private static bool Names(Scope scope, string said) => scope switch
    {
        Scope.Plan => said == "plan",
        Scope.Framework framework => said == framework.Code.Value || said.StartsWith(framework.Code.Value + "/", StringComparison.Ordinal),
        Scope.Several several => said.Split(" + ") is var parts && parts.Length == several.All.Count && several.All.Zip(parts).All(p => Names(p.First, p.Second)),
        Scope.Area area => said == $"{area.Code}/{area.Name}" || said == area.Code.Value || said == area.Name,
        _ => said == scope.Text || scope.Text.EndsWith($"/{said}", StringComparison.OrdinalIgnoreCase) || (said.StartsWith("lead: ", StringComparison.Ordinal) && scope is Scope.Lead) || ReferencePlan.FrameworksOf(scope).SequenceEqual([said]),
    };
}
