using System.Collections.Concurrent;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Each plan's vocabulary, built when the plan is first read and again only where what it is built from has changed.</summary>
internal static class Vocabularies
{
    /// <summary>More plans than a force has at once: then all is forgotten, and built again as it is asked for.</summary>
    private const int Most = 32;

    private static readonly ConcurrentDictionary<PlanId, Built> _built = [];

    /// <summary>The vocabulary of a plan as read.</summary>
    public static Vocabulary Of(PlanView view)
    {
        var names = Scope.NamesIn(view).Distinct().ToList();
        if (_built.TryGetValue(view.Plan.Id, out var built) && built.Names.SequenceEqual(names) && IsSame(built.Afis, view.Afis, HasSameWords))
            return built.Vocabulary;
        if (_built.Count >= Most)
            _built.Clear();
        return (_built[view.Plan.Id] = new Built(names, view.Afis, Build(view, names))).Vocabulary;
    }

    private static Vocabulary Build(PlanView view, IReadOnlyCollection<ScopeName> names) => new(
        names,
        view.Afis.Select(a => a.Reference),
        view.Afis.Select(a => new Described(a.Reference, a.Framework, $"{a.Area} {a.Improvement} {a.Standing?.Narrative}")));

    private static bool HasSameWords(Afi one, Afi other) => one.Reference == other.Reference && one.Framework == other.Framework
        && one.Area == other.Area && one.Improvement == other.Improvement && one.Standing?.Narrative == other.Standing?.Narrative;

    private static bool IsSame<T>(IReadOnlyList<T> one, IReadOnlyList<T> other, Func<T, T, bool> same)
    {
        if (one.Count != other.Count)
            return false;
        for (var i = 0; i < one.Count; i++)
            if (!ReferenceEquals(one[i], other[i]) && !same(one[i], other[i]))
                return false;
        return true;
    }

    /// <summary>A vocabulary with what it was built from.</summary>
    private sealed record Built(IReadOnlyList<ScopeName> Names, IReadOnlyList<Afi> Afis, Vocabulary Vocabulary);
}
