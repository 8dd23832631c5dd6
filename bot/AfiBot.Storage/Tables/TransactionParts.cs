namespace AfiBot.Storage;

/// <summary>Cuts a list of changes into what the Table service takes at once.</summary>
internal static class TransactionParts
{
    /// <summary>Bytes of a transaction; the service takes 4 MiB with all that is around them.</summary>
    private const int MaxSize = 3_900_000;

    /// <summary>Bytes around a change: its part of the message, its address, its names.</summary>
    private const int Overhead = 4_000;

    /// <summary>The parts, in order. An AFI and the updates that follow it stay together.</summary>
    /// <exception cref="ArgumentException">What belongs together is too much for one transaction.</exception>
    public static IEnumerable<IReadOnlyList<RowChange>> Of(IReadOnlyList<RowChange> changes, int most = RowRules.MaxTransaction)
    {
        var part = new List<RowChange>();
        var size = 0;
        foreach (var group in Groups(changes))
        {
            var groupSize = group.Sum(Size);
            if (group.Count > most || groupSize > MaxSize)
                throw new ArgumentException($"'{group[0].Key}' and the {group.Count - 1} rows with it are too much for one transaction.", nameof(changes));
            if (part.Count + group.Count > most || size + groupSize > MaxSize)
            {
                yield return part;
                (part, size) = ([], 0);
            }

            part.AddRange(group);
            size += groupSize;
        }

        if (part.Count > 0)
            yield return part;
    }

    private static List<List<RowChange>> Groups(IReadOnlyList<RowChange> changes)
    {
        var groups = new List<List<RowChange>>();
        foreach (var change in changes)
        {
            if (groups.Count == 0 || Keys.KindOf(change.Key) is not Keys.UpdateKind)
                groups.Add([]);
            groups[^1].Add(change);
        }

        return groups;
    }

    /// <summary>At most: the client writes everything but plain characters as six.</summary>
    private static int Size(RowChange change) => Overhead + (change.Written ?? "").Sum(c => char.IsAsciiLetterOrDigit(c) || c is ' ' ? 1 : 6);
}
