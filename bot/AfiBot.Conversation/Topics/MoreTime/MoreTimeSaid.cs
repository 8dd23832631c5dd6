using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>More time, as a lead asked for it.</summary>
/// <param name="Reference">Of which AFI.</param>
/// <param name="Until">The new target date; null where none was said.</param>
/// <param name="Days">By how many days more than the target date, where it was said so; else nought.</param>
/// <param name="Months">By how many months more; else nought.</param>
/// <param name="Why">Why, as written; empty for nothing.</param>
public sealed record MoreTimeSaid(AfiReference Reference, DateOnly? Until, int Days, int Months, string Why)
{
    /// <summary>The new target date; null where none was said.</summary>
    /// <param name="from">The target date in force, or today where there is none.</param>
    public DateOnly? Day(DateOnly from) => (Days, Months) is (0, 0) ? Until : from.AddMonths(Months).AddDays(Days);
}
