using AfiBot.Core;

namespace AfiBot.Testing;

/// <summary>Small valid things, each to be varied with <c>with</c> where a test cares.</summary>
public static class Some
{
    /// <summary>A Monday morning in winter, when London is at UTC: 5 January 2026, 09:00.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public static PlanId PlanId { get; } = new("baseline-assessment-2005-06");

    public static EmailAddress Email(string name) => EmailAddress.TryParse($"{name}@example.org", out var email)
        ? email
        : throw new ArgumentException($"'{name}' makes no e-mail address.", nameof(name));

    public static AfiReference Reference(string text) => AfiReference.TryParse(text, out var reference)
        ? reference
        : throw new ArgumentException($"'{text}' is no reference.", nameof(text));

    public static Person Lead(string name = "srp.lead") => Named(name, "Head of Traffic", Roles.Lead);

    public static Person Officer(string name = "ilau.officer") => Named(name, "ILAU officer", Roles.Officer);

    public static Person Manager(string name = "manager", params string[] frameworks) => Named(name, "Manager", Roles.Manager, frameworks);

    /// <summary>Somebody whom the file of people of <see cref="PlanId"/> names.</summary>
    public static Person Named(string name, string called, Roles roles, params string[] frameworks) =>
        new(Email(name), called, [new Grant(PlanId, roles, [.. frameworks.Select(f => new FrameworkCode(f))])]);

    public static ActionPlan Plan() => new(PlanId, "Baseline Assessment 2005-06", Monday.AddDays(-30), new PlanSettings());

    public static Framework Framework(string code = "SRP", string name = "Strategic road policing", params string[] aliases) =>
        new(new FrameworkCode(code), name, aliases, new Grading("Excellent"), Direction.Stable, [], 0);

    public static Afi Afi(string reference = "SRP-01", string lead = "srp.lead") => new()
    {
        Reference = Reference(reference),
        Framework = new FrameworkCode(reference.Split('-')[0]),
        Improvement = "Improve the performance of the ANPR unit",
        LeadName = "Head of Traffic",
        Lead = Email(lead),
        BusinessGroup = "Central Operations",
    };

    public static Update Update(string reference = "SRP-01", int sequence = 1, string narrative = "The car pound opened in March.") => new()
    {
        Reference = Reference(reference),
        Sequence = sequence,
        Status = Status.WorkInProgress,
        Narrative = narrative,
        By = Email("srp.lead"),
        For = Email("srp.lead"),
        At = Monday,
        Via = UpdateChannel.Card,
        Cycle = 1,
    };

    public static Verdict Verdict(string reference = "SRP-01", int sequence = 1, Judgement judgement = Judgement.Accepted, int number = 1) => new()
    {
        Reference = Reference(reference),
        Sequence = sequence,
        Number = number,
        Judgement = judgement,
        Comment = "Good work.",
        By = Email("ilau.officer"),
        At = Monday,
    };

    public static UpdateDraft Draft(string narrative = "The car pound opened in March.") => new()
    {
        Status = Status.WorkInProgress,
        Narrative = narrative,
    };

    public static ConversationReference Conversation(string id = "personal-1") =>
        new("msteams", "http://127.0.0.1:56150/", id, "28:bot", "29:user", "tenant-1", IsChannel: false);
}
