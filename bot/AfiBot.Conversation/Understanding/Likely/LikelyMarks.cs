using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What of a message tells what it is about: its words by their beginnings, each with the one before it, who speaks, and whether it asks. What the plan names counts by its kind only, so that what is learnt of one plan holds for all.</summary>
internal static class LikelyMarks
{
    /// <summary>What begins alike is the same word in another form: "remind", "reminded", "reminders".</summary>
    private const int Stem = 6;

    /// <summary>Longer messages tell in their first words what they are about.</summary>
    private const int MostWords = 60;

    private const string Start = "^";

    private const string Afi = "=afi";
    private const string Number = "=number";
    private const string Title = "=title";
    private const string Name = "=name";

    /// <summary>The marks of a message, each once.</summary>
    /// <param name="sentence">The message.</param>
    /// <param name="vocabulary">What the plan names.</param>
    /// <param name="roles">What the one who speaks does.</param>
    public static IReadOnlyCollection<string> Of(Sentence sentence, Vocabulary vocabulary, Roles roles)
    {
        var marks = new SortedSet<string>(Enum.GetValues<Roles>().Where(r => r is not Roles.None && roles.HasFlag(r)).Select(r => $"as {r}"), StringComparer.Ordinal) { sentence.Asks ? "? asks" : "? tells" };
        var before = Start;
        foreach (var mark in Words(sentence, vocabulary))
        {
            // "SRP-01, SRP-02": more of a kind tells no more.
            if (mark == before && mark is Afi or Number or Title or Name)
                continue;
            marks.Add(mark);
            marks.Add($"{before} {mark}");
            before = mark;
        }

        return marks;
    }

    private static IEnumerable<string> Words(Sentence sentence, Vocabulary vocabulary)
    {
        var reference = SpokenReference.FindFirst(sentence, vocabulary);
        for (var at = 0; at < Math.Min(sentence.Words.Count, MostWords); at++)
        {
            if (reference is { } afi && afi.FirstWord <= at)
            {
                yield return Afi;
                at = afi.EndWord - 1;
                reference = SpokenReference.FindFirst(sentence, vocabulary, afi.EndWord);
                continue;
            }

            var word = sentence.Words[at];
            yield return word switch
            {
                { IsNumber: true } => Number,
                _ when Vocabulary.IsOfTitle(word) => Title,
                _ when vocabulary.IsOfNameAlone(word.Text) => Name,
                { Text: { Length: > Stem } text } => text[..Stem],
                _ => word.Text,
            };
        }
    }
}
