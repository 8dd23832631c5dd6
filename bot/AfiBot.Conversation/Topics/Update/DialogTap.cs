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
        Reader(StatusIs.Name, (step, data) => data.Value<Status>(FormFields.Status) is { } status ? new StatusIs(step, status) : null),
        Reader(ReasonIs.Name, (step, data) => data.Value<NoFurtherActionReason>(FormFields.Reason) is { } reason ? new ReasonIs(step, reason) : null),
        Reader(NoTargetDate.Name, (step, _) => new NoTargetDate(step)),
        Reader(Considered.Name, (step, data) => new Considered(step, data.Flag(FormFields.Equality), data.Flag(FormFields.Financial))),
        Reader(Keep.Name, (step, _) => new Keep(step)),
        Reader(Yes.Name, (step, _) => new Yes(step)),
        Reader(No.Name, (step, _) => new No(step)),
        Reader(Back.Name, (step, _) => new Back(step)),
        Reader(Cancel.Name, (step, _) => new Cancel(step)),
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
        data.Write(StepKey, Step.Step.ToString());
    }

    /// <summary>The question that a button says it belongs to, or null.</summary>
    internal static DialogStep? StepOf(ButtonData data) =>
        data.Afi is { } afi && data.Value<UpdateStep>(StepKey) is { } step ? new DialogStep(afi, step) : null;

    private static KeyValuePair<string, Func<ButtonData, TopicRequest?>> Reader(string verb, Func<DialogStep, ButtonData, DialogTap?> read) =>
        new(verb, data => StepOf(data) is { } step ? read(step, data) : null);

    /// <summary>The status.</summary>
    public sealed record StatusIs(DialogStep Step, Status Status) : DialogTap(Step)
    {
        internal const string Name = "status";

        public override string Verb => Name;

        internal override Outcome Answer(ConversationState state, UpdateDialog dialog, Facts facts) =>
            UpdateDialogSteps.TakeStatus(state, dialog, Status, null, facts);

        protected override void Write(ButtonData data)
        {
            base.Write(data);
            data.Write(FormFields.Status, Status.ToString());
        }
    }

    /// <summary>The reason for no further action.</summary>
    public sealed record ReasonIs(DialogStep Step, NoFurtherActionReason Reason) : DialogTap(Step)
    {
        internal const string Name = "reason";

        public override string Verb => Name;

        internal override Outcome Answer(ConversationState state, UpdateDialog dialog, Facts facts) =>
            UpdateDialogSteps.AskNext(state, dialog with { Draft = dialog.Draft with { Reason = Reason } }, facts);

        protected override void Write(ButtonData data)
        {
            base.Write(data);
            data.Write(FormFields.Reason, Reason.ToString());
        }
    }

    /// <summary>There is no target date.</summary>
    public sealed record NoTargetDate(DialogStep Step) : DialogTap(Step)
    {
        internal const string Name = "noTargetDate";

        public override string Verb => Name;

        internal override Outcome Answer(ConversationState state, UpdateDialog dialog, Facts facts) =>
            UpdateDialogSteps.AskNext(state, dialog with { Draft = dialog.Draft with { TargetDate = "" } }, facts);
    }

    /// <summary>Which impact was considered.</summary>
    public sealed record Considered(DialogStep Step, bool Equality, bool Financial) : DialogTap(Step)
    {
        internal const string Name = "considered";

        public override string Verb => Name;

        internal override Outcome Answer(ConversationState state, UpdateDialog dialog, Facts facts) => UpdateDialogSteps.AskNext(
            state, dialog with { Draft = dialog.Draft with { EqualityImpactConsidered = Equality, FinancialImpactConsidered = Financial } }, facts);

        protected override void Write(ButtonData data)
        {
            base.Write(data);
            data.Write(FormFields.Equality, Equality ? "true" : "false");
            data.Write(FormFields.Financial, Financial ? "true" : "false");
        }
    }

    /// <summary>What is known already stays: the narrative so far, the target date in force.</summary>
    public sealed record Keep(DialogStep Step) : DialogTap(Step)
    {
        internal const string Name = "keep";

        public override string Verb => Name;

        internal override Outcome Answer(ConversationState state, UpdateDialog dialog, Facts facts) => UpdateDialogSteps.AskNext(state, dialog, facts);
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

    /// <summary>Out of the dialog.</summary>
    public sealed record Cancel(DialogStep Step) : DialogTap(Step)
    {
        internal const string Name = "cancel";

        public override string Verb => Name;

        internal override Outcome Answer(ConversationState state, UpdateDialog dialog, Facts facts) => UpdateDialogSteps.Cancel(state, dialog, facts);
    }
}
