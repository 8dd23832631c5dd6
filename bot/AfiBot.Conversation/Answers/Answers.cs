using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Answers to questions. Pure; nobody is told what <see cref="Access"/> does not let them see.</summary>
internal static class Answers
{
    /// <summary>Answers anything that changes nothing.</summary>
    public static Reply To(Intent intent, Facts facts) => intent switch
    {
        Intent.Ask ask => To(ask.Question, ask.Scope, facts),
        Intent.AskAmbiguous ask => WhichOf(ask, facts),
        Intent.AskUnknown ask => UnknownName(ask.Said, facts),
        Intent.ListAfis list => List(list.Scope, list.Status, facts),
        Intent.ShowAfi show => Show(show.Reference, facts),
        Intent.UnknownAfi unknown => UnknownReference(unknown.Said),
        Intent.DidYouMean either => WhichReading(either.Readings, facts),
        Intent.Cannot cannot => new TextReply(cannot.Line, WhatNow(facts.Person)),
        Intent.Help => Help(facts.Person),
        Intent.Greeting => Greeting(facts.Person),
        Intent.Back or Intent.Cancel or Intent.Yes or Intent.No or Intent.Skip => new TextReply(
            "There is nothing in progress between us.", WhatNow(facts.Person)),
        _ => NotUnderstood(facts.Person),
    };

    public static Reply To(Question question, Scope scope, Facts facts, int page = 0)
    {
        if (Hidden(scope, facts) is { } hidden)
            return hidden;
        return question switch
        {
            Question.Status => Status(scope, facts),
            Question.Overdue => ListOf(
                $"Overdue in {TitleFor(scope, facts)}",
                facts.Visible(scope).Where(a => a.Overdue).OrderBy(a => a.Afi.TargetDate),
                facts,
                page,
                turned => new CardAction.Ask(Question.Overdue, scope, turned),
                scope),
            Question.Unanswered => Unanswered(scope, facts),
            _ => throw new ArgumentOutOfRangeException(nameof(question), question, null),
        };
    }

    /// <summary>The AFIs behind a number.</summary>
    public static Reply List(Scope scope, ShownStatus? status, Facts facts, int page = 0)
    {
        if (Hidden(scope, facts) is { } hidden)
            return hidden;
        return ListOf(
            status is { } shown ? $"{Words.Of(shown)} in {TitleFor(scope, facts)}" : TitleFor(scope, facts),
            facts.Visible(scope).Where(a => status is null || a.Status == status),
            facts,
            page,
            turned => new CardAction.ListAfis(scope, status, turned),
            scope);
    }

    public static Reply Show(AfiReference reference, Facts facts)
    {
        if (facts.Position.Find(reference) is not { } afi)
            return UnknownReference(reference.Value);
        if (!Access.MaySee(facts.Person, afi.Afi))
            return NotYours(reference);
        var mayAnswer = RecordUpdate.Refusal(facts.Position.View, reference, null, facts.Person, facts.Position.AsAt) is null;
        return new AfiReply(afi, facts.Position.View.FrameworkOf(afi.Afi.Framework), mayAnswer, facts.TakenAt);
    }

    public static TextReply UnknownReference(string said) =>
        new($"The plan has no AFI \"{Shortened(said)}\". References look like SRP-04.");

    public static TextReply NotYours(AfiReference reference) => new($"{reference} is not one of yours, so I cannot show or change it.");

    public static TextReply Greeting(Person person) => new(
        $"{Hello(person)} What you tell me is kept with your name in the inspection action plan.", WhatNow(person));

    /// <summary>The greeting when a chat begins: with what is kept, and who sees it.</summary>
    public static TextReply Introduction(Person person) => new(
        $"{Hello(person)}\n"
        + "What I keep: your name and e-mail address, what you answer with your name and the time, and where this chat is and its time zone, so that I can write to you here. "
        + "Your answers go into the inspection action plan. You, the managers of the framework and the Inspection Liaison and Analysis Unit (ILAU) see them; ILAU reports them to the Performance Board.",
        WhatNow(person));

