using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Make the paper once, to say what is in it and how large it is, and offer it as a file. Nothing of it is kept: whoever takes it has it made again, as at the same instant.</summary>
public sealed record OfferPaperEffect(PlanId Plan, DateOnly? AsAt, string Snapshot) : Effect(Plan)
{
    /// <summary>What else was said of it and cannot be had.</summary>
    public string Part { get; init; } = "";

    public override bool IsOrder => false;

    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(incoming);
        ArgumentNullException.ThrowIfNull(facts);
        return await operations.PaperDesk.Compose(new PaperRequest([facts.PlanName], AsAt, Snapshot.Length == 0 ? null : Snapshot), cancellation) switch
        {
            PaperOutcome.Made { Paper: var paper } when operations.Files.CanReach(incoming.Reference) =>
                new Offered(paper, operations.Files.NameOf(paper), operations.Files.Print(paper).Length, new TakePaperRequest(AsAt, Snapshot, paper.AsAt) { Plan = Plan }) { Part = Part },
            PaperOutcome.Made { Paper: var paper } => new Offered(paper, "", 0, null) { Part = Part },
            PaperOutcome.NotMade not => new NotMade(not.Why),
            var other => throw new InvalidOperationException($"It came to {other}."),
        };
    }

    private sealed record Offered(PositionPaper Paper, string Name, int Size, TakePaperRequest? Take) : EffectResult
    {
        public string Part { get; init; } = "";

        public override Outcome Conclude(ConversationState state, Facts facts)
        {
            var what = $"{(Part.Length > 0 ? $"The paper is of the whole plan and has nothing else in it, so this is without \"{Words.Shortened(Part)}\". " : "")}The position paper of {facts.PlanName} as at {Words.Of(Paper.Main.Position.Today)} has {Words.Line(Paper.Main.Figures)}.{Checked()}";
            return Take is null
                ? new Outcome(state, new TextReply($"{what}\nI cannot hand out files here. It is written by: ./afibot paper --plan \"{facts.PlanName}\" --output paper.docx") { IsAboutPlans = true })
                : new Outcome(state, new TextReply(what) { IsAboutPlans = true }, new FileOfferReply(Name, $"Position paper of {facts.PlanName}, as at {Words.Of(Paper.Main.Position.Today)}. It goes to your OneDrive.", Size, Take));
        }

        private string Checked() => Paper.IsSound
            ? " Everything was reviewed and is up to date."
            : $" Before you hand it on: {string.Join("; ", Paper.Plans.SelectMany(p => p.Checks).Select(c => $"{Words.Count(c.Afis.Count, "AFI")} {Words.Of(c.Kind, c.Afis.Count)}"))}. The paper lists them.";
    }

    private sealed record NotMade(string Why) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts) => new(state, new TextReply($"I cannot make that paper: {Why}") { IsAboutPlans = true });
    }
}
