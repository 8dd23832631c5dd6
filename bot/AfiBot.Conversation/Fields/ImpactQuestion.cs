using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Was the impact on equality considered, and the financial one, and what was found? Four fields, asked in one go.</summary>
internal sealed class ImpactQuestion : ShortQuestion
{
    private static ConsideredField Equality => UpdateFields.EqualityImpactConsidered;

    private static ConsideredField Financial => UpdateFields.FinancialImpactConsidered;

    public override UpdateStep Step => UpdateStep.Impact;

    public override string Name => "Impact";

    public override IReadOnlyList<(string Id, UpdateField Field)> Fields { get; } =
    [
        ("equality", Equality), ("equalityFindings", UpdateFields.EqualityFindings),
        ("financial", Financial), ("financialFindings", UpdateFields.FinancialFindings),
    ];

    public override IEnumerable<Block> Form(UpdateDraft draft) =>
    [
        new Field.Toggle(Fields[0].Id, "The impact on equality was considered") { Value = draft.EqualityImpactConsidered ? "true" : "false" },
        Found(Fields[1], "What was found of the impact on equality, if considered", draft),
        new Field.Toggle(Fields[2].Id, "The financial impact was considered") { Value = draft.FinancialImpactConsidered ? "true" : "false" },
        Found(Fields[3], "What was found of the financial impact, if considered", draft),
    ];

    public override string Say(DraftProblem problem) => problem switch
    {
        DraftProblem.TooLong => $"What was found of {(problem.Field == UpdateFields.EqualityFindings ? "the impact on equality" : "the financial impact")} can have {FindingsField.MaxLength} characters at most.",
        DraftProblem.Impossible => "Say whether the impact was considered: yes or no.",
        _ => throw Unknown(problem),
    };

    public override string Ask(UpdateDraft draft, Afi afi) => "Were the equality and financial impacts considered?";

    public override string Help => "Say \"both\", \"equality\", \"financial\" or \"neither\". To say what was found, write \"equality: …\" or \"financial: …\".";

    public override IReadOnlyList<DialogButton> Buttons(UpdateDraft draft)
    {
        var (equality, financial) = ((Equality, Equality.Write(true)), (Financial, Financial.Write(true)));
        return
        [
            DialogButton.Give("Both", equality, financial),
            DialogButton.Give("Equality only", equality),
            DialogButton.Give("Financial only", financial),
            DialogButton.Give("Neither"),
            DialogButton.Back,
        ];
    }

    /// <summary>What was found of an impact that was not considered after all is dropped; the rest stays.</summary>
    public override UpdateDraft Give(UpdateDraft draft, FieldTexts said) => Considered(draft, Equality.Read(said[Equality]), Financial.Read(said[Financial]));

    public override (UpdateDraft Draft, string Story) TakeFrom(UpdateDraft draft, string story, DateOnly today)
    {
        var (rest, found) = FindingsClause.Take(story);
        return (found.Aggregate(draft, (d, f) => d.With(f.Key == "equality" ? UpdateFields.EqualityFindings : UpdateFields.FinancialFindings, f.Value)), rest);
    }

    public override bool IsAnswer(string text) => FindingsClause.Take(text).Found.Count > 0;

    public override ShortAnswer Answer(UpdateDraft draft, string text, Intent intent, DateOnly today)
    {
        var (next, rest) = TakeFrom(draft, text, today);
        if (rest == text)
        {
            return ImpactIn(text, intent) is var (equality, financial)
                ? new ShortAnswer.Taken(Considered(draft, equality, financial))
                : new ShortAnswer.None("Please say \"both\", \"equality\", \"financial\" or \"neither\".");
        }

        if (Fields.SelectMany(f => f.Field.Problems(next)).FirstOrDefault() is { } problem)
            return new ShortAnswer.Again(Say(problem));
        if (rest.Length == 0)
            return new ShortAnswer.Taken(next);
        return ImpactIn(rest, new Intent.NotUnderstood()) is var (alsoEquality, alsoFinancial)
            ? new ShortAnswer.Taken(next with { EqualityImpactConsidered = alsoEquality || next.EqualityImpactConsidered, FinancialImpactConsidered = alsoFinancial || next.FinancialImpactConsidered })
            : new ShortAnswer.Again($"I cannot tell what \"{Words.Shortened(rest)}\" is about. Please begin with \"equality:\" or \"financial:\".");
    }

    public override IEnumerable<Block> ToConfirm(UpdateDraft draft) =>
    [
        new Block.Labelled("Impact considered:", (draft.EqualityImpactConsidered, draft.FinancialImpactConsidered) switch
        {
            (true, true) => "equality and financial",
            (true, false) => "equality",
            (false, true) => "financial",
            _ => "neither",
        }),
        .. Found(draft.Said),
    ];

    public override IEnumerable<Block> LastSaid(Update update) => Found(update.Said);

    public override string? Typed(UpdateDraft draft) =>
        string.Join(", ", Found(draft.Said).Select(f => $"{f.Label} {f.Of.Text}")) is { Length: > 0 } typed ? typed : null;

    private static Field.Text Found((string Id, UpdateField Field) input, string label, UpdateDraft draft) =>
        new(input.Id, label, FindingsField.MaxLength) { IsLong = true, Value = draft.Said[input.Field], Break = Break.None };

    private static UpdateDraft Considered(UpdateDraft draft, bool equality, bool financial) => draft
        .With(UpdateFields.EqualityFindings, equality ? draft.Said[UpdateFields.EqualityFindings] : "")
        .With(UpdateFields.FinancialFindings, financial ? draft.Said[UpdateFields.FinancialFindings] : "")
        with { EqualityImpactConsidered = equality, FinancialImpactConsidered = financial };

    private static IEnumerable<Block.Labelled> Found(FieldTexts said)
    {
        if (said[UpdateFields.EqualityFindings] is { Length: > 0 } equality)
            yield return new Block.Labelled("Impact on equality:", equality);
        if (said[UpdateFields.FinancialFindings] is { Length: > 0 } financial)
            yield return new Block.Labelled("Financial impact:", financial);
    }

    private static (bool Equality, bool Financial)? ImpactIn(string text, Intent intent)
    {
        if (intent is Intent.Yes)
            return (true, true);
        if (intent is Intent.No or Intent.Skip)
            return (false, false);
        var words = Sentence.Of(text).Words.Select(w => w.Text).ToList();
        if (words.Contains("neither"))
            return (false, false);
        // "equality was not considered", "financial but no equality": which is which is not guessed.
        if (words.Exists(w => w is "not" or "no" or "without" or "except" or "never"))
            return null;
        if (words.Contains("both"))
            return (true, true);
        var equality = words.Exists(w => w.StartsWith("equal", StringComparison.Ordinal));
        var financial = words.Exists(w => w.StartsWith("financ", StringComparison.Ordinal) || w is "cost" or "costs");
        return equality || financial ? (equality, financial) : null;
    }
}
