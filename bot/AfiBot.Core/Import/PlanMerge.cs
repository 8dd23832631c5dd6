namespace AfiBot.Core;

/// <summary>What the register has to hold once a plan's files are merged into it.</summary>
/// <param name="Afis">Every AFI of the files, with the standing it is to have, and those that are closed.</param>
/// <param name="Updates">The imported standings that are new to the history.</param>
/// <param name="Added">The AFIs that are new.</param>
/// <param name="Changed">Those that were there and differ now.</param>
/// <param name="Closed">Those that are closed, since the files have them no more.</param>
internal sealed record PlanMerge(
    IReadOnlyList<Afi> Afis, IReadOnlyList<Update> Updates, IReadOnlyList<AfiReference> Added, IReadOnlyList<AfiReference> Changed, IReadOnlyList<AfiReference> Closed)
{
    public int Unchanged => Afis.Count - Added.Count - Changed.Count - Closed.Count;

    /// <summary>Merges: what the inspectorate and ILAU decide (wording, area, framework, lead, target date, who follows up) is as
    /// the files give it; what people said stands.</summary>
    /// <param name="given">The AFIs of the files.</param>
    /// <param name="stored">The plan in the register, or null.</param>
    /// <param name="answered">The AFIs of which a person has spoken: to these the files' standing is old news.</param>
    /// <param name="closing">How those are closed that the files have no more; null where none is.</param>
    public static PlanMerge Of(IReadOnlyList<Afi> given, PlanView? stored, IReadOnlySet<AfiReference> answered, Closing? closing)
    {
        var before = stored?.Afis.ToDictionary(a => a.Reference) ?? [];
        var afis = given.Select(a => before.TryGetValue(a.Reference, out var old) ? Merge(a, old, answered.Contains(a.Reference)) : a).ToList();
        var changed = afis.Where(a => before.TryGetValue(a.Reference, out var old) && old != a).Select(a => a.Reference).ToList();
        var closed = closing is null ? [] : before.Values.Where(a => !a.IsClosed).ExceptBy(given.Select(g => g.Reference), a => a.Reference).Select(closing.Close).OrderBy(a => a.Reference).ToList();
        List<Afi> all = [.. afis, .. closed];
        return new PlanMerge(
            all,
            [.. all.Where(a => a.UpdateCount > (before.GetValueOrDefault(a.Reference)?.UpdateCount ?? 0)).Select(a => a.Standing!)],
            [.. afis.Where(a => !before.ContainsKey(a.Reference)).Select(a => a.Reference)],
            changed,
            [.. closed.Select(a => a.Reference)]);
    }

    /// <summary>What a person said of an AFI, as far as its row tells; null where only the history does.</summary>
    /// <remarks>An import appends a standing only to a history of imports. Hence one that is the last of the history has nothing but
    /// imports before it. One that is not the last was returned to, from something a person said or from a closure. Where
    /// nothing stands although something was said, either a person's words were returned or a later file took the standing back.</remarks>
    public static bool? IsAnswered(Afi afi) => afi switch
    {
        { UpdateCount: 0 } => false,
        { Standing: null } => null,
        { Standing.IsByFiles: false } => true,
        _ => afi.Standing.Sequence == afi.UpdateCount ? false : null,
    };

    private static Afi Merge(Afi given, Afi old, bool answered)
    {
        var merged = given with { Standing = old.Standing, Verdict = old.Verdict, Returned = old.Returned, Slips = old.Slips, DateBefore = old.DateBefore, UpdateCount = old.UpdateCount, Version = old.Version };
        if (answered || given.IsManagedElsewhere)
            return merged;
        if (given.Standing is not { } standing)
            return merged with { Standing = null, Verdict = QualityVerdict.Pending };
        if (old.Standing is { } kept && kept.SaysTheSameAs(standing) && kept.At == standing.At)
            return merged;
        return WhatStands.After(merged, standing with { Sequence = old.UpdateCount + 1 });
    }
}
