namespace AfiBot.Conversation;

/// <summary>Reads what somebody typed: the text in, what they want out, and nothing else touched.</summary>
/// <remarks>What <see cref="Matcher"/> finds is made an <see cref="Intent"/> here, and nowhere else.</remarks>
public static class Interpreter
{
    /// <summary>Longer texts are not read. A message in Teams is at most 28 KB.</summary>
    public const int MaxLength = 32_000;

    /// <summary>Readings this near to the best are as likely as it.</summary>
    private const double Margin = 0.03;

    /// <summary>The score of a question that only its name speaks for.</summary>
    private const double ByNameOnly = 0.5;

    private static readonly Reading _notUnderstood = new(new Intent.NotUnderstood(), IsCertain: false);

    /// <summary>Reads a text.</summary>
    /// <param name="text">As typed; anything at all.</param>
    /// <param name="vocabulary">The plan's names and references.</param>
    /// <param name="today">Today where the force is: "31 March" is the next one.</param>
    public static Reading Interpret(string? text, Vocabulary vocabulary, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength)
            return _notUnderstood;
        if (text.Trim() is { Length: <= 3 } marks && !marks.AsSpan().ContainsAnyExcept('?', '\uFF1F'))
            return new Reading(new Intent.Help(), IsCertain: true) { Score = 1 };
        var sentence = Sentence.Of(text);
        if (WithoutException(sentence) is var (head, left))
        {
            if (Interpret(head, vocabulary, today) is { Intent: Intent.Ask or Intent.AskTopic or Intent.ListAfis } without)
                return without with { Unserved = left, IsCertain = false };
            // "all except roads overdue": of the whole plan, for what is named is what is not meant.
            switch (Read(sentence, vocabulary, today))
            {
                case { Intent: Intent.Ask { Scope: not Scope.Plan } asked }:
                    return new Reading(asked with { Scope = new Scope.Plan() }, IsCertain: false) { Unserved = left };
                case { Intent: Intent.ListAfis { Scope: not Scope.Plan } listed }:
                    return new Reading(listed with { Scope = new Scope.Plan() }, IsCertain: false) { Unserved = left };
            }
        }

