using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

public abstract partial record Scope
{
    /// <summary>Two or more parts of a plan, asked about together: "MAPPA and roads". It has no name of its own: each part has.</summary>
    public sealed record Several(Scope First, Scope Others) : Scope
    {
        internal const string Word = "several";

        internal override string Text => string.Create(CultureInfo.InvariantCulture, $"{Word}/{First.Text.Length}/{First.Text}{Others.Text}");

        internal override string Said => Words.Listed([.. All.Select(p => p.Said)]);

        internal override string Before => First.Before;

        /// <summary>Each of them, in the order in which they were named.</summary>
        internal IReadOnlyList<Scope> All => [First, .. Others is Several several ? several.All : [Others]];

        /// <summary>These together; the one, where there is only one.</summary>
        internal static Scope Of(IReadOnlyList<Scope> parts) => parts.Count == 1 ? parts[0] : new Several(parts[0], Of([.. parts.Skip(1)]));

        internal override bool Holds(Afi afi, PlanView view) => First.Holds(afi, view) || Others.Holds(afi, view);

        internal override IEnumerable<Core.Framework> FrameworksIn(PlanView view) => First.FrameworksIn(view).Union(Others.FrameworksIn(view));

        internal override string TitleIn(PlanView view) => Words.Listed([.. All.Select(p => p.NameIn(view))]);

        internal static Scope? ReadKey(string key) =>
            key.Split('/', 2) is [var length, var parts] && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var end) && end < parts.Length
            && Read(parts[..end]) is { } first and not Several and not Those && Read(parts[end..]) is { } others and not Those
                ? new Several(first, others)
                : null;
    }
}
