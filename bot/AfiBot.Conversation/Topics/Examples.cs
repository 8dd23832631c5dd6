using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What somebody can say, in the words of their own plan: an example that names what is not there, or not theirs, teaches nothing.</summary>
internal sealed class Examples
{
    private readonly IReadOnlyList<Facts> plans;

    private Examples(Situation situation) => plans = situation.Plans;

    /// <summary>Examples for whoever speaks.</summary>
    public static Examples For(Facts facts) => new(facts.Situation);

    /// <summary>An AFI that they answer for, one that waits for an answer before others; null where there is none.</summary>
    public AfiReference? Own => plans.SelectMany(f => f.Position.Afis.Where(a => !a.Afi.IsManagedElsewhere && f.Person.AnswersFor(a.Afi)))
        .OrderByDescending(a => a is { Asked: true, Answered: false }).FirstOrDefault()?.Afi.Reference;

    /// <summary>An AFI that they may see, their own before others; null where there is none.</summary>
    public AfiReference? Afi => Own ?? plans.SelectMany(f => f.Visible(new Scope.Plan())).FirstOrDefault()?.Afi.Reference;

    /// <summary>Names of parts that they may see AFIs of, as people call them: a framework of their own before others, and areas behind frameworks; at most two.</summary>
    public IReadOnlyList<string> Parts => [.. plans.SelectMany(PartsIn).Distinct(StringComparer.OrdinalIgnoreCase).Take(2)];

    /// <summary>A part, or the whole plan where none may be seen.</summary>
    public string Status => Parts is [var part, ..] ? $"status of {part}" : "overall status";

    private static IEnumerable<string> PartsIn(Facts facts)
    {
        var afis = facts.Visible(new Scope.Plan()).OrderByDescending(a => facts.Person.AnswersFor(a.Afi)).ToList();
        var frameworks = afis.Select(a => facts.Position.View.FrameworkOf(a.Afi.Framework)).Distinct().ToList();
        if (frameworks.Count == 0)
            yield break;
        yield return Called(frameworks[0]);
        foreach (var area in afis.Select(a => a.Afi.Area).OfType<string>())
            yield return area;
        foreach (var framework in frameworks.Skip(1))
            yield return Called(framework);
    }

    /// <summary>The first of its other names, which people gave it; its own where it has none.</summary>
    private static string Called(Framework framework) => framework.Aliases is [var alias, ..] ? alias : framework.Name;
}
