namespace AfiBot.Tests.Storage;

/// <summary>One of everything that is stored, with every property set to something a careless store would lose or change.</summary>
internal static class Full
{
    /// <summary>Line ends of all sorts, a character beyond the basic plane, JSON's and SQL's own characters, NUL, right-to-left.</summary>
    public const string Text = "First line\nsecond\r\nthird\ttab — “quoted” 'single' \"double\" \\ / {}[] <b>&amp;</b> \0 \u2028 Ærø Žižek 日本 עברית 👮🏽‍♀️ ";

    public static readonly DateTimeOffset Instant = new DateTimeOffset(2026, 3, 29, 1, 59, 59, TimeSpan.FromHours(1)).AddTicks(1234567);

    public static string LongText { get; } = string.Concat(Enumerable.Repeat("Ünï👍\n", NarrativeField.MaxLength / 6)) + new string('x', NarrativeField.MaxLength % 6);

    public static ConversationReference Reference => new(
        "msteams " + Text, "https://smba.example.org/uk/?a=1#b", "19:abc@thread.tacv2;messageid=1" + Text, "28:bot", "29:user", "tenant", IsChannel: true, "19:team" + Text);

    public static PersonalChat Chat => new(Reference, "Europe/London", new Refusal("Refused: " + Text, Instant.ToUniversalTime()));

    public static ActionPlan Plan => new(
        Some.PlanId,
        "Plan " + Text,
        Instant,
        new PlanSettings
        {
            TimeZone = "Europe/Dublin",
            StartMonth = 12,
            EveryMonths = 3,
            OpensAt = new TimeOnly(10, 31, 32, 333),
            Nation = Nation.Scotland,
            DaysOff = DaysOff.Parse("2026-12-24, 2027-01-04")!,
            DueAfterWorkingDays = 16,
            CloseAfterWorkingDays = 11,
            FirstReminderAfterWorkingDays = 4,
            ReminderAfterWorkingDays = 9,
            LineManagerAfterWorkingDays = 3,
            SponsorAfterWorkingDays = 5,
            Sponsor = Some.Email("o'brien+dcc"),
            OverdueAfterWorkingDays = 2,
            EscalateAfterWorkingDays = 6,
            MostSlips = 3,
            DigestDay = DayOfWeek.Friday,
            DigestAt = new TimeOnly(7, 15),
            Gradings = GradingScale.Peel,
        },
        Reference,
        Instant.AddHours(1),
        Instant.AddDays(1))
    {
        DigestClaimedAt = Instant.AddDays(2),
        Pauses = [new ChasePause(new FrameworkCode("SRP"), new DateOnly(2026, 2, 28)), new ChasePause(null, new DateOnly(2026, 3, 1))],
        Version = "1",
    };

    public static Framework Framework => new(
        new FrameworkCode("SRP"), "Framework " + Text, ["roads;traffic", Text, ""], new Grading("Fair"), Direction.Declined, ["Roads, and \"more\"", Text], 7)
    {
        Sponsor = Some.Email("o'brien+acc"),
    };

    public static Update Update => new()
    {
        Said = FieldTexts.None.With(UpdateFields.Evidence, "https://files.example.org/a?b=%20#c\nhttps://xn--wgv71a.example/").With(UpdateFields.Delay, Text.Trim()).With(UpdateFields.IndicatorValue, "-8.1").With(UpdateFields.MilestonesDone, "1 2007-03-03\nM-2 2007-04-30").With(UpdateFields.IndicatorDate, "2006-11-20").With(UpdateFields.EqualityFindings, Text.Trim()).With(UpdateFields.FinancialFindings, Text.Trim()),
        Reference = Some.Reference("SRP-01"),
        Sequence = 1,
        Status = Status.NoFurtherAction,
        Reason = NoFurtherActionReason.AfiNotAgreed,
        Narrative = Text,
        TargetDate = new DateOnly(2026, 2, 28),
        EqualityImpactConsidered = true,
        FinancialImpactConsidered = true,
        By = Some.Email("o'brien+afi#1"),
        For = Some.Email("srp.lead"),
        At = Instant,
        Via = UpdateChannel.Email,
        Cycle = 12,
    };

    public static Verdict Verdict => new()
    {
        Reference = Some.Reference("SRP-01"),
        Sequence = 1,
        Number = 1,
        Judgement = Judgement.Returned,
        Comment = Text,
        By = Some.Email("o'brien+afi#1"),
        At = Instant,
    };

