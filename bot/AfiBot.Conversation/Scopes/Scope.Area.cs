using AfiBot.Core;

namespace AfiBot.Conversation;

public abstract partial record Scope
{
    /// <summary>An area inside a framework, such as MAPPA inside Protecting vulnerable people.</summary>
    public sealed record Area(FrameworkCode Code, string Name) : Scope
    {
        internal const string Word = "area";

        internal override string Text => $"{Word}/{Code}/{Name}";

        internal override string Said => Name;

        internal override FrameworkCode? Within => Code;

        internal override bool Holds(Afi afi, PlanView view) => afi.Framework == Code && afi.Area == Name;

        internal override string TitleIn(PlanView view) => $"{Name}, in {view.FrameworkOf(Code).Name}";

        internal override string NameIn(PlanView view) => Name;

        internal override string NotTheirs(string title) => $"{title} is not one of your frameworks, so I cannot show it.";

        internal static Scope? Of(string key) => key.Split('/', 2) is [var code, var name] && FrameworkCode.TryParse(code, out var framework) ? new Area(framework, name) : null;

        internal static IEnumerable<ScopeName> Names(PlanView view) => view.Afis
            .Where(a => !string.IsNullOrWhiteSpace(a.Area))
            .Select(a => new Area(a.Framework, a.Area!))
            .Distinct()
            .Select(area => new ScopeName(area.Name, area, NameRank.Area));
    }
}
