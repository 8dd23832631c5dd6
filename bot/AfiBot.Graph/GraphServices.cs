using AfiBot.Core;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AfiBot.Graph;

/// <summary>Microsoft Graph, as a host puts it in the place of what was configured.</summary>
public static class GraphServices
{
    /// <summary>Adds nothing where Graph is not to be asked; the SDK, which is large, is then never loaded.</summary>
    /// <param name="services">The host's, with a register already.</param>
    /// <param name="options">Of which <see cref="GraphOptions.Problem"/> says nothing.</param>
    /// <param name="credential">Makes what proves to Entra who the bot is.</param>
    public static IServiceCollection AddAfiGraph(this IServiceCollection services, GraphOptions options, Func<IServiceProvider, TokenCredential> credential)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Enabled ? services.AddAsked(options, credential) : services;
    }

    private static IServiceCollection AddAsked(this IServiceCollection services, GraphOptions options, Func<IServiceProvider, TokenCredential> credential) => services
        .AddSingleton<GraphRights>()
        .AddSingleton(s => new GraphCalls(
            options,
            () => credential(s),
            s.GetRequiredService<GraphRights>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<GraphCalls>>()))
        .AddSingleton<GraphPeople>()
        .AddSingleton<ConfiguredDirectory>()
        .AddSingleton<IForceDirectory, GraphDirectory>()
        .AddSingleton<IAppInstaller>(s => new GraphInstaller(options, s.GetRequiredService<GraphCalls>(), s.GetRequiredService<GraphPeople>()));
}
