using AfiBot.Core;

namespace AfiBot.Conversation;

public abstract partial record Scope
{
    /// <summary>The frameworks of a priority service.</summary>
    public sealed record Service(string Name) : Scope
    {
        internal const string Word = "service";

        internal override string Text => $"{Word}/{Name}";

        internal override string Said => Name;

        internal override bool Holds(Afi afi, PlanView view) => view.FrameworkOf(afi.Framework).PriorityServices.Contains(Name);

        internal override IEnumerable<Core.Framework> FrameworksIn(PlanView view) => view.Frameworks.Where(f => f.PriorityServices.Contains(Name));

        internal override string TitleIn(PlanView view) => $"{Name} (priority service)";

        /// <summary>Most are named as their framework is: then it is the service only where that is said.</summary>
        internal static IEnumerable<ScopeName> Names(PlanView view) => view.Frameworks
            .SelectMany(f => f.PriorityServices)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(name => ScopeName.InForms("service", name, new Service(name), NameRank.Service).Prepend(new(name, new Service(name), NameRank.Service)));
    }
}