    public static Afi Afi => new()
    {
        Reference = Some.Reference("SRP-01"),
        Framework = new FrameworkCode("SRP"),
        Area = "Area " + Text,
        Improvement = "Improvement " + Text,
        LeadName = "Lead " + Text,
        Lead = Some.Email("srp_lead/1"),
        BusinessGroup = "Group " + Text,
        ManagedBy = "Body " + Text,
        PlannedTargetDate = new DateOnly(2028, 2, 29),
        Milestones = Milestones.TryParse("1 2007-03-31 Train \"all\" of them\nM-2 2007-04-30 日本", out var milestones) ? milestones : Milestones.None,
        Indicator = new Indicator("Measure " + Text, "", -6.3m, Better.Higher),
        Standing = Update,
        Verdict = QualityVerdict.Accepted,
        Returned = new ReturnedAnswer(Update with { Sequence = 2, Cycle = 13 }, "Comment " + Text, Instant),
        UpdateCount = 1,
        Slips = 3,
        DateBefore = new DateOnly(2026, 1, 31),
        Version = "1",
    };

    public static Cycle Cycle => new(3, Instant, new DateOnly(2026, 4, 20), new DateOnly(2026, 5, 5), Instant.AddDays(2))
    {
        EscalatedAt = Instant.AddDays(3),
        EscalationClaimedAt = Instant.AddDays(4),
        Version = "1",
    };

    public static Request Request => new(
        3,
        Some.Email("srp_lead/1"),
        "Lead " + Text,
        [Some.Reference("SRP-02"), Some.Reference("SRP-01")],
        new CardDelivery(DeliveryState.Failed, Instant, "Refused: " + Text, "1:" + Text, PossiblyTwice: true)
        {
            Step = RequestStep.Overdue,
            NotBefore = Instant.AddMinutes(1),
            SentAt = Instant.AddMinutes(-1),
        })
    {
        PassedOn = [Some.Reference("SRP-09"), Some.Reference("SRP-07")],
        History =
        [
            new DeliveryEntry(RequestStep.Request, DeliveryState.Planned, Instant, null),
            new DeliveryEntry(RequestStep.Overdue, DeliveryState.Failed, Instant.AddHours(1), "Refused: " + Text),
        ],
        Told =
        [
            new TellingEntry(Rung.LineManager, null, DeliveryState.Unreachable, Instant, Text),
            new TellingEntry(Rung.Sponsor, Some.Email("o'brien+dcc"), DeliveryState.Sent, Instant.AddHours(2)),
        ],
        Version = "1",
    };

    public static Figures Figures => new(1, 2, 3, 4, 5) { ClosureProposed = 6, Overdue = 7, Asked = 8, Answered = 9 };

    public static FiguresSnapshot Snapshot => new(
        new DateOnly(2026, 3, 30),
        Instant,
        Figures,
        new Dictionary<FrameworkCode, Figures> { [new FrameworkCode("SRP")] = Figures with { Completed = 20 }, [new FrameworkCode("X1")] = Figures.None });

    public static Person Person => new(
        Some.Email("o'brien+afi#1"), "Name " + Text,
        [
            new Grant(new PlanId("another-" + new string('x', 200)), Roles.Lead, [new FrameworkCode("SRP")]),
            new Grant(Some.PlanId, Roles.Manager | Roles.Officer, [new FrameworkCode("SRP"), new FrameworkCode("MCI")]) { LineManager = Some.Email("o'brien+above") },
        ])
    {
        Version = "1",
        Away = new Absence(new DateOnly(2026, 2, 2), new DateOnly(2026, 2, 6)),
        Covers =
        [
            new Cover(Some.PlanId, Some.Email("srp.lead"), "Lead " + Text, Some.Email("o'brien+afi#1"), "Name " + Text, new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 9), [Some.Reference("SRP-04")]),
            new Cover(Some.PlanId, Some.Email("o'brien+afi#1"), "Name " + Text, Some.Email("mci.lead"), "", new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 1), []),
        ],
    };

    public static StoredConversation Conversation => new("{\"state\":\"" + Text + "\"}", ["1:a", Text, ""], "1") { LastTap = new HandledTap("1:" + Text, "{\"before\":\"" + Text + "\"}") };

    public static UserKey User => new("msteams", "tenant", "29:1Ab_c-d/e+f==");

    public static ConversationKey ConversationKey => new("19:abc@thread.tacv2;messageid=1", "29:1Ab_c-d/e+f==");
}
