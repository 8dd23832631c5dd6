using AfiBot.Teams;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Infra;

/// <summary>The settings that Bicep sets and those that the code reads, held against each other.</summary>
public sealed class AppSettingsTests
{
    private static readonly Dictionary<string, string> OfThePlatform = new(StringComparer.Ordinal)
    {
        ["AzureWebJobsStorage:accountName"] = "the Functions host keeps its leases, timers and queues there",
        ["AzureWebJobsStorage:credential"] = "the Functions host signs in to storage with a managed identity",
        ["AzureWebJobsStorage:clientId"] = "which one",
        ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = "read by the Azure Monitor exporter, and by the Functions host",
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "read by the OpenTelemetry exporter",
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
        ["Sending:PerConversation"] = "what Teams publishes holds for each conversation, however many instances there are",
        ["Sending:Retries"] = "the published advice is the default",
        ["Storage:ConnectionString"] = "it holds a key, and the account takes none",
    };

    [Theory]
    [InlineData("botSettings")]
    [InlineData("functionsSettings")]
    public async Task Every_setting_that_is_set_is_read(string app) =>
        (await Set(app)).Except(Read()).Except(OfThePlatform.Keys).ShouldBeEmpty();

    [Theory]
    [InlineData("botSettings")]
    [InlineData("functionsSettings")]
    public async Task Every_setting_that_is_read_is_set_or_left_alone_for_a_reason(string app)
    {
        Read().Except(await Set(app)).ShouldBe(LeftAlone.Keys, ignoreOrder: true);
        LeftAlone.Values.ShouldAllBe(reason => reason.Length > 0);
    }

    [Fact]
    public async Task Every_setting_of_the_platform_is_set_somewhere() =>
        OfThePlatform.Keys.Except([.. await Set("botSettings"), .. await Set("functionsSettings")]).ShouldBeEmpty();

    [Fact]
    public void The_names_that_code_reads_are_those_of_the_options() =>
        Read().Where(name => !name.Contains(':', StringComparison.Ordinal) && name != "AZURE_CLIENT_ID")
            .ShouldBe(typeof(SignInOptions).GetProperties().Where(p => p.GetSetMethod() is not null).Select(p => p.Name), ignoreOrder: true);

    /// <summary>What the code asks for, seen by giving it nothing.</summary>
    private static HashSet<string> Read()
    {
        HashSet<string> asked = ["Storage:ConnectionString", "Storage:AccountName", "AZURE_CLIENT_ID"];
        _ = SignInOptions.From(Ask);
        _ = SendLimits.From(Ask);
        return asked;

        string? Ask(string name)
        {
            asked.Add(name);
            return null;
        }
    }

    /// <summary>What Bicep sets, by the names that configuration has for them.</summary>
    private static async Task<HashSet<string>> Set(string app)
    {
        var functions = (await Bicep.Main)["functions"]!.AsArray().Single()!["members"]!;
        return [.. functions[app]!["output"]!["value"]!.AsObject().Select(s => s.Key.Replace("__", ":", StringComparison.Ordinal))];
    }
}
