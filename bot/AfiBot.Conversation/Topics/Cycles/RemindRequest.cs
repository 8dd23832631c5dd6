using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"remind those who have not answered", "ping forensics and training": asked first, with how many they are, or who.</summary>
public sealed record RemindRequest(bool IsConfirmed = false) : OrderRequest
{
    private const string SureKey = "sure";
    private const string ButKey = "but";
    private const string AfisKey = "afis";

    /// <summary>Of which part of the plan the leads are.</summary>
    public Scope Of { get; init; } = new Scope.Plan();

    /// <summary>Of which AFIs they are the leads; none for any.</summary>
    public IReadOnlyList<AfiReference> Afis { get; init; } = [];

    /// <summary>Whose leads are left out; null for nobody's.</summary>
    public Scope? But { get; init; }

    public override string Verb => "remind";

    public override string? Title(Facts facts) => "Remind those who have not answered";

    /// <summary>A plan fits that has the parts.</summary>
    public override bool Fits(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Has(Of) && (But is null || Has(But)) && (Afis.Count == 0 || Afis.Any(a => facts.Position.Find(a) is not null));

        bool Has(Scope part) => part is Scope.Plan || part.FrameworksIn(facts.Position.View).Any();
    }

    /// <summary>What a button carries; null where its AFIs do not read, for without them everybody would be reminded.</summary>
    internal static RemindRequest? Read(ButtonData data) => data.Afis(AfisKey) is { } afis
        ? new RemindRequest(data.Flag(SureKey)) { Of = data.Scope ?? new Scope.Plan(), But = Scope.Read(data.Text(ButKey)), Afis = afis }
        : null;

    public bool Equals(RemindRequest? other) => other is not null && base.Equals(other) && (IsConfirmed, Of, But) == (other.IsConfirmed, other.Of, other.But) && Afis.SequenceEqual(other.Afis);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), IsConfirmed, Of, But, Afis.Count);

    /// <summary>Who is to be reminded and has not answered.</summary>
    internal IReadOnlyList<LeadProgress> Late(PlanPosition position) =>
        [.. LeadProgress.Of(position.Afis.Where(a => (Afis.Count == 0 || Afis.Any(r => position.Find(r)?.Afi.Lead == a.Afi.Lead)) && Of.Holds(a.Afi, position.View) && But?.Holds(a.Afi, position.View) is not true)).Where(l => !l.HasAnsweredAll)];

    protected override Outcome Order(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var late = Late(facts.Position);
        var due = RemindLateLeads.Due(facts.Position, late.Select(l => l.Lead).Contains).Count;
        if (due > 0 && IsConfirmed)
            return Outcome.Doing(state, new RemindEffect(facts.Plan, this));
        var confirmed = this with { IsConfirmed = true, Plan = facts.Plan };
        if (due > 0)
        {
            var question = $"{Say(late, facts)} {Words.Count(due, "reminder")} can go out now, to those whose last card is a day old or more. Shall I send {(due == 1 ? "it" : "them")}?";
            return new Outcome(state.Offering(confirmed, facts), new TextReply(question, new Choice($"Send {Words.Count(due, "reminder")}", confirmed)));
        }

        return new Outcome(
            state,
            facts.Position.OpenCycle is null ? new TextReply("No cycle is open, so there is nothing to remind of.")
            : late.Count > 0 ? new TextReply($"{Say(late, facts).TrimEnd('.')}, and {(late.Count == 1 ? "" : "each ")}has had a card within the last day, or has one waiting to be sent. Nobody was reminded.")
            : Afis.Count > 0 ? new TextReply($"Whoever leads on {Words.Listed([.. Afis])} has answered everything, so nobody was reminded.")
            : Of is Scope.Plan ? new TextReply("Everybody has answered.")
            : new TextReply($"Nobody has anything to answer {Of.Before} {facts.TitleOf(Of)} in this cycle, so nobody was reminded."));
    }

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(SureKey, IsConfirmed ? "true" : "false");
        if (Of is not Scope.Plan)
            data.Write(Of);
        if (Afis.Count > 0)
            data.Write(AfisKey, Afis);
        if (But is not null)
            data.Write(ButKey, But.Text);
    }

    /// <summary>Which of several parts have nobody who is late.</summary>
    private string Without(IReadOnlyList<LeadProgress> late, Facts facts)
    {
        var done = Of is not Scope.Several several ? [] : several.All.Where(p => !facts.Position.Afis.Any(a => p.Holds(a.Afi, facts.Position.View) && late.Any(l => l.Lead == a.Afi.Lead))).Select(facts.TitleOf).ToList();
        return done.Count == 0 ? "" : $" (nothing is awaited in {Words.Listed(done)})";
    }

    /// <summary>How many they are; of a part who, where they are few.</summary>
    private string Say(IReadOnlyList<LeadProgress> late, Facts facts)
    {
        const int few = 5;
        var count = $"{Words.Count(late.Count, "lead")} still to answer";
        if (Of is Scope.Plan && Afis.Count == 0)
            return But is null ? $"{count}." : $"{count}, leaving out {facts.TitleOf(But)}.";
        return late.Count <= few ? $"{Words.Listed([.. late.Select(l => l.LeadName)])} {(late.Count == 1 ? "has" : "have")} still to answer{Without(late, facts)}." : $"{count} {Of.Before} {facts.TitleOf(Of)}{Without(late, facts)}.";
    }
}
