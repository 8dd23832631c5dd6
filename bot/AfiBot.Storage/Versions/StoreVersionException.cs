namespace AfiBot.Storage;

/// <summary>The store was written by a newer version of the program, and would be misread.</summary>
/// <param name="found">The store's version.</param>
/// <param name="known">The newest that this program knows.</param>
public sealed class StoreVersionException(int found, int known)
    : StoreException($"The store has version {found}; this version of AfiBot knows version {known}. Use the version that wrote it, or a newer one.");
