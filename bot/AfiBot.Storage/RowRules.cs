namespace AfiBot.Storage;

/// <summary>What the Table service does not take. Every engine refuses it, so that nothing works on one that fails on another.</summary>
public static class RowRules
{
    /// <summary>The longest key: the Table service takes 1024 characters, its emulator half of that.</summary>
    public const int MaxKeyLength = 512;

    /// <summary>Refuses a transaction with an impossible key, or with the same key twice.</summary>
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
        }
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
