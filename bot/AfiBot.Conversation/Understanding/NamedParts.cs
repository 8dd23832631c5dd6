using System.Collections.Frozen;

namespace AfiBot.Conversation;

/// <summary>The parts of the plan that a run of words names, however loosely: "forensics and training", "the commander safer neighbourhoods", "Director of HR's".</summary>
internal static class NamedParts
{
    private const int MostWords = 16;

    private static readonly Lazy<FrozenSet<string>> _around = new(() => WordLists.Of(DataFile.Open("words"), "around a part"));

    /// <summary>Each part that a run names; empty where anything in it is no part, or may be several.</summary>
    /// <param name="sentence">The text.</param>
    /// <param name="vocabulary">The plan's names.</param>
    /// <param name="from">The first word of the run.</param>
    /// <param name="to">The first word after it.</param>
    public static IReadOnlyList<Scope> In(Sentence sentence, Vocabulary vocabulary, int from, int to)
    {
        if (from >= to || to - from > MostWords)
            return [];
        if (One(sentence, vocabulary, from, to) is { } whole)
            return [whole];
        var parts = new List<Scope>();
        for (var at = from; at < to;)
        {
            if (IsBetween(sentence.Words[at]))
            {
                at++;
                continue;
            }

            // The longest name that ends before a comma or an "and": names may have either in them.
            var end = to;
            while (end > at && !((end == to || IsBetween(sentence.Words[end]) || sentence.IsPartedBefore(end)) && One(sentence, vocabulary, at, end) is not null))
                end--;
            if (end == at)
                return [];
            parts.Add(One(sentence, vocabulary, at, end)!);
            at = end;
        }

        return [.. parts.Distinct()];
    }

    /// <summary>The one part that a run of words names; null where it names none, or may name several.</summary>
    public static Scope? One(Sentence sentence, Vocabulary vocabulary, int from, int to)
    {
        while (from < to && IsAround(sentence.Words[from]))
            from++;
        while (to > from && IsAround(sentence.Words[to - 1]))
            to--;
        if (from >= to)
            return null;
        var words = sentence.Words.Skip(from).Take(to - from).ToList();
        if (vocabulary.LedBy(words) is [var lead])
            return lead;
        if (vocabulary.HasName(words) && vocabulary.Find(words).Scopes is [var named])
            return named;
        if (vocabulary.LeadsTitled(words) is [var titled])
            return titled;
        var untitled = words.FindAll(w => !Vocabulary.IsOfTitle(w));
        if (untitled.Count == 0)
            return null;
        if (untitled.TrueForAll(w => vocabulary.IsOfName(w.Text)) && vocabulary.Find(untitled).Scopes is [var part])
            return part;
        // "Emerald": a word of one lead's title, or one group's name, and of no other.
        return untitled is [var own] && vocabulary.IsOfName(own.Text) && vocabulary.Fit(untitled) is [var (only, _)] ? only : null;
    }

    /// <summary>"the ten CON ones".</summary>
    private static bool IsAround(Word word) => word.IsNumber || _around.Value.Contains(word.Text) || ShortForms.Shared.Numbers.ContainsKey(word.Text);

    private static bool IsBetween(Word word) => Grammar.Shared.Joins.Contains(word.Text);
}