        var reading = Read(sentence, vocabulary, today);
        var isOfAll = IsOfAll(reading.Intent);
        return !reading.IsCertain && (isOfAll || reading.Intent is Intent.NotUnderstood or Intent.DidYouMean { Readings: [_] } || reading is { Intent: Intent.Ask { Question: Question.Status }, Score: <= ByNameOnly })
            && AskingClause.Read(sentence, vocabulary, clause => Read(clause, vocabulary, today)) is { } inClause && !(isOfAll && IsOfAll(inClause.Intent))
            ? inClause
            : reading;
    }

    /// <summary>Whether a question is about the whole plan, or about nothing that is known.</summary>
    private static bool IsOfAll(Intent intent) => intent is Intent.AskUnknown || intent.Part is Scope.Plan;

    private static Reading Read(Sentence sentence, Vocabulary vocabulary, DateOnly today)
    {
        var text = sentence.Text;
        if (sentence.Words.Count == 0)
            return Doubts.IsPlainYes(text) ? new Reading(new Intent.Yes(), IsCertain: true) { Score = 1 } : _notUnderstood;
        var readings = Matcher.Read(sentence, vocabulary, today);
        Intent IntentOf(TopicReading reading) => Interpreter.IntentOf(reading, today);
        if (readings is not [var best, ..])
            return _notUnderstood with { Alternatives = Nearest(sentence, vocabulary) };
        if (readings is [_, var second, ..] && !best.IsCertain && second.Score >= best.Score - Margin && second.Topic != best.Topic)
            return new Reading(new Intent.DidYouMean([IntentOf(best), IntentOf(second)]), IsCertain: false) { Score = best.Score, Alternatives = [IntentOf(best), IntentOf(second)] };
        // An order or an update is never guessed, and what is hardly a question is asked about.
        if (best.Score <= WholePhrases.Near)
            return new Reading(new Intent.DidYouMean([.. IntentsOf(best, today)]), IsCertain: false) { Score = best.Score };
        return new Reading(IntentOf(best), best.IsCertain) { Score = best.Score, Unserved = best.Found.Unserved, Alternatives = [.. readings.Skip(1).Select(IntentOf)] };
    }

    /// <summary>"all the completed ones except training": the question, and what is to be left out of it, which none can be narrowed by.</summary>
    private static (string Head, string Left)? WithoutException(Sentence sentence)
    {
        for (var at = 1; at < sentence.Words.Count; at++)
            if (Grammar.Shared.Exceptions.TryMatch(sentence.Words, at, out _, out var length) && at + length < sentence.Words.Count)
                return (sentence.Text[..sentence.Words[at - 1].End], sentence.From(sentence.Words[at].Start));
        return null;
    }

    /// <summary>What the named part of the plan could be asked for, where nothing else was made of the text.</summary>
    private static IReadOnlyList<Intent> Nearest(Sentence sentence, Vocabulary vocabulary)
    {
        const int longest = 24;
        if (sentence.Words.Count > longest)
            return [];
        var named = sentence.Words.Where(w => !Grammar.Shared.Small.Contains(w.Text) && vocabulary.IsOfName(w.Text)).ToList();
        return named.Count > 0 && vocabulary.Fit(named) is [var (scope, _), ..]
            ? [new Intent.Ask(Question.Status, scope), new Intent.Ask(Question.Overdue, scope), new Intent.Ask(Question.Unanswered, scope)]
            : [];
    }

    private static Intent IntentOf(TopicReading reading, DateOnly today) => reading.Topic switch
    {
        _ when reading.Found.Own is { } own => own,
        Topics.Status => Asking(Question.Status, reading.Found),
        Topics.Overdue => Asking(Question.Overdue, reading.Found),
        Topics.Unanswered => Asking(Question.Unanswered, reading.Found),
        Topics.List when reading.Found.Scopes is [var scope] => new Intent.ListAfis(scope, reading.Found.Status),
        Topics.List => Asking(Question.Status, reading.Found),
        Topics.Owed => new Intent.WhatDoIOwe(),
        Topics.Afi => reading.Found.References switch
        {
            [] => new Intent.UnknownAfi(reading.Found.Said),
            [var one] => new Intent.ShowAfi(one),
            var several => new Intent.DidYouMean([.. several.Take(Vocabulary.MaxCandidates).Select(r => new Intent.ShowAfi(r))]),
        },
        Topics.NoChange when reading.Found is { Told: { } said, References: [var unchanged, ..] } => new Intent.NoChange(unchanged, said.Narrative, said.TargetDate),
        Topics.Update when reading.Found is { Told: { } told, References: [var one, ..] } => new Intent.GiveUpdate(one, told.Status, told.Reason, told.Narrative, told.TargetDate),
        Topics.Update => new Intent.StartUpdate(reading.Found.References is [var first, ..] ? first : null),
        Topics.Cannot => new Intent.Cannot(Grammar.Shared.CannotLines[reading.Found.Order]),
        Topics.Compare when reading.Found is { Order: Matcher.SideBySide, Scopes: [_, _, ..] parts } => new Intent.Compare(parts, reading.Found.Said),
        "help" => new Intent.Help(),
        "greeting" => new Intent.Greeting(),
        "back" => new Intent.Back(),
        "change" => new Intent.Change(),
        "cancel" => new Intent.Cancel(),
        "resume" => new Intent.GoOn(),
        "yes" => new Intent.Yes(),
        "no" => new Intent.No(),
        "skip" => new Intent.Skip(),
        _ when TopicList.Ordered(reading.Found.Order) is { } order => order,
        var topic when Grammar.Shared.Questions.Contains(topic) => reading.Found.Scopes switch
        {
            [] when reading.Found.Said.Length == 0 => AskTopic(topic, new Scope.Plan(), reading, today),
            [] => new Intent.AskUnknown(Question.Status, reading.Found.Said),
            [var scope] => AskTopic(topic, scope, reading, today),
            var several => new Intent.DidYouMean([.. several.Select(s => AskTopic(topic, s, reading, today))]),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading.Topic, null),
    };

    private static Intent.AskTopic AskTopic(string topic, Scope scope, TopicReading reading, DateOnly today) =>
        new(topic, scope) { Days = DaysTo(reading.Found.Until, today), From = DaysTo(reading.Found.From, today), Since = reading.Found.Since };

    private static int? DaysTo(DateOnly? day, DateOnly today) => day?.DayNumber - today.DayNumber;

    /// <summary>What a reading may be, where it is asked about.</summary>
    private static IEnumerable<Intent> IntentsOf(TopicReading reading, DateOnly today) => reading is { Topic: Topics.Update, Found.References: [_, ..] references }
        ? references.Take(Vocabulary.MaxCandidates).Select(r => new Intent.StartUpdate(r))
        : [IntentOf(reading, today)];

    private static Intent Asking(Question question, Found found) => found.Scopes switch
    {
        [] when found.Said.Length == 0 => new Intent.Ask(question, new Scope.Plan()),
        [] => new Intent.AskUnknown(question, found.Said),
        [var scope] => new Intent.Ask(question, scope),
        var several => new Intent.AskAmbiguous(question, found.Said, several),
    };
}
