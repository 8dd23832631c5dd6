using AfiBot.Core;

namespace AfiBot.Conversation;

public abstract partial record Scope
{
    /// <summary>What a business group answers for, such as Territorial Policing.</summary>
    public sealed record Group(string Name) : Scope
    {
        internal const string Word = "group";

        internal override string Text => $"{Word}/{Name}";

        internal override string Said => Name;

        internal override bool Holds(Afi afi, PlanView view) => afi.BusinessGroup == Name;

        internal override string TitleIn(PlanView view) => $"{Name} (business group)";

        /// <summary>A framework may have the same name: then it is the group only where that is said.</summary>
        internal static IEnumerable<ScopeName> Names(PlanView view) => view.Afis
            .Select(a => a.BusinessGroup)
            .Distinct(StringComparer.Ordinal)
            .Where(name => !string.IsNullOrWhiteSpace(name))
            .SelectMany(name => Called(name).SelectMany(called => ScopeName.InForms("group", called, new Group(name), NameRank.Group).Prepend(new(called, new Group(name), NameRank.Group))));

        /// <summary>"Territorial Policing" is also TP.</summary>
        private static IEnumerable<string> Called(string name)
        {
            var initials = string.Concat(Sentence.Of(name).Words.Where(w => !Vocabulary.Joins(w)).Select(w => w.Text[0]));
            return initials.Length > 1 && !Grammar.Shared.Small.Contains(initials) ? [name, initials] : [name];
        }
    }
}
