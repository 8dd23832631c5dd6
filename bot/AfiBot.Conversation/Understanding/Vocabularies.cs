using System.Collections.Concurrent;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Each plan's vocabulary, built when the plan is first read and again only where what it is built from has changed.</summary>
internal static class Vocabularies
{
    /// <summary>More plans than a force has at once: then all is forgotten, and built again as it is asked for.</summary>
    private const int Most = 32;

    private static readonly ConcurrentDictionary<PlanId, (PlanView View, Vocabulary Vocabulary)> _built = [];

    /// <summary>The vocabulary of a plan as read.</summary>
    public static Vocabulary Of(PlanView view)
    {
        if (_built.TryGetValue(view.Plan.Id, out var built) && HasSameWords(built.View, view))
            return built.Vocabulary;
        if (_built.Count >= Most)
            _built.Clear();
        return (_built[view.Plan.Id] = (view, Build(view))).Vocabulary;
    }

    private static Vocabulary Build(PlanView view) => new(
        [.. Scope.NamesIn(view)],
        view.Afis.Select(a => a.Reference),
        view.Afis.Select(a => new Described(a.Reference, a.Framework, $"{a.Area} {a.Improvement} {a.Standing?.Narrative}")))
    {
        Indicators = [.. view.Afis.Where(a => a is { Indicator: not null, TakesAnswers: true }).Select(a => (a.Reference, a.Indicator!))],
        Milestones = [.. view.Afis.Where(a => a.TakesAnswers).SelectMany(a => a.Milestones.Where(m => !m.Name.All(char.IsAsciiDigit)).Select(m => (a.Reference, m.Name)))],
    };

    /// <remarks>Every turn asks this of every AFI, so it compares what the words are made of and makes none.</remarks>
    private static bool HasSameWords(PlanView one, PlanView other) =>
        ReferenceEquals(one, other)
        || (one.Plan.Name == other.Plan.Name
            && one.Plan.Settings.Gradings == other.Plan.Settings.Gradings
            && IsSame(one.Frameworks, other.Frameworks, (a, b) => a.Code == b.Code && a.Name == b.Name && a.Grading == b.Grading
                && a.Aliases.SequenceEqual(b.Aliases) && a.PriorityServices.SequenceEqual(b.PriorityServices))
            && IsSame(one.Afis, other.Afis, (a, b) => a.Reference == b.Reference && a.Framework == b.Framework && Scope.HasSameNames(a, b)
                && a.Improvement == b.Improvement && a.Standing?.Narrative == b.Standing?.Narrative && a.Indicator == b.Indicator && a.Milestones.Equals(b.Milestones) && a.TakesAnswers == b.TakesAnswers));

    private static bool IsSame<T>(IReadOnlyList<T> one, IReadOnlyList<T> other, Func<T, T, bool> same)
    {
        if (one.Count != other.Count)
            return false;
        for (var i = 0; i < one.Count; i++)
            if (!ReferenceEquals(one[i], other[i]) && !same(one[i], other[i]))
                return false;
        return true;
    }
}
