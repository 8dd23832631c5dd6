using System.CommandLine;
using AfiBot.Storage;

namespace AfiBot.Hosting;

/// <summary>The store that a command works on: the one that is named, or the storage account that the environment names, or else the file in
/// the data folder.</summary>
public class CommandStore
{
    /// <summary>The options by which it is named.</summary>
    public virtual IReadOnlyList<Option> Options => [Folder, Named];

    /// <summary>The data folder.</summary>
    protected Option<DirectoryInfo> Folder { get; } = CommonOptions.Data();

    /// <summary>Any store, by its name.</summary>
    protected Option<string?> Named { get; } = new("--store")
    {
        Description = $"The store, in place of the data folder and of what the environment names: {StoreOptions.Ways}.",
    };

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

    /// <summary>Does the work of a command that looks into a store that is there.</summary>
    /// <returns>The command's exit code.</returns>
    public async Task<int> With(ParseResult parsed, Func<IServiceProvider, Task<int>> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Problem(parsed) is { } problem)
            return CommonOptions.Fail(problem);
        if (Missing(parsed) is { } missing)
            return CommonOptions.Fail($"there is no store in {Path.GetDirectoryName(missing)}: {missing} does not exist.");
        return await Use(
            parsed,
            async options =>
            {
                await using var services = Open(options);
                return await work(services);
            },
            cancellation);
    }

    /// <summary>Core's ports on a store, for a command: the audit has from where it was given.</summary>
    public static ServiceProvider Open(StoreOptions options) =>
        new ServiceCollection().AddSingleton(AuditOrigin.ThisMachine).AddAfiStorage(options).BuildServiceProvider();

    private StoreOptions Of(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        return parsed.GetValue(Named) is { } store ? StoreOptions.Of(store, CommonOptions.Setting) : CommonOptions.StoreOf(parsed.GetValue(Folder)!);
    }
}
