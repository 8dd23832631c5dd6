namespace AfiBot.Storage;

/// <summary>What the Table service does not take. Every engine refuses it, so that nothing works on one that fails on another.</summary>
public static class RowRules
{
    /// <summary>The longest key: the Table service takes 1024 characters, its emulator half of that.</summary>
    public const int MaxKeyLength = 512;

    /// <summary>The most characters of a row's columns. The Table service takes 1 MiB with everything, at two bytes a character.</summary>
    public const int MaxColumnsLength = 500_000;

    /// <summary>The most changes that are sure to be made together.</summary>
    public const int MaxTransaction = 100;

    /// <summary>Refuses a list with an impossible key, with the same key twice, with a row that is too large, or that begins a
    /// partition before its end.</summary>
    /// <exception cref="ArgumentException">It is one of these.</exception>
    public static void Check(string partition, IReadOnlyList<RowChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        CheckKey(partition, nameof(partition));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            CheckKey(change.Key, nameof(changes));
            if (!seen.Add(change.Key))
                throw new ArgumentException($"The row '{change.Key}' is changed twice in one transaction.", nameof(changes));
            CheckSize(change);
        }

        if (changes.SkipLast(1).OfType<RowChange.Begin>().Any())
            throw new ArgumentException("A partition begins with the last change of a list.", nameof(changes));
    }

    private static void CheckSize(RowChange change)
    {
        var length = change.Written?.Length ?? 0;
        if (length > MaxColumnsLength)
            throw new ArgumentException($"The row '{change.Key}' has {length} characters; at most {MaxColumnsLength} can be stored.", nameof(change));
    }

    private static void CheckKey(string key, string parameter)
    {
        ArgumentNullException.ThrowIfNull(key, parameter);
        if (key.Length is 0 or > MaxKeyLength)
            throw new ArgumentException($"A key has 1 to {MaxKeyLength} characters, not {key.Length}.", parameter);
        if (key.Any(c => c is '/' or '\\' or '#' or '?' or '%' || char.IsControl(c)))
            throw new ArgumentException($"The key '{key}' has a character that no key may have.", parameter);
    }
}
