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
            .SelectMany(name => ScopeName.InForms("group", name, new Group(name), NameRank.Group).Prepend(new(name, new Group(name), NameRank.Group)).Concat(Initials(name)));

        /// <summary>"DCC" of "Deputy Commissioner's Command", and "DCC's command", as it is said; none that is a word.</summary>
        private static IEnumerable<ScopeName> Initials(string name)
        {
            var words = Sentence.Of(name).Words.Where(w => w.Text.Length > 1 && !Vocabulary.Joins(w)).ToList();
            var initials = string.Concat(words.Select(w => w.Text[0]));
            return initials.Length > 1 && !Grammar.Shared.Small.Contains(initials) && !Grammar.Shared.Loose.Contains(initials)
                ? [new(initials, new Group(name), NameRank.Group), .. ScopeName.InForms("group", initials, new Group(name), NameRank.Group), new($"{initials} {words[^1].Text}", new Group(name), NameRank.Group)]
                : [];
        }
    }
}
