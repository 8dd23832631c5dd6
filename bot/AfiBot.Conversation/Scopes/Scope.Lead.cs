using AfiBot.Core;

namespace AfiBot.Conversation;

public abstract partial record Scope
{
    /// <summary>What one person leads on, whatever the frameworks.</summary>
    public sealed record Lead(EmailAddress Address) : Scope
    {
        internal const string Word = "lead";

        internal override string Text => $"{Word}/{Address}";

        internal override string Said => Address.Value;

        internal override string Before => "for";

        internal override bool Holds(Afi afi, PlanView view) => afi.Lead == Address;

        internal override string TitleIn(PlanView view) => view.Afis.First(a => a.Lead == Address).LeadName;

        internal override string NotTheirs(string title) => $"None of what {title} leads on is yours, so I cannot show it.";

        internal static Scope? Of(string key) => EmailAddress.TryParse(key, out var address) ? new Lead(address) : null;

        /// <summary>Their title, what of it is a title by itself, and the name that their address is made of.</summary>
        internal static IEnumerable<ScopeName> Names(PlanView view) => view.Afis
            .Select(a => (a.LeadName, a.Lead))
            .Distinct()
            .SelectMany(lead => Titles(lead.LeadName).Concat(NamesOf(lead.Lead)).Select(name => new ScopeName(name, new Lead(lead.Lead), NameRank.Lead)));

        /// <summary>"Head of Criminal Justice, Operation Emerald" is also the Head of Criminal Justice, and Operation Emerald.</summary>
        private static IEnumerable<string> Titles(string title) =>
            title.Split(',', StringSplitOptions.TrimEntries).Where(part => part.Contains(' ', StringComparison.Ordinal)).Prepend(title).Distinct();

        /// <summary>"Karen Shaw" of karen.shaw@example.org; none of srp.lead@example.org, which is an office.</summary>
        private static IEnumerable<string> NamesOf(EmailAddress address)
        {
            var parts = address.Value.Split('@')[0].Split('.');
            return parts.Length > 1 && parts.All(p => p.Length > 1 && p.All(char.IsAsciiLetter) && !Grammar.Shared.Small.Contains(p)) ? [string.Join(' ', parts)] : [];
        }
    }
}
