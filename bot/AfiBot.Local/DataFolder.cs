using AfiBot.Storage;

namespace AfiBot.Local;

/// <summary>The folder in which local mode keeps everything.</summary>
internal sealed record DataFolder(DirectoryInfo Folder)
{
    /// <summary>The store in the folder: the whole register in one SQLite file.</summary>
    public StoreOptions Store => new() { DataFolder = Folder.FullName };

    /// <summary>Where Azurite keeps its files, where it is the store.</summary>
    public DirectoryInfo Azurite => new(Path.Combine(Folder.FullName, "azurite"));
}
