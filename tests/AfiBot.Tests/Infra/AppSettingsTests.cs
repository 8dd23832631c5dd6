using AfiBot.Functions;
using AfiBot.Teams;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Infra;

/// <summary>The settings that Bicep sets and those that the code reads, held against each other.</summary>
public sealed class AppSettingsTests
{
    private static readonly Dictionary<string, string> OfThePlatform = new(StringComparer.Ordinal)
    {
        ["AzureWebJobsStorage:credential"] = "the Functions host signs in to storage with a managed identity",
        ["AzureWebJobsStorage:clientId"] = "which one",
        ["AzureWebJobsStorage:blobServiceUri"] = "where the Functions host keeps its leases, in whatever cloud",
        ["AzureWebJobsStorage:queueServiceUri"] = "where the queues are that it listens to",
        ["WEBSITE_USE_PLACEHOLDER_DOTNETISOLATED"] = "no process of .NET 10 is prepared before the app is known: it may crash",
        ["SCM_DO_BUILD_DURING_DEPLOYMENT"] = "App Service takes what was published as it is, and builds nothing",
    };

    private static readonly Dictionary<string, string> LeftAlone = new(StringComparer.Ordinal)
    {
        [nameof(SignInOptions.MicrosoftAppPassword)] = "a secret: the managed identity needs none",
        [nameof(SignInOptions.MicrosoftAppCertificatePath)] = "a secret: the managed identity needs none",
        [nameof(SignInOptions.AllowEmulator)] = "for development only",
        [nameof(SignInOptions.ToBotFromChannelOpenIdMetadataUrl)] = "for rehearsals only",
        [nameof(SignInOptions.ToBotFromChannelTokenIssuer)] = "for rehearsals only",
        [nameof(SignInOptions.ToBotFromEmulatorOpenIdMetadataUrl)] = "for rehearsals only",
        [nameof(SignInOptions.ToChannelFromBotLoginUrl)] = "for rehearsals only",
        [nameof(SignInOptions.ToChannelFromBotOAuthScope)] = "for rehearsals only",
        ["Graph:BaseUrl"] = "the cloud that the bot is registered with says it",
        ["Sending:Retries"] = "the published advice is the default",
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "the exporter's own default, unless a collector wants another",
        ["Storage:ConnectionString"] = "it holds a key, and the account takes none",
    };

    private static readonly Dictionary<string, string> LeftAloneInBot = new(LeftAlone, StringComparer.Ordinal)
    {
        ["Understanding:Model:Seconds"] = "two seconds are the default, and as long as people wait gladly",
    };

    private static readonly Dictionary<string, string> LeftAloneInFunctions = new(LeftAlone, StringComparer.Ordinal)
    {
        ["AzureWebJobsStorage"] = "it holds a key, and the account takes none",
        ["AzureWebJobsStorage:accountName"] = "from a name the host makes an address of the public cloud",
        ["Backup:ConnectionString"] = "it holds a key, and the account takes none",
    };

    [Theory]
    [InlineData("botSettings")]
    [InlineData("functionsSettings")]
    public async Task Every_setting_that_is_set_is_read(string app) =>
        (await Set(app)).Except(Read(app)).Except(OfThePlatform.Keys).ShouldBeEmpty();

    [Theory]
    [InlineData("botSettings")]
    [InlineData("functionsSettings")]
    public async Task Every_setting_that_is_read_is_set_or_left_alone_for_a_reason(string app)
    {
        var leftAlone = app is "botSettings" ? LeftAloneInBot : LeftAloneInFunctions;
        Read(app).Except(await Set(app)).ShouldBe(leftAlone.Keys, ignoreOrder: true);
        leftAlone.Values.ShouldAllBe(reason => reason.Length > 0);
    }

    [Fact]
    public async Task Every_setting_of_the_platform_is_set_somewhere() =>
        OfThePlatform.Keys.Except([.. await Set("botSettings"), .. await Set("functionsSettings")]).ShouldBeEmpty();

    /// <summary>What the code asks for, seen by giving it nothing but the one setting on which others depend.</summary>
    private static HashSet<string> Read(string app)
    {
        HashSet<string> asked = [];
        if (app is "botSettings")
            _ = RegisteredOptions.From("http://*:8080", new DirectoryInfo("data"), Ask);
        else
            _ = FunctionsOptions.From(Ask);
        return asked;

        string? Ask(string name)
        {
            asked.Add(name);
            return name is nameof(SignInOptions.MicrosoftAppId) ? "set" : null;
        }
    }

    /// <summary>What Bicep sets, by the names that configuration has for them.</summary>
    private static async Task<HashSet<string>> Set(string app)
    {
        var functions = (await Bicep.Main)["functions"]!.AsArray().Single()!["members"]!;
        return [.. functions[app]!["output"]!["value"]!.AsObject().Select(s => s.Key.Replace("__", ":", StringComparison.Ordinal))];
    }
}
