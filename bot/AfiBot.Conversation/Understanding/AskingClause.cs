namespace AfiBot.Conversation;

/// <summary>"morning, where has roads got to, the MPA are asking": a message of several clauses, one of which asks. What it is about may stand in another.</summary>
/// <remarks>Only what is answered is read so. What records or orders something is read as a whole, or not at all.</remarks>
internal static class AskingClause
{
    private const int MostWords = 90;
    private const int MostClauses = 12;

    /// <summary>What the one clause asks; null where none does.</summary>
    /// <param name="sentence">The whole message, of which nothing else was made.</param>
    /// <param name="vocabulary">The plan's names and references.</param>
    /// <param name="read">Reads a clause.</param>
    public static Reading? Read(Sentence sentence, Vocabulary vocabulary, Func<Sentence, Reading> read)
    {
        if (sentence.Words.Count > MostWords || Clauses.Of(sentence) is not { Count: > 1 and <= MostClauses } clauses)
            return null;
        var readings = clauses.Select(c => (Reading: read(c), Form: FormOf(c, vocabulary))).ToList();
        var asking = readings.Where(r => r.Form is not Form.Telling && IsAnswered(r.Reading.Intent)).ToList();
        if (asking.Find(r => r.Reading.Intent.Part is not Scope.Plan).Reading is { } complete)
            return complete with { IsCertain = false };
        if (asking is [var (first, _), ..] && clauses.Select(c => Matcher.NamedIn(c, vocabulary)).FirstOrDefault(s => s is not null) is { } named)
            return first with { Intent = first.Intent.Of(named), IsCertain = false };
        return readings.Find(r => r.Form is not Form.Telling && r.Reading.Intent is Intent.AskUnknown).Reading
            ?? (asking.Find(r => r.Form is Form.Asking).Reading is { } ofAll ? ofAll with { IsCertain = false } : null);
    }

    /// <summary>How a clause speaks; one that says in no words what it asks, and bears no mark of a question, tells.</summary>
    private static Form FormOf(Sentence clause, Vocabulary vocabulary) =>
        clause.Words.Count > 1 && new Marks(clause, vocabulary) is var marks && (marks.HasTopic || marks.Form is Form.Asking) ? marks.Form : Form.Telling;

    private static bool IsAnswered(Intent intent) => intent is Intent.Ask or Intent.AskTopic or Intent.ListAfis or Intent.ShowAfi or Intent.Compare;
}
