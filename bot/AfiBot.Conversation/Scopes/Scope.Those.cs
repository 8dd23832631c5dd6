using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

public abstract partial record Scope
{
    /// <summary>Of another part of the plan, what an answer listed: "those". It has no name of its own, so that only what was answered leads to it.</summary>
    public sealed record Those : Scope
    {
        internal const string Word = "those";

        /// <summary>What AFIs may have in common, by what a button has for it.</summary>
        private static readonly Dictionary<string, (string Title, Func<AfiPosition, bool> Fits)> _common = Enum.GetValues<ShownStatus>()
            .ToDictionary(s => s.ToString(), s => (Words.Of(s).ToLower(CultureInfo.InvariantCulture), (Func<AfiPosition, bool>)(a => a.Status == s)))
            .Append(new("Overdue", ("overdue", a => a.Overdue)))
            .Append(new("Unanswered", ("not answered", a => a is { Asked: true, Answered: false })))
            .ToDictionary();

        /// <summary>What stands before the day that they fall due by.</summary>
        private const string DueBy = "DueBy-";

        /// <summary>What stands between that and the day that they fall due from; without it, that is any day.</summary>
        private const string DueFrom = "-from-";

        /// <summary>What stands before the past day until which they fell due.</summary>
        private const string DueUntil = "DueUntil-";

        private readonly string what;

        private Those(Scope of, string what) => (Of, this.what) = (of, what);

        /// <summary>The part.</summary>
        public Scope Of { get; }

        internal override string Text => $"{Word}/{what}/{Of.Text}";

        internal override string Said => Of.Said;

        internal override FrameworkCode? Within => Of.Within;

        /// <summary>What is overdue in a part.</summary>
        internal static Those Overdue(Scope of) => In(of, "Overdue");

        /// <summary>What was asked for in a part and has not been answered.</summary>
        internal static Those Unanswered(Scope of) => In(of, "Unanswered");

        /// <summary>What shows a status in a part.</summary>
        internal static Those Showing(ShownStatus status, Scope of) => In(of, status.ToString());

        /// <summary>What falls due in a part from a day to another, or fell due until one that is past.</summary>
        internal static Those Due(DateOnly first, DateOnly last, Scope of, bool isPast) => In(of, isPast ? $"{DueUntil}{Written(last)}" : $"{DueBy}{Written(last)}{DueFrom}{Written(first)}");

        private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

        /// <summary>The same of another part.</summary>
        internal Those Elsewhere(Scope part) => new(Of is Those within ? within.Elsewhere(part) : part, what);

        internal override bool Holds(Afi afi, PlanView view) => Of.Holds(afi, view);

        internal override bool Fits(AfiPosition afi) => Of.Fits(afi) && CommonOf(what)!.Value.Fits(afi);

        internal override IEnumerable<Core.Framework> FrameworksIn(PlanView view) => Of.FrameworksIn(view);

        internal override string TitleIn(PlanView view) => $"what is {CommonOf(what)!.Value.Title} {Of.Before} {Of.TitleIn(view)}";

        internal override string NotTheirs(string title) => $"There is nothing of {title} that you can see.";

        internal static Scope? ReadKey(string key) =>
            key.Split('/', 2) is [var what, var part] && CommonOf(what) is not null && Read(part) is { } of and not Those { Of: Those } ? new Those(of, what) : null;

        /// <summary>Of what was narrowed twice, a third time is not told apart; twice by the same is once.</summary>
        private static Those In(Scope of, string what) => of is Those those && (those.Of is Those || those.what == what) ? those : new Those(of, what);

        private static DateOnly? DayIn(string written) => DateOnly.TryParseExact(written, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

        private static (string Title, Func<AfiPosition, bool> Fits)? CommonOf(string what)
        {
            if (_common.TryGetValue(what, out var common))
                return common;
            if (what.StartsWith(DueUntil, StringComparison.Ordinal))
                return DayIn(what[DueUntil.Length..]) is { } until ? ($"due by {Words.Of(until)} and overdue", a => DueRequest.FellDue(a, until)) : null;
            if (!what.StartsWith(DueBy, StringComparison.Ordinal))
                return null;
            var days = what[DueBy.Length..].Split(DueFrom);
            return DayIn(days[0]) is { } last ? ($"due by {Words.Of(last)}", a => DueRequest.FallsDue(a, days.Length > 1 ? DayIn(days[1]) ?? DateOnly.MinValue : DateOnly.MinValue, last)) : null;
        }
    }
}
