namespace AfiBot.Conversation;

/// <summary>What one clause of a message asks, where nothing was made of the whole: "name and shame list please, I'm seeing the Deputy at noon", "the HMIC liaison is on the phone wanting to know how we fare on roads".</summary>
/// <remarks>A clause counts only where words in it say what is asked; a name alone does not. Of which part it is asked may stand in another clause.</remarks>
internal static class AskingClause
{
    private const int MostWords = 40;
    private const int MostClauses = 5;

    /// <summary>The score of a question that only its name speaks for.</summary>
    public const double ByNameOnly = 0.5;

    /// <summary>What is asked; what each clause asks, where they ask two things; null where none asks.</summary>
    /// <param name="sentence">The message.</param>
    /// <param name="vocabulary">The plan's names.</param>
    /// <param name="read">How a clause is read by itself.</param>
    public static Reading? Of(Sentence sentence, Vocabulary vocabulary, Func<Sentence, Reading> read)
    {
        if (sentence.Words.Count is < 3 or > MostWords || Clauses.Of(sentence) is not { Count: > 1 and <= MostClauses } clauses)
            return null;
        var asking = clauses.Where(c => c.Words.Count > 1).Select(c => (Clause: c, Form: new Marks(c, vocabulary).Form)).Where(c => c.Form is Form.Asking || (c.Form is Form.Bare && !Grammar.Shared.Telling.Contains(c.Clause.Words[0].Text) && !Grammar.Shared.Pronouns.Contains(c.Clause.Words[0].Text)))
            .Select(c => (c.Clause, c.Form, Reading: read(c.Clause))).Where(c => IsAnswer(c.Reading)).ToList();
        // What only names what is wanted gives way to what asks: "cycle figures, how far are we".
        if (asking.Exists(c => c.Form is Form.Asking))
            asking.RemoveAll(c => c.Form is not Form.Asking);
        if (asking.Select(c => c.Reading.Intent).Distinct().ToList() is not { Count: > 0 } intents)
            return null;
        if (intents.Select(KindOf).Distinct().Count() > 1)
            return new Reading(new Intent.DidYouMean(intents), IsCertain: false) { Score = WholePhrases.Near };
        var best = asking.Find(c => !IsOfWholePlan(c.Reading.Intent)) is { Reading: not null } named ? named : asking[0];
        var elsewhere = IsOfWholePlan(best.Reading.Intent) && !best.Clause.Words.Any(w => Grammar.Shared.WholePlan.Contains(w.Text))
            ? clauses.Where(c => c != best.Clause).Select(c => Matcher.NamedIn(c, vocabulary)).OfType<Scope>().Distinct().ToList()
            : [];
        // "wildlife crime. do we have any on that": what it is about was said, and is nothing that is known.
        if (elsewhere.Count != 1 && IsOfWholePlan(best.Reading.Intent) && best.Clause.Words.Any(w => w.Text is "it" or "that"))
            return null;
        return best.Reading with { Intent = elsewhere is [var scope] ? OfPart(best.Reading.Intent, scope) : best.Reading.Intent, IsCertain = false };
    }

    private static bool IsAnswer(Reading reading) => reading.Intent switch
    {
        Intent.Ask or Intent.AskTopic or Intent.ListAfis or Intent.Compare => reading.Score > ByNameOnly,
        Intent.Wanted { Request: OrderRequest or AuditRequest } => true,
        _ => false,
    };

    /// <summary>What is asked, of whatever part.</summary>
    private static object KindOf(Intent intent) => intent switch
    {
        Intent.Ask ask => ask.Question,
        Intent.AskTopic topic => topic.Topic,
        Intent.Wanted wanted => wanted.Request,
        _ => intent.GetType(),
    };

    private static bool IsOfWholePlan(Intent intent) => intent is Intent.Ask { Scope: Scope.Plan } or Intent.AskTopic { Scope: Scope.Plan } or Intent.ListAfis { Scope: Scope.Plan }
        or Intent.Wanted { Request: RemindRequest { Of: Scope.Plan, But: null, Afis: [] } };

    private static Intent OfPart(Intent intent, Scope scope) => intent switch
    {
        Intent.Ask ask => ask with { Scope = scope },
        Intent.AskTopic topic => topic with { Scope = scope },
        Intent.ListAfis list => list with { Scope = scope },
        Intent.Wanted { Request: RemindRequest remind } wanted => wanted with { Request = remind with { Of = scope } },
        _ => intent,
    };
}
