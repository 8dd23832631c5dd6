using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Somebody else shall lead, for good. Who is meant is looked up first, and it is done once that is confirmed.</summary>
public sealed record ChangeLeadRequest(LeadSaid Said) : OrderRequest
{
    private const string ToKey = "to";
    private const string FromKey = "from";
    private const string AfisKey = "afis";
    private const string SureKey = "sure";

    /// <summary>Whether who and what is meant was shown, and confirmed.</summary>
    public bool IsConfirmed { get; init; }

    public override string Verb => "changeLead";

    /// <summary>A plan fits that has the AFIs.</summary>
    public override bool Fits(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Said.Afis.All(a => facts.Position.Find(a) is not null);
    }

    internal override TopicRequest? Answered(string text, Reading reading, Facts facts) => IsConfirmed
        ? base.Answered(text, reading, facts) ?? (CoverSentence.IsForGood(text) ? this : null)
        : reading.IsCertain ? null : LeadSentence.Complete(Said, text) is { } said ? this with { Said = said } : null;

    internal static ChangeLeadRequest? Read(ButtonData data) =>
        data.Afis(AfisKey) is { } afis ? new ChangeLeadRequest(new LeadSaid(data.Text(ToKey), data.Text(FromKey), afis)) { IsConfirmed = data.Flag(SureKey) } : null;

    protected override Outcome Order(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Place is not Place.Personal)
            return new Outcome(state, new TextReply("Please change who leads in our own chat."));
        if (Said.To.Length == 0 && Said.Afis.Count > 0)
            return new Outcome(state.Offering(this, facts), AskWho($"on {Words.Listed(Said.Afis)}"));
        return Outcome.Doing(state, IsConfirmed && Said.Afis.Count > 0 && EmailAddress.TryParse(Said.To, out var to)
            ? new ChangeLeadEffect(facts.Plan, Said.Afis, to)
            : new FindLeadsEffect(facts.Plan, this));
    }

    internal static TextReply AskWho(string of) => new($"Who is to lead {of}? Say their e-mail address or their name.");

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(ToKey, Said.To);
        data.Write(FromKey, Said.From);
        data.Write(AfisKey, Said.Afis);
        data.Write(SureKey, IsConfirmed ? "true" : "false");
    }
}
