using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Local;

/// <summary>What there is to talk about, and as whom: what somebody is told who starts a bot.</summary>
internal static class WhoThereIs
{
    /// <summary>Who one can be, officers and managers before leads, a line each.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<Person> people)
    {
        var width = people.Max(p => p.Email.Value.Length);
        return people
            .OrderBy(p => !p.Is(Roles.Officer)).ThenBy(p => !p.Is(Roles.Manager)).ThenBy(p => p.Email.Value, StringComparer.Ordinal)
            .Select(p => $"  {p.Email.Value.PadRight(width)}  {p.Name} ({RolesOf(p)})");
    }

    /// <summary>The plans with their cycles, and how to open one where none is open; nothing where there is no plan.</summary>
    public static IEnumerable<string> Plans(IReadOnlyList<PlanPosition> plans, IReadOnlyList<Person> people)
    {
        foreach (var plan in plans)
        {
            var cycle = plan.OpenCycle is { } open ? $"cycle {open.Number} is open, due {Words.Of(open.Due)}" : "no cycle is open";
            yield return $"Plan:       {plan.View.Plan.Name}: {Words.Count(plan.Afis.Count, "AFI")}, {cycle}";
            if (plan.OpenCycle is null && people.FirstOrDefault(p => p.Is(Roles.Officer)) is { } officer)
                yield return $"            To open one: './afibot playground --as {officer.Email}' and say \"open the cycle\".";
        }
    }

    private static string RolesOf(Person person) =>
        string.Join(", ", new[] { (Roles.Officer, "ILAU officer"), (Roles.Manager, "manager"), (Roles.Lead, "lead") }.Where(r => person.Is(r.Item1)).Select(r => r.Item2));
}
