using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The frameworks that belong to a priority service, which are inspected first, with their figures.</summary>
public sealed record InspectedRequest(Scope Scope) : ScopedQuestion(Scope)
{
    /// <summary>Buttons under the list; every framework has its line.</summary>
    private const int MostButtons = 6;

    public override string Verb => "inspected";

    public override string? Title(Facts facts) => "Inspected first";

    protected override Reply Answer(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var frameworks = facts.Position.View.Frameworks
            .Where(f => f.PriorityServices.Count > 0 && (Scope.FrameworksIn(facts.Position.View).Contains(f)))
            .Select(f => (Framework: f, Scope: new Scope.Framework(f.Code)))
            .Where(f => facts.SeesAllOf(f.Scope) || facts.Visible(f.Scope).Any())
            .ToList();
        if (frameworks.Count == 0)
        {
            return new TextReply(Scope is Scope.Plan
                ? $"No framework that you can see in {facts.PlanName} belongs to a priority service, so I cannot say what is inspected first."
                : $"{facts.TitleOf(Scope)} does not belong to a priority service, so it is not among those inspected first.")
            {
                IsAboutPlans = true,
            };
        }

        return new TextReply(
            $"Inspected first in {facts.TitleOf(Scope)}, by priority service:\n{string.Join('\n', frameworks.Select(f => Line(f.Framework, facts)))}",
            [.. frameworks.Take(MostButtons).Select(f => new Choice($"Status of {f.Framework.Code}", new StatusRequest(f.Scope)))])
        {
            IsAboutPlans = true,
        };
    }

    private static string Line(Framework framework, Facts facts)
    {
        var figures = Figures.Of(facts.Visible(new Scope.Framework(framework.Code)));
        var overdue = figures.Overdue == 0 ? "" : $"; {figures.Overdue} overdue";
        return $"• {string.Join(", ", framework.PriorityServices)}: {framework.Name} ({framework.Code}), {Words.Line(figures)}{overdue}";
    }
}
