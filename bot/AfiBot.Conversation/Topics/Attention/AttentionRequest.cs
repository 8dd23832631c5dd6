using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What of a scope has to be looked at: how much is overdue, awaited and unanswered, and where most of it is.</summary>
public sealed record AttentionRequest(Scope Scope) : ScopedQuestion(Scope)
{
    private const int MostLines = 5;

    public override string Verb => "attention";

    internal override Scope Those(DateOnly today) => Scope.Those.Overdue(Scope);

    public override string? Title(Facts facts) => $"What needs attention {Scope.Before} {facts?.TitleOf(Scope)}";

    protected override Reply Answer(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var visible = facts.Visible(Scope).ToList();
        var figures = Figures.Of(visible);
        var owing = facts.Position.OpenCycle is null ? 0 : LeadProgress.Of(visible).Count(p => !p.HasAnsweredAll);
        if (figures.Pressing + owing == 0)
            return new TextReply($"Nothing needs attention {facts.In(Scope)}: nothing is overdue, and no update is awaited.", Behind(facts)) { IsAboutPlans = true };
        string[] counts = [.. Counts(figures, owing)];
        return new TextReply(
            $"Needs attention {facts.In(Scope)}: {Words.Listed(counts)}.\n{string.Join('\n', Lines(facts, visible))}".TrimEnd(),
            [
                .. figures.Overdue > 0 ? [new Choice("What is overdue?", new OverdueRequest(Scope) { Plan = Plan })] : Array.Empty<Choice>(),
                .. owing > 0 ? [new Choice("Who has not answered?", new UnansweredRequest(Scope) { Plan = Plan })] : Array.Empty<Choice>(),
                Behind(facts),
            ])
        {
            IsAboutPlans = true,
        };
    }

    private Choice Behind(Facts facts) => new("Figures", new StatusRequest(Scope) { Plan = Plan ?? facts.Plan });

    private static IEnumerable<string> Counts(Figures figures, int owing)
    {
        if (figures.Overdue > 0)
            yield return $"{Words.Count(figures.Overdue, "AFI")} overdue";
        if (figures.UpdateAwaited > 0)
            yield return $"{figures.UpdateAwaited} with an update awaited";
        if (owing > 0)
            yield return $"{Words.Count(owing, "lead")} still to answer";
    }

    /// <summary>The frameworks that it names, in its order; none where it is about one.</summary>
    internal IReadOnlyList<Scope> FrameworksIn(Facts facts) => [.. MostPressing([.. facts.Visible(Scope)]).Select(f => (Scope)new Scope.Framework(f.Code))];

    /// <summary>The frameworks where most is overdue or awaited; inside one, what is longest overdue.</summary>
    private static IEnumerable<string> Lines(Facts facts, IReadOnlyList<AfiPosition> visible)
    {
        var frameworks = MostPressing(visible);
        return frameworks.Count > 0
            ? frameworks.Select(f => $"• {facts.Position.View.FrameworkOf(f.Code).Name} ({f.Code}): {Words.Listed([.. Counts(f.Figures, 0)])}")
            : visible.Where(a => a.Overdue).OrderBy(a => a.Afi.DueDate).Take(MostLines)
                .Select(a => $"• {a.Afi.Reference}, target {Words.Of(a.Afi.DueDate!.Value)}: {Words.Excerpt(Pieces.Wanted(a.Afi))}");
    }

    private static List<(FrameworkCode Code, Figures Figures)> MostPressing(IReadOnlyList<AfiPosition> visible)
    {
        var all = visible.GroupBy(a => a.Afi.Framework).Select(f => (Code: f.Key, Figures: Figures.Of(f))).ToList();
        return all.Count < 2 ? [] : [.. all.Where(f => f.Figures.Pressing > 0).OrderByDescending(f => f.Figures.Pressing).Take(MostLines)];
    }
}