    private static TextReply Help(Person person)
    {
        var lines = new List<string> { "You can say things like:" };
        if (person.Is(Roles.Lead))
        {
            lines.Add("• \"what do I owe?\" for your card");
            lines.Add("• \"update SRP-04\", and I ask what I need to know (\"back\", \"cancel\" and \"help\" work on the way)");
            lines.Add("• \"SRP-04 is completed, the car pound opened in March\" in one go");
        }

        lines.Add("• \"status of roads\", \"how is MAPPA doing?\", \"overall status\" or just \"SRP-04\"");
        lines.Add("• \"what is overdue in MAPPA?\", \"who has not answered?\"");
        if (person.Is(Roles.Officer))
            lines.Add("• \"open the cycle\", \"close the cycle\", \"post the digest\", and in a channel \"use this channel for the digest\"");
        return new TextReply(string.Join('\n', lines), WhatNow(person));
    }

    private static string Hello(Person person)
    {
        var can = new List<string>();
        if (person.Is(Roles.Lead))
            can.Add("send you the areas for improvement (AFIs) you lead on and take your updates, in the card or in chat");
        if (person.Is(Roles.Manager) || person.Is(Roles.Officer))
            can.Add("tell you where any framework stands");
        if (person.Is(Roles.Officer))
            can.Add("open the cycle and post the weekly digest");
        return $"Hello, I am AfiBot. I {Join(can)}.";
    }

    private static TextReply NotUnderstood(Person person) => new(
        "I did not understand that. Try \"what do I owe?\", \"update SRP-04\", \"status of roads\" or \"help\".", WhatNow(person));

    /// <summary>Nothing was understood; the nearest there is is offered, as far as this person may see it.</summary>
    public static TextReply NotUnderstood(IReadOnlyList<Intent> nearest, Facts facts) =>
        Offers(nearest, facts) is { Count: > 0 } offers
            ? new TextReply("I did not understand that. The nearest I can do:", offers)
            : NotUnderstood(facts.Person);

    private static TextReply WhichReading(IReadOnlyList<Intent> readings, Facts facts) =>
        Offers(readings, facts) is { Count: > 0 } offers
            ? new TextReply("Which do you mean?", offers)
            : NotUnderstood(facts.Person);

    private static List<Choice> Offers(IReadOnlyList<Intent> intents, Facts facts) => [.. intents.Select(i => Offer(i, facts)).OfType<Choice>()];

    /// <summary>A button for what an intent asks; null where there is none, or where this person may not see it.</summary>
    private static Choice? Offer(Intent intent, Facts facts) => intent switch
    {
        Intent.Ask ask when Hidden(ask.Scope, facts) is null => new Choice(
            ask.Question switch
            {
                Question.Overdue => $"Overdue in {facts.TitleOf(ask.Scope)}",
                Question.Unanswered => $"Answers awaited in {facts.TitleOf(ask.Scope)}",
                _ => $"Status of {facts.TitleOf(ask.Scope)}",
            },
            new CardAction.Ask(ask.Question, ask.Scope)),
        Intent.ListAfis list when Hidden(list.Scope, facts) is null => new Choice($"AFIs of {facts.TitleOf(list.Scope)}", new CardAction.ListAfis(list.Scope, list.Status)),
        Intent.ShowAfi show when facts.Position.Find(show.Reference) is { } afi && Access.MaySee(facts.Person, afi.Afi) => new Choice(show.Reference.Value, new CardAction.ShowAfi(show.Reference)),
        Intent.OpenTheCycle => Choice.Saying("Open the cycle", "open the cycle"),
        Intent.CloseTheCycle => Choice.Saying("Close the cycle", "close the cycle"),
        Intent.PostTheDigest => Choice.Saying("Post the digest", "post the digest"),
        Intent.UseChannelForDigest => Choice.Saying("Use this channel for the digest", "use this channel for the digest"),
        Intent.WhatDoIOwe => Choice.Saying("What do I owe?", "what do I owe"),
        _ => null,
    };

