using AfiBot.Teams;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Support;

/// <summary>The bot's check of sign-ins, with a bench that issues the tokens and publishes the keys.</summary>
public sealed class SignInDesk : IAsyncDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private SignInDesk(TokenBench bench, FakeTimeProvider time, IReadOnlyDictionary<string, string> more)
    {
        (Bench, Time) = (bench, time);
        var settings = Settings(bench);
        foreach (var (name, value) in more)
            settings[name] = value;
        Options = SignInOptions.From(settings.GetValueOrDefault);
        Options.Problem().ShouldBeNull();
        Inbound = new InboundSignIn(Options, metadata => new SigningKeys(metadata, http, time, NullLogger<SigningKeys>.Instance), time);
    }

    public TokenBench Bench { get; }

    public FakeTimeProvider Time { get; }

    public SignInOptions Options { get; }

    public InboundSignIn Inbound { get; }

    public static async Task<SignInDesk> Start(params (string Name, string Value)[] settings)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        return new SignInDesk(await TokenBench.Start(time), time, settings.ToDictionary(s => s.Name, s => s.Value));
    }

    /// <summary>The settings of a bot that believes the bench.</summary>
    public static Dictionary<string, string?> Settings(TokenBench bench) => new()
    {
        [nameof(SignInOptions.MicrosoftAppId)] = TokenBench.AppId,
        [nameof(SignInOptions.MicrosoftAppType)] = "SingleTenant",
        [nameof(SignInOptions.MicrosoftAppTenantId)] = TokenBench.Tenant,
        [nameof(SignInOptions.MicrosoftAppPassword)] = "a secret",
        [nameof(SignInOptions.ToBotFromChannelOpenIdMetadataUrl)] = bench.Metadata.ToString(),
        [nameof(SignInOptions.ToBotFromEmulatorOpenIdMetadataUrl)] = bench.EmulatorMetadata.ToString(),
    };

    /// <summary>A message as Teams brings it.</summary>
    public static Activity Message() => new()
    {
        Type = "message",
        ChannelId = "msteams",
        ServiceUrl = TokenBench.ServiceUrl,
        Conversation = new ConversationAccount("a:personal", "personal", TokenBench.Tenant),
    };

    /// <summary>Both steps.</summary>
    public async Task<SignIn> Check(string? header, Activity? activity = null) =>
        (await Inbound.Authenticate(header, CancellationToken.None)).Covers(activity ?? Message());

    public Task<SignIn> Check(BenchToken token, Activity? activity = null) => Check($"Bearer {token}", activity);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Bench.DisposeAsync();
    }
}
