using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What officers have done in a plan, and what was done to the register from outside, the latest first.</summary>
/// <param name="Since">The first day; null for all that there is.</param>
/// <param name="Page">From 0.</param>
public sealed record AuditRequest(DateOnly? Since, int Page = 0) : TopicRequest
{
    public override string Verb => "audit";

    public override string? Title(Facts facts) => facts is not null && Access.MayRunThePlan(facts.Person) ? "What officers have done" : null;

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Access.MayRunThePlan(facts.Person) ? Outcome.Doing(state, new ReadAudit(facts.Plan, this)) : new Outcome(state, NotTheirs);
    }

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write("since", Since);
        data.Write("page", Page);
    }

    private static TextReply NotTheirs { get; } = new("Only ILAU officers read the audit. \"History of\" and an AFI shows what was said of it, and by whom.");
}
