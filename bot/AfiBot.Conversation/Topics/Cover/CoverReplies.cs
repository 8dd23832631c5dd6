using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What is said of cover.</summary>
internal static class CoverReplies
{
    private const string Example = "\"Alan Smith covers for me until 31 March\"";

    public static TextReply NotTheirs { get; } = new("Cover is given by the lead whose AFIs they are, or by ILAU. Nobody can take it for themselves.");

    public static TextReply WhoCovers(DateOnly? until) =>
        new($"Who covers for you{(until is null ? ", and until when" : "")}? Say their name or e-mail address{(until is null ? $", and a day, as in {Example}" : "")}.");

    /// <summary>As above, where whoever speaks may also be away without anybody's covering for them.</summary>
    public static TextReply WhoCovers(AwayRequest away) =>
        new($"{WhoCovers(away.Until).Text} If nobody does, I can leave you alone until you are back.", new Choice("Nobody does", away));

    public static TextReply UntilWhen(string deputy) =>
        new($"Until when does {Words.Shortened(deputy)} cover? Say a day, such as \"until 31 March\". To change who leads for good, ask ILAU.");

    /// <summary>The same, where whoever speaks may change the lead as well.</summary>
    public static TextReply UntilWhenOrForGood(string deputy, ChangeLeadRequest forGood) =>
        new($"Until when does {Words.Shortened(deputy)} cover? Say a day, such as \"until 31 March\", or \"for good\" to change who leads.", new Choice("For good", forGood));

    /// <summary>"for Head of Traffic", "SRP-04 for Head of Traffic".</summary>
    public static string What(Facts facts, EmailAddress lead, IReadOnlyList<AfiReference> afis)
    {
        var name = facts.Position.Afis.FirstOrDefault(a => a.Afi.Lead == lead)?.Afi.LeadName ?? lead.Value;
        return afis.Count == 0 ? $"for {name}" : $"{Words.Listed(afis)} for {name}";
    }

    public static string When(DateOnly from, DateOnly until) => from == until ? $"on {Words.Of(until)}" : $"from {Words.Of(from)} to {Words.Of(until)}";

    /// <summary>What came of it.</summary>
    public static TextReply Say(CoverOutcome outcome, Facts facts) => outcome switch
    {
        CoverOutcome.Arranged { Cover: var cover } => new TextReply(
            $"{Say(cover, facts)} They get the requests and reminders as well, and it ends by itself. Say \"I am back\" to end it sooner.", new Choice("Who covers for whom?", new WhoCoversRequest { Plan = facts.Plan })),
        CoverOutcome.Ended ended => new TextReply($"Welcome back. {string.Join(" and ", ended.Covers.Select(c => c.DeputyName).Distinct())} no longer covers for {ended.Covers[0].LeadName}."),
        CoverOutcome.NothingToEnd => new TextReply("There is no cover to end."),
        CoverOutcome.UnknownDeputy unknown => new TextReply($"I do not know {unknown.Deputy}, so they could not answer. ILAU can add them."),
        CoverOutcome.Themselves => new TextReply("Nobody covers for themselves."),
        CoverOutcome.DatesImpossible => new TextReply($"Those days cannot be: the last is past, before the first, or more than {Cover.MostDays} days after it. Nothing was arranged."),
        CoverOutcome.NotTheirs => NotTheirs,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    /// <summary>Who else has to hear of it: the deputy, and the lead where an officer arranged it.</summary>
    public static IEnumerable<Notice> Told(Cover cover, Facts facts)
    {
        var text = Say(cover, facts);
        yield return new Notice(cover.Deputy, new TextReply($"{text} You can answer as they would; what you say is recorded as yours, for them.", new Choice("What do I owe?", new OwedRequest())));
        if (!facts.Person.IsNamed(cover.Lead))
            yield return new Notice(cover.Lead, new TextReply(text));
    }

    /// <summary>Those that are in force or to come, in their order.</summary>
    public static TextReply List(IEnumerable<Cover> covers, Facts facts)
    {
        var lines = covers.Where(c => c.Plan == facts.Plan && c.Until >= facts.Position.Today).OrderBy(c => c.From).ThenBy(c => c.LeadName, StringComparer.Ordinal).Select(c => Say(c, facts)).ToList();
        return new TextReply(lines.Count == 0 ? $"Nobody covers for anybody in {facts.PlanName}." : string.Join('\n', lines)) { IsAboutPlans = true };
    }

    private static string Say(Cover cover, Facts facts) => $"{cover.DeputyName} covers {What(facts, cover.Lead, cover.Afis)} {When(cover.From, cover.Until)}.";
}
