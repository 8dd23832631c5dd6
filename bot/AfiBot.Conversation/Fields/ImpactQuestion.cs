using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Was the impact on equality considered, and the financial one? Two fields, asked in one go.</summary>
internal sealed class ImpactQuestion : ShortQuestion
{
    public override UpdateStep Step => UpdateStep.Impact;

    public override string Name => "Impact";

    public override IReadOnlyList<(string Id, UpdateField Field)> Fields { get; } =
        [("equality", UpdateFields.EqualityImpactConsidered), ("financial", UpdateFields.FinancialImpactConsidered)];

    public override IEnumerable<Block> Form(UpdateDraft draft) =>
    [
        new Field.Toggle(Fields[0].Id, "The impact on equality was considered") { Value = draft.EqualityImpactConsidered ? "true" : "false" },
        new Field.Toggle(Fields[1].Id, "The financial impact was considered") { Value = draft.FinancialImpactConsidered ? "true" : "false", Break = Break.None },
    ];

    public override string Say(DraftProblem problem) => throw Unknown(problem);

    public override string Ask(UpdateDraft draft, Afi afi) => "Were the equality and financial impacts considered?";

    public override string Help => "Say \"both\", \"equality\", \"financial\" or \"neither\".";

    public override IReadOnlyList<DialogButton> Buttons(UpdateDraft draft)
    {
        var (equality, financial) = ((Fields[0].Field, "true"), (Fields[1].Field, "true"));
        return
        [
            DialogButton.Give("Both", equality, financial),
            DialogButton.Give("Equality only", equality),
            DialogButton.Give("Financial only", financial),
            DialogButton.Give("Neither"),
            DialogButton.Back,
        ];
    }

    public override ShortAnswer Answer(UpdateDraft draft, string text, Intent intent, DateOnly today) => ImpactIn(text, intent) is var (equality, financial)
        ? new ShortAnswer.Taken(draft with { EqualityImpactConsidered = equality, FinancialImpactConsidered = financial })
        : new ShortAnswer.None("Please say \"both\", \"equality\", \"financial\" or \"neither\".");

    public override IEnumerable<Block> ToConfirm(UpdateDraft draft) =>
    [
        new Block.Labelled("Impact considered:", (draft.EqualityImpactConsidered, draft.FinancialImpactConsidered) switch
        {
            (true, true) => "equality and financial",
            (true, false) => "equality",
            (false, true) => "financial",
            _ => "neither",
        }),
    ];

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
