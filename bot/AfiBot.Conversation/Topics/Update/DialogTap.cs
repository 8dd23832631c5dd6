using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A tapped answer to a question of the update dialog. It answers the question that it was drawn for, and no other.</summary>
/// <param name="Step">That question.</param>
public abstract record DialogTap(DialogStep Step) : PlanlessRequest
{
    private const string StepKey = "step";

    /// <summary>How the buttons are read, by their verb.</summary>
    internal static IEnumerable<KeyValuePair<string, Func<ButtonData, TopicRequest?>>> Readers { get; } =
    [
        Reader(Give.Name, Give.Read),
        Reader(Keep.Name, (step, _) => new Keep(step)),
        Reader(Yes.Name, (step, _) => new Yes(step)),
        Reader(No.Name, (step, _) => new No(step)),
        Reader(Back.Name, (step, _) => new Back(step)),
        Reader(Cancel.Name, (step, _) => new Cancel(step)),
        Reader(Later.Name, (step, _) => new Later(step)),
        Reader(ChangeIt.Name, (step, data) => new ChangeIt(step) { To = UpdateStep.Find(data.Text(ChangeIt.ToKey)) }),
        Reader(Change.Name, (step, data) => AfiReference.TryParse(data.Text(Change.RowKey), out var row) ? new Change(step, row) : null),
    ];

    /// <summary>What comes of it where its question is the open one; else what is open is said.</summary>
    public sealed override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(facts);
        return state.Update is { } dialog && Step.IsOpenIn(dialog, Plan)
            ? TurnLogic.TapInDialog(state, dialog, this, facts.Situation)
            : UpdateDialogSteps.TapOutOfTurn(state, Step, Plan, facts);
    }

    /// <summary>What comes of it. Pure.</summary>
    internal abstract Outcome Answer(ConversationState state, UpdateDialog dialog, Facts facts);

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(Step.Reference);
        data.Write(StepKey, Step.Step.Name);
    }

    /// <summary>The question that a button says it belongs to, or null.</summary>
    internal static DialogStep? StepOf(ButtonData data) =>
        data.Afi is { } afi && UpdateStep.Find(data.Text(StepKey)) is { } step ? new DialogStep(afi, step) : null;

    private static KeyValuePair<string, Func<ButtonData, TopicRequest?>> Reader(string verb, Func<DialogStep, ButtonData, DialogTap?> read) =>
        new(verb, data => StepOf(data) is { } step ? read(step, data) : null);

    /// <summary>What the question's fields hold from now on.</summary>
    public sealed record Give(DialogStep Step, FieldTexts Said) : DialogTap(Step)
    {
        internal const string Name = "give";

        public override string Verb => Name;

        internal static Give? Read(DialogStep step, ButtonData data) => UpdateQuestions.Find(step.Step) is { } question
            ? new Give(step, question.Fields.Aggregate(FieldTexts.None, (said, input) => said.With(input.Field, input.Field.Tidy(data.Text(input.Id)))))
            : null;

        internal override Outcome Answer(ConversationState state, UpdateDialog dialog, Facts facts) =>
            UpdateDialogSteps.TakeAnswer(state, dialog, UpdateQuestions.Of(Step.Step).Give(dialog.Draft, Said), facts);

        protected override void Write(ButtonData data)
        {
            base.Write(data);
            foreach (var (id, field) in UpdateQuestions.Of(Step.Step).Fields)
                data.Write(id, Said[field]);
        }
    }

    /// <summary>What is known already stays: the narrative so far, the target date in force.</summary>
    public sealed record Keep(DialogStep Step) : DialogTap(Step)
    {
        internal const string Name = "keep";

        public override string Verb => Name;

        internal override Outcome Answer(ConversationState state, UpdateDialog dialog, Facts facts) => UpdateDialogSteps.TakeAnswer(state, dialog, dialog.Draft, facts);
    }

    /// <summary>What is in doubt is meant; or the whole is right, and is to be recorded.</summary>
    public sealed record Yes(DialogStep Step) : DialogTap(Step)
    {
        internal const string Name = "yes";

        public override string Verb => Name;

        internal override Outcome Answer(ConversationState state, UpdateDialog dialog, Facts facts) => UpdateDialogSteps.Confirm(state, dialog, facts);
    }

    /// <summary>What is in doubt is not meant.</summary>
    public sealed record No(DialogStep Step) : DialogTap(Step)
    {
        internal const string Name = "no";

        public override string Verb => Name;

        internal override Outcome Answer(ConversationState state, UpdateDialog dialog, Facts facts) => UpdateDialogSteps.Deny(state, dialog, facts);
    }

    /// <summary>To the question before.</summary>
    public sealed record Back(DialogStep Step) : DialogTap(Step)
    {
        internal const string Name = "back";

        public override string Verb => Name;

        internal override Outcome Answer(ConversationState state, UpdateDialog dialog, Facts facts) => UpdateDialogSteps.GoBack(state, dialog, facts);
    }

    /// <summary>Something on the page is to be changed: it is asked what, unless that is said.</summary>
    public sealed record ChangeIt(DialogStep Step) : DialogTap(Step)
    {
        internal const string Name = "change";
        internal const string ToKey = "to";

        public override string Verb => Name;

        /// <summary>The question that is to be put again; null where it is asked which.</summary>
        public UpdateStep? To { get; init; }

        internal override Outcome Answer(ConversationState state, UpdateDialog dialog, Facts facts) => To is { } to && UpdateQuestions.Find(to) is not null
            ? UpdateDialogSteps.AskAgain(state, dialog, to, "", facts)
            : PageSteps.AskWhat(state, dialog, facts);

        protected override void Write(ButtonData data)
        {
            base.Write(data);
            if (To is { } to)
                data.Write(ToKey, to.Name);
        }
    }

    /// <summary>One of several that are shown together is to be changed.</summary>
    public sealed record Change(DialogStep Step, AfiReference Row) : DialogTap(Step)
    {
        internal const string Name = "changeRow";
        internal const string RowKey = "row";

        public override string Verb => Name;

        internal override Outcome Answer(ConversationState state, UpdateDialog dialog, Facts facts) => UpdateDialogSteps.ChangeRow(state, dialog, Row, facts);

        protected override void Write(ButtonData data)
        {
            base.Write(data);
            data.Write(RowKey, Row.Value);
        }
    }

    /// <summary>Out of the dialog for now: what was told is kept.</summary>
    public sealed record Later(DialogStep Step) : DialogTap(Step)
    {
        internal const string Name = "later";

        public override string Verb => Name;

        internal override Outcome Answer(ConversationState state, UpdateDialog dialog, Facts facts) => KeptDrafts.Later(state, dialog, facts);
    }

    /// <summary>Out of the dialog.</summary>
    public sealed record Cancel(DialogStep Step) : DialogTap(Step)
    {
        internal const string Name = "cancel";

        public override string Verb => Name;

        internal override Outcome Answer(ConversationState state, UpdateDialog dialog, Facts facts) => UpdateDialogSteps.Cancel(state, dialog, facts);
    }
}
