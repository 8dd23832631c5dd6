using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>All that an update is asked for.</summary>
internal static class UpdateQuestions
{
    /// <summary>In the order of the form and of the dialog.</summary>
    public static IReadOnlyList<UpdateQuestion> All { get; } =
        [
        new StatusQuestion(), new ReasonQuestion(), new NarrativeQuestion(), new TargetDateQuestion(), new DelayQuestion(),
        new IndicatorQuestion(), new MilestonesQuestion(), new ImpactQuestion(), new EvidenceQuestion(),
    ];

    /// <summary>The question of a step.</summary>
    public static UpdateQuestion Of(UpdateStep step) => All.First(q => q.Step == step);

    /// <summary>The question of a step, or null where it is none.</summary>
    public static UpdateQuestion? Find(UpdateStep step) => All.FirstOrDefault(q => q.Step == step);

    /// <summary>The question that puts a problem right.</summary>
    public static UpdateQuestion Of(DraftProblem problem) => All.First(q => q.Fields.Any(f => f.Field == problem.Field));

    /// <summary>Why a draft cannot be taken.</summary>
    public static string Say(DraftProblem problem) => Of(problem).Say(problem);

    /// <summary>The step after this one: the first question that is still to be asked.</summary>
    public static UpdateStep After(UpdateStep step, UpdateDraft draft) =>
        All.SkipWhile(q => q.Step != step).Skip(1).FirstOrDefault(q => !q.IsSettled(draft))?.Step ?? UpdateStep.Confirm;

    /// <summary>The step before this one, of a step that is not the first.</summary>
    public static UpdateStep Before(UpdateStep step, UpdateDraft draft) => All.TakeWhile(q => q.Step != step).Last(q => q.Belongs(draft)).Step;

    /// <summary>Takes what a story says of each question under a name of its own, and leaves the rest.</summary>
    public static (UpdateDraft Draft, string Story) TakeFrom(UpdateDraft draft, string story, DateOnly today) =>
        All.Aggregate((draft, story), (left, q) => q.TakeFrom(left.draft, left.story, today));

    /// <summary>Takes what a sentence says.</summary>
    public static UpdateDraft Hear(UpdateDraft draft, Intent.GiveUpdate given) => All.Aggregate(draft, (d, q) => q.Hear(d, given));

    /// <summary>What the inputs of the form hold.</summary>
    public static UpdateDraft Read(ButtonData data) =>
        All.SelectMany(q => q.Fields).Aggregate(new UpdateDraft(), (draft, input) => draft.With(input.Field, data.Text(input.Id)));
}
