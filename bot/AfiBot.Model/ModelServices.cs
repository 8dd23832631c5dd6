using System.ClientModel.Primitives;
using AfiBot.Conversation;
using Azure.Identity;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenAI;
using OpenAI.Chat;

namespace AfiBot.Model;

/// <summary>A language model as a second opinion, where a force has set one.</summary>
public static class ModelServices
{
    /// <summary>Asks the model that the options name. Without one nothing is added, and nothing of it is loaded.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="options">Of which <see cref="ModelOptions.Problem"/> says nothing.</param>
    public static IServiceCollection AddAfiModel(this IServiceCollection services, ModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.IsOn
            ? services.AddSingleton<IProposer>(s => new ModelProposer(
                () => Open(options), TimeSpan.FromSeconds(options.Seconds), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILogger<ModelProposer>>()))
            : services;
    }

    /// <summary>The deployment, signed in to by the managed identity.</summary>
    private static IChatClient Open(ModelOptions options)
    {
        var identity = options.ClientId.Length > 0 ? ManagedIdentityId.FromUserAssignedClientId(options.ClientId) : ManagedIdentityId.SystemAssigned;
        return Open(options.Address()!, options.Deployment, new BearerTokenPolicy(new ManagedIdentityCredential(identity), options.Scope));
    }

    /// <summary>A deployment. What fails is not tried again: a person is waiting.</summary>
    internal static IChatClient Open(Uri address, string deployment, AuthenticationPolicy signIn)
    {
#pragma warning disable OPENAI001 // The only way to sign in with anything but a key; the SDK marks it as one that may still change.
        var chat = new ChatClient(deployment, signIn, new OpenAIClientOptions { Endpoint = address, RetryPolicy = new ClientRetryPolicy(maxRetries: 0) });
#pragma warning restore OPENAI001
        return chat.AsIChatClient();
    }
}
