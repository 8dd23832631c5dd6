using System.Collections.Frozen;

namespace AfiBot.Conversation;

/// <summary>Which plan a text names: "in the PNC plan", "baseline plan", or the plan's whole name. Pure.</summary>
internal static class PlanNames
{
    /// <summary>Words in a plan's name that name no one plan.</summary>
    private static FrozenSet<string> Common => Grammar.Shared.PlanWords;

    /// <summary>The plans that a whole text names; empty where it names none.</summary>
    public static IReadOnlyList<Facts> Find(string text, IReadOnlyList<Facts> plans)
    {
        var said = Sentence.Of(text).Words.Select(w => w.Text).Where(w => !Common.Contains(w)).ToHashSet(StringComparer.Ordinal);
        return said.Count == 0 ? [] : [.. plans.Where(f => said.IsSubsetOf(WordsOf(f)))];
    }

    /// <summary>Which of some plans is meant that were asked about: by its name or a part of it, or by its place. Null where that is not clear.</summary>
    public static Facts? Picked(string text, IReadOnlyList<Facts> plans)
    {
        if (ListWords.Shared.PlaceOf(text) is { } place)
            return place <= plans.Count ? plans[place - 1] : null;
        var name = string.Join(' ', Sentence.Of(text).Words.Select(w => w.Text).Where(w => !ListWords.Shared.AroundAName.Contains(w)));
        return Find(name, plans) is [var named] ? named : null;
    }

    /// <summary>Takes the name of a plan out of a text, where it is a phrase of its own: "status of roads in the PNC plan".</summary>
    /// <returns>The text without it; the plans it may be about, all where none is named; and whether the name stands before everything else,
    /// or right after a reference, where it cannot be part of a story.</returns>
    public static (string Text, IReadOnlyList<Facts> Plans, bool IsApart) Narrow(string text, IReadOnlyList<Facts> plans)
    {
        if (plans.Count < 2 || text.Length > Interpreter.MaxLength)
            return (text, plans, true);
        var sentence = Sentence.Of(text);
        var words = sentence.Words;
        for (var end = words.Count; end > 0; end--)
        {
            for (var from = 0; from < end; from++)
            {
                if (NamedBy(words, from, end, plans) is { Count: > 0 } named)
                    return (Without(text, words, from, end), named, IsApart(words, from));
            }
        }

        return (text, plans, true);
    }

    private static bool IsApart(IReadOnlyList<Word> words, int from)
    {
        const int mostBefore = 4;
        return from == 0 || (from <= mostBefore && words[from - 1].Text.Any(char.IsAsciiDigit));
    }

    /// <summary>The plans that "[in|of|on|for] [the] NAME plan", or a whole name, means; empty for any other run of words.</summary>
    private static List<Facts> NamedBy(IReadOnlyList<Word> words, int from, int end, IReadOnlyList<Facts> plans)
    {
        var run = words.Skip(from).Take(end - from).Select(w => w.Text).SkipWhile(Grammar.Shared.BeforePlan.Contains).ToList();
        if (run.Count == 0)
            return [];
        if (run.Count > 1 && run[^1] is "plan")
        {
            var name = run.SkipLast(1).Where(w => !Common.Contains(w)).ToList();
            if (name.Count > 0)
            {
                var named = plans.Where(f => name.TrueForAll(WordsOf(f).Contains) || name is [var only] && only == Initials(f)).ToList();
                if (named.Count > 0 && named.Count < plans.Count)
                    return named;
            }
        }

        // A whole name inside a longer text; alone, it is a question about the plan itself.
        return [.. plans.Where(f => run.Count > 1 && run.Count < words.Count && run.SequenceEqual(Sentence.Of(f.PlanName).Words.Select(w => w.Text)))];
    }

    private static string Without(string text, IReadOnlyList<Word> words, int from, int end)
    {
        var left = string.Concat(text.AsSpan(0, words[from].Start), text.AsSpan(words[end - 1].End)).Trim(' ', ',', ':', ';', '-');
        return left.Any(char.IsLetterOrDigit) ? left : text;
    }

    private static HashSet<string> WordsOf(Facts facts) => Sentence.Of(facts.PlanName).Words.Select(w => w.Text).ToHashSet(StringComparer.Ordinal);

    private static string Initials(Facts facts) =>
        string.Concat(Sentence.Of(facts.PlanName).Words.Where(w => !w.IsNumber && !Common.Contains(w.Text)).Select(w => w.Text[0]));
}
