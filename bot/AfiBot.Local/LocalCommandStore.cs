using System.CommandLine;
using AfiBot.Hosting;
using AfiBot.Storage;

namespace AfiBot.Local;

/// <summary>As <see cref="CommandStore"/>, and Azurite where it is asked for by its kind: that goes before what the environment names.</summary>
internal sealed class LocalCommandStore : CommandStore
{
    private readonly Option<string> kind = LocalStore.Kind();

    public override IReadOnlyList<Option> Options => [.. base.Options, kind];

    public override string? Problem(ParseResult parsed) => LocalStore.Problem(parsed.GetValue(kind)!) ?? base.Problem(parsed);

    public override string? Missing(ParseResult parsed) => IsAzurite(parsed) ? null : base.Missing(parsed);

    public override async Task<int> Use(ParseResult parsed, Func<StoreOptions, Task<int>> work, CancellationToken cancellation)
    {
        if (!IsAzurite(parsed))
            return await base.Use(parsed, work, cancellation);
        await using var store = await LocalStore.Share(LocalStore.Azurite, new DataFolder(parsed.GetValue(Folder)!), cancellation);
        return await work(store.Options);
    }

    private bool IsAzurite(ParseResult parsed) => parsed.GetValue(Named) is null && parsed.GetValue(kind) is LocalStore.Azurite;
}
