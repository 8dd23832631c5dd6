using AfiBot.Core;

namespace AfiBot.Conversation;

public abstract partial record Scope
{
    /// <summary>A framework.</summary>
    public sealed record Framework(FrameworkCode Code) : Scope
    {
        internal const string Word = "framework";

        internal override string Text => $"{Word}/{Code}";

        internal override string Said => Code.Value;

        internal override FrameworkCode? Within => Code;

        internal override bool Holds(Afi afi, PlanView view) => afi.Framework == Code;

        internal override IEnumerable<Core.Framework> FrameworksIn(PlanView view) => view.Frameworks.Where(f => f.Code == Code);

        internal override string TitleIn(PlanView view) => view.FrameworkOf(Code).Name;

        internal override string NotTheirs(string title) => $"{title} is not one of your frameworks, so I cannot show it.";

        internal static Scope? Of(string key) => FrameworkCode.TryParse(key, out var code) ? new Framework(code) : null;

        internal static IEnumerable<ScopeName> Names(PlanView view) => view.Frameworks.SelectMany(f => (ScopeName[])
        [
            new(f.Code.Value, new Framework(f.Code), NameRank.Code),
            new(f.Name, new Framework(f.Code), NameRank.Name),
            .. f.Aliases.Select(alias => new ScopeName(alias, new Framework(f.Code), NameRank.Alias)),
        ]);
    }
}
