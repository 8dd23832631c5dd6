using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Something that an update is asked for, declared once: the inputs of the form, the question of the dialog, what of a sentence
/// is it, what is said where it cannot be taken, and how it is shown. What its fields mean is declared in Core. Pure.</summary>
internal abstract class UpdateQuestion
{
    /// <summary>Its step of the dialog.</summary>
    public abstract UpdateStep Step { get; }

    /// <summary>What it is called where one is chosen to be put again.</summary>
    public abstract string Name { get; }

    /// <summary>The fields it fills, each with the name of its input. Cards that people still have send these names: they never change.</summary>
    public abstract IReadOnlyList<(string Id, UpdateField Field)> Fields { get; }

    /// <summary>Its inputs on the form, filled with what was said so far.</summary>
    public abstract IEnumerable<Block> Form(UpdateDraft draft);

    /// <summary>Why a draft cannot be taken.</summary>
    public abstract string Say(DraftProblem problem);

    /// <summary>The question, as it is put in the dialog.</summary>
    public abstract string Ask(UpdateDraft draft, Afi afi);

    /// <summary>What is said to somebody who asks for help at this step.</summary>
    public abstract string Help { get; }

    /// <summary>Its buttons in the dialog.</summary>
    public abstract IReadOnlyList<DialogButton> Buttons(UpdateDraft draft);

    /// <summary>Takes what a button says.</summary>
    public virtual UpdateDraft Give(UpdateDraft draft, FieldTexts said) => Fields.Aggregate(draft, (d, input) => d.With(input.Field, said[input.Field]));

    /// <summary>Whether it is one of the questions about such an update.</summary>
    public virtual bool Belongs(UpdateDraft draft) => true;

    /// <summary>Whether it need not be asked on the way forward.</summary>
    public virtual bool IsSettled(UpdateDraft draft) => !Belongs(draft);

    /// <summary>Takes what a story says of it under a name of its own, such as "equality impact: …"; what belongs nowhere else is left in the story.</summary>
    public virtual (UpdateDraft Draft, string Story) TakeFrom(UpdateDraft draft, string story, DateOnly today) => (draft, story);

    /// <summary>Takes what a sentence says of it.</summary>
    public virtual UpdateDraft Hear(UpdateDraft draft, Intent.GiveUpdate given) => draft;

    /// <summary>Its lines where an update is shown to be confirmed.</summary>
    public virtual IEnumerable<Block> ToConfirm(UpdateDraft draft) => [];

    /// <summary>Its lines on the page of the AFI, of what was said last.</summary>
    public virtual IEnumerable<Block> LastSaid(Update update) => [];

    /// <summary>What was typed, in a word or two, where it is given back with a refusal; null for nothing.</summary>
    public virtual string? Typed(UpdateDraft draft) => null;

    /// <summary>A problem that the field does not have.</summary>
    protected static ArgumentOutOfRangeException Unknown(DraftProblem problem) => new(nameof(problem), problem, null);
}
