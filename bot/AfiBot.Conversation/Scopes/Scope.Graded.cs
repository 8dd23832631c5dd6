using AfiBot.Core;

namespace AfiBot.Conversation;

public abstract partial record Scope
{
    /// <summary>The frameworks to which the inspectorate gave one grading.</summary>
    public sealed record Graded(Grading Grading) : Scope
    {
        internal const string Word = "graded";

        internal override string Text => $"{Word}/{Grading}";

        internal override string Said => $"graded {Grading}";

        internal override string? NotThere => $"No framework is graded {Grading}.";

        internal override bool Holds(Afi afi, PlanView view) => view.FrameworkOf(afi.Framework).Grading == Grading;

        internal override IEnumerable<Core.Framework> FrameworksIn(PlanView view) => view.Frameworks.Where(f => f.Grading == Grading);

        internal override string TitleIn(PlanView view) => $"everything graded {Grading}";

        /// <summary>All judgements of the plan's scale, also one that no framework was given. "Good" and "fair" are everyday words: they are names only in the forms of one.</summary>
        internal static IEnumerable<ScopeName> Names(PlanView view) =>
            view.Plan.Settings.Gradings.Gradings.SelectMany(g => ScopeName.InForms("graded", g.Name, new Graded(g), NameRank.Graded));
    }
}
