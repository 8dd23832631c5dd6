using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Somebody shall answer for a lead, for a time. Who is meant is looked up first, and it is arranged once that is confirmed.</summary>
public sealed record CoverRequest(CoverSaid Said) : TopicRequest
{
    private const string DeputyKey = "deputy";
    private const string LeadKey = "lead";
    private const string FromKey = "from";
    private const string UntilKey = "until";
    private const string AfisKey = "afis";
    private const string SureKey = "sure";

    /// <summary>Whether who is meant was shown, and confirmed.</summary>
    public bool IsConfirmed { get; init; }

    public override string Verb => "cover";

    /// <summary>A plan fits in which the lead who is meant leads on something.</summary>
    public override bool Fits(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return LeadIn(facts) is not null;
    }

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Place is not Place.Personal)
            return new Outcome(state, new TextReply("Please arrange cover in our own chat."));
        if (LeadIn(facts) is not { } lead)
            return new Outcome(state, CoverReplies.NotTheirs);
        if (Said.Deputy.Length == 0)
        {
            return new Outcome(state.Offering(this, facts), Said is { Until: { } last, Afis.Count: 0 } && facts.Person.IsNamed(lead)
                ? CoverReplies.WhoCovers(new AwayRequest(Said.From ?? facts.Position.Today, last) { Plan = facts.Plan })
                : CoverReplies.WhoCovers(Said.Until));
        }

        if (Said.Until is not { } until)
            return new Outcome(state.Offering(this, facts), ForGood(facts) is { } forGood ? CoverReplies.UntilWhenOrForGood(Said.Deputy, forGood) : CoverReplies.UntilWhen(Said.Deputy));
        var from = Said.From ?? facts.Position.Today;
        return Outcome.Doing(state, IsConfirmed && EmailAddress.TryParse(Said.Deputy, out var deputy)
            ? new ArrangeCoverEffect(facts.Plan, lead, deputy, Said.Afis, from, until)
            : new FindDeputyEffect(facts.Plan, lead, this with { Said = Said with { From = from } }));
    }

    /// <summary>Confirmed, it waits for a "yes"; before, for the name or the day that is missing.</summary>
    internal override TopicRequest? Answered(string text, Reading reading, Facts facts) => IsConfirmed
        ? base.Answered(text, reading, facts)
        : Said is { Deputy.Length: 0, Until: { } until, Afis.Count: 0 } && CoverSentence.IsNobody(text) ? new AwayRequest(Said.From ?? facts.Position.Today, until) { Plan = Plan }
        : CoverSentence.IsForGood(text) && ForGood(facts) is { } forGood ? forGood
        : CoverSentence.Complete(Said, text, reading, facts.Position.Today) is { } said ? this with { Said = said } : null;

    internal static CoverRequest? Read(ButtonData data) => data.Afis(AfisKey) is { } afis
        ? new CoverRequest(new CoverSaid(data.Text(DeputyKey), data.Text(LeadKey), data.Day(FromKey), data.Day(UntilKey), afis)) { IsConfirmed = data.Flag(SureKey) }
        : null;

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(DeputyKey, Said.Deputy);
        data.Write(LeadKey, Said.Lead);
        data.Write(FromKey, Said.From);
        data.Write(UntilKey, Said.Until);
        data.Write(AfisKey, Said.Afis);
        data.Write(SureKey, IsConfirmed ? "true" : "false");
    }

    /// <summary>Where an officer named AFIs and a person, they may as well mean that this person leads from now on.</summary>
    private ChangeLeadRequest? ForGood(Facts facts) =>
        Said is { Afis.Count: > 0, Deputy.Length: > 0 } && facts.Person.Is(Roles.Officer) ? new ChangeLeadRequest(new LeadSaid(Said.Deputy, "", Said.Afis)) { Plan = facts.Plan } : null;

    /// <summary>The address of the lead who is meant: whoever speaks, or for an officer the lead of that title. Null where there is none such.</summary>
    private EmailAddress? LeadIn(Facts facts)
    {
        var afis = facts.Position.Afis.Select(a => a.Afi).Where(a => Said.Afis.Count == 0 || Said.Afis.Contains(a.Reference));
        var led = Said.Lead.Length == 0 && !(facts.Person.Is(Roles.Officer) && Said.Afis.Count > 0)
            ? afis.Where(a => facts.Person.IsLead && facts.Person.IsNamed(a.Lead))
            : afis.Where(a => Access.MayRunThePlan(facts.Person) && (Said.Lead.Length == 0 || a.LeadName.Equals(WithoutArticle(Said.Lead), StringComparison.OrdinalIgnoreCase) || Titled(facts) is { } titled && titled.Address == a.Lead));
        return led.Select(a => (EmailAddress?)a.Lead).Distinct().ToList() is [var one, ..] ? one : null;
    }

    /// <summary>The lead whom the title names however it is written: "Commander Central Operations".</summary>
    private Scope.Lead? Titled(Facts facts) => Sentence.Of(Said.Lead) is var said ? NamedParts.One(said, facts.Vocabulary, 0, said.Words.Count) as Scope.Lead : null;

    private static string WithoutArticle(string title) => title.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? title[4..] : title;
}
