using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>An AFI, with the plan it is in.</summary>
public sealed record AfiInPlan(PlanId Plan, AfiReference Reference)
{
    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static AfiInPlan? Read(string text)
    {
        var parts = text.Split('/');
        return parts is [var plan, var reference] && PlanId.FromName(plan) is var id && id.Value == plan && AfiReference.TryParse(reference, out var afi) ? new AfiInPlan(id, afi) : null;
    }

    public override string ToString() => $"{Plan.Value}/{Reference}";
}
