using System.CommandLine;
using AfiBot.Storage;

namespace AfiBot.Hosting;

/// <summary>The store that a command works on: the storage account that the environment names, or else the file in the data folder.</summary>
public class CommandStore
{
    /// <summary>The options by which it is named.</summary>
    public virtual IReadOnlyList<Option> Options => [Folder];

    /// <summary>The data folder.</summary>
    protected Option<DirectoryInfo> Folder { get; } = CommonOptions.Data();

    /// <summary>Why there is no such store, or null where there is.</summary>
    public virtual string? Problem(ParseResult parsed) => Of(parsed).Problem();

    /// <summary>The file that is not there yet, where the store would have to be made; null where it need not.</summary>
    public virtual string? Missing(ParseResult parsed) =>
        Of(parsed) is { IsFile: true, DatabaseFile: var file } && !File.Exists(file) ? file : null;

    /// <summary>Does the command's work on the store.</summary>
    /// <returns>The command's exit code.</returns>
    public virtual Task<int> Use(ParseResult parsed, Func<StoreOptions, Task<int>> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work(Of(parsed));
    }

    private StoreOptions Of(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        return CommonOptions.StoreOf(parsed.GetValue(Folder)!);
    }
}
