using AfiBot.Storage;

namespace AfiBot;

/// <summary>The folder in which local mode keeps everything.</summary>
internal sealed record DataFolder(DirectoryInfo Folder)
{
    /// <summary>The whole register, one SQLite file.</summary>
    public string DatabaseFile => Path.Combine(Folder.FullName, StoreOptions.DatabaseFileName);
}
