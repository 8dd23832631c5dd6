using AfiBot.Core;

namespace AfiBot.Conversation;

public abstract partial record Scope
{
    /// <summary>The whole plan.</summary>
    public sealed record Plan : Scope
    {
        internal const string Word = "plan";

        internal override string Text => Word;

        internal override string Said => Word;

        internal override bool Holds(Afi afi, PlanView view) => true;

        internal override IEnumerable<Core.Framework> FrameworksIn(PlanView view) => view.Frameworks;

        internal override string TitleIn(PlanView view) => view.Plan.Name;

        /// <summary>Its own name, with and without the year in it.</summary>
        internal static IEnumerable<ScopeName> Names(PlanView view) =>
            [new(view.Plan.Name, new Plan(), NameRank.Plan), new(WithoutYear(view.Plan.Name), new Plan(), NameRank.Plan)];

        /// <summary>"Baseline Assessment" of "Baseline Assessment 2005-06": what people call a plan when they mean this one.</summary>
        private static string WithoutYear(string plan)
        {
            var words = Sentence.Of(plan).Words;
            return string.Join(' ', words.Where((w, i) => !IsYear(w) && !(w.IsNumber && i > 0 && IsYear(words[i - 1]))).Select(w => w.Text));
        }

        private static bool IsYear(Word word) => word.IsNumber && word.Text is ['1', '9', _, _] or ['2', '0', _, _];
    }
}