    private static TextReply UnknownName(string said, Facts facts)
    {
        var names = facts.Position.View.Frameworks
            .Where(f => Access.MaySee(facts.Person, f.Code) || facts.Position.In(f.Code).Any(a => Access.MaySee(facts.Person, a.Afi)))
            .Select(f => $"{f.Name} ({f.Code})");
        var known = string.Join("; ", names);
        return new TextReply($"I know no framework called \"{Shortened(said)}\". {(known.Length == 0 ? "None of the plan's frameworks is yours to see." : $"There are: {known}.")}");
    }

    private static Choice[] WhatNow(Person person) =>
        person.Is(Roles.Lead)
            ? [Choice.Saying("What do I owe?", "what do I owe"), Choice.Saying("Help", "help")]
            : [Choice.Saying("Overall status", "overall status"), Choice.Saying("Help", "help")];

    /// <summary>Asks back between what the person may see; where that is one, it is meant.</summary>
    private static Reply WhichOf(Intent.AskAmbiguous ask, Facts facts)
    {
        var candidates = ask.Candidates.Where(c => Hidden(c, facts) is null).ToList();
        return candidates switch
        {
            [] => UnknownName(ask.Said, facts),
            [var only] => To(ask.Question, only, facts),
            _ => new TextReply(
                $"\"{Shortened(ask.Said)}\" could be several. Which do you mean?",
                [.. candidates.Select(c => new Choice(facts.TitleOf(c), new CardAction.Ask(ask.Question, c)))]),
        };
    }

    /// <summary>A line in place of the answer where the scope is not in the plan or not this person's to see; null where it is.</summary>
    private static TextReply? Hidden(Scope scope, Facts facts)
    {
        if (scope is Scope.Area area && !facts.Position.Afis.Any(a => a.Afi.Framework == area.Code && a.Afi.Area == area.Name))
            return UnknownName(area.Name, facts);
        if (scope is Scope.Framework framework && facts.FrameworkOf(scope) is null)
            return UnknownName(framework.Code.Value, facts);
        if (facts.SeesAllOf(scope) || facts.Visible(scope).Any())
            return null;
        return new TextReply(scope is Scope.Plan
            ? $"Nothing in {facts.TitleOf(scope)} is yours to see."
            : $"{facts.TitleOf(scope)} is not among your frameworks, so I cannot show it.");
    }

    private static StatusReply Status(Scope scope, Facts facts) => new(
        scope,
        facts.TitleOf(scope),
        facts.FrameworkOf(scope),
        Figures.Of(facts.Visible(scope)),
        [.. PartsOf(scope, facts)],
        facts.Position.View.Cycle,
        facts.Position.OpenCycle is not null,
        facts.TakenAt,
        !facts.SeesAllOf(scope));

    private static IEnumerable<StatusPart> PartsOf(Scope scope, Facts facts)
    {
        var parts = scope switch
        {
            Scope.Plan => facts.Position.View.Frameworks,
            Scope.Area area => [facts.Position.View.FrameworkOf(area.Code)],
            _ => [],
        };
        foreach (var framework in parts)
        {
            var part = new Scope.Framework(framework.Code);
            var figures = Figures.Of(facts.Visible(part));
            if (facts.SeesAllOf(part) || figures.Total > 0)
                yield return new StatusPart(part, framework.Name, Words.GradingOf(framework), figures);
        }
    }

    private static Reply Unanswered(Scope scope, Facts facts)
    {
        if (facts.Position.View.Cycle is not { } cycle)
            return new TextReply("No cycle has been opened yet, so nobody has been asked.");
        var visible = facts.Visible(scope).ToList();
        return new UnansweredReply(
            scope is Scope.Plan ? "Answers awaited" : $"Answers awaited in {facts.TitleOf(scope)}",
            cycle,
            facts.Position.OpenCycle is not null,
            [.. LeadProgress.Of(visible).Where(p => !p.HasAnsweredAll)],
            Figures.Of(visible),
            facts.TakenAt)
        {
            OwnOnly = !facts.SeesAllOf(scope),
            Cards = scope is Scope.Plan && Access.MayRunThePlan(facts.Person) ? DeliveryCounts.Of(facts.Position.View.Requests) : null,
        };
    }

    /// <summary>A scope's name, with a word where a list does not hold all of it.</summary>
    private static string TitleFor(Scope scope, Facts facts) => facts.SeesAllOf(scope) ? facts.TitleOf(scope) : $"{facts.TitleOf(scope)} (yours only)";

    private static AfiListReply ListOf(
        string title, IEnumerable<AfiPosition> afis, Facts facts, int page, Func<int, CardAction> turnTo, Scope scope)
    {
        var all = afis.ToList();
        var pageCount = Math.Max(1, (all.Count + AfiListReply.PageSize - 1) / AfiListReply.PageSize);
        page = Math.Clamp(page, 0, pageCount - 1);
        return new AfiListReply(
            title,
            [.. all.Skip(page * AfiListReply.PageSize).Take(AfiListReply.PageSize)],
            all.Count,
            page,
            pageCount,
            turnTo,
            new Choice("Figures", new CardAction.Ask(Question.Status, scope)),
            facts.TakenAt);
    }

    private static string Shortened(string said) => said.Length <= 60 ? said : $"{said[..60]}…";

    private static string Join(List<string> parts) => parts.Count switch
    {
        0 => "answer questions about the action plan",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}",
    };
}
