using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Infra;

/// <summary>What must be so in Azure for the register to be safe there, read from the compiled template.</summary>
public sealed partial class SafeDeploymentTests
{
    [Fact]
    public async Task Nobody_gets_into_storage_with_a_key_or_in_the_clear()
    {
        var accounts = await Accounts();

        accounts.Count.ShouldBe(2, "the register's and the copies'");
        foreach (var account in accounts)
        {
            ((bool)account["allowSharedKeyAccess"]!).ShouldBeFalse();
            ((bool)account["allowBlobPublicAccess"]!).ShouldBeFalse();
            ((bool)account["supportsHttpsTrafficOnly"]!).ShouldBeTrue();
            ((string)account["minimumTlsVersion"]!).ShouldBe("TLS1_2");
        }
    }

    [Fact]
    public async Task With_private_networking_storage_is_off_the_internet()
    {
        foreach (var account in await Accounts())
        {
            ((string)account["publicNetworkAccess"]!).ShouldBe("[if(parameters('isPrivate'), 'Disabled', 'Enabled')]");
            ((string)account["networkAcls"]!["defaultAction"]!).ShouldBe("[if(parameters('isPrivate'), 'Deny', 'Allow')]");
        }

        // Three services of the register's account, and the copies' one.
        var network = Template.Templates(await Bicep.Main).Single(t => t["resources"] is JsonObject named && named.ContainsKey("backupEndpoint"))["resources"]!;
        network["endpoints"]!["copy"]!["count"]!.ToString().ShouldContain("variables('services')");
        network["backupEndpoint"]!.ToJsonString().ShouldContain("parameters(\\u0027backupName\\u0027)");
    }

    [Theory]
    [InlineData("app,linux")]
    [InlineData("functionapp,linux")]
    public async Task An_app_speaks_https_only_and_takes_no_password_to_be_changed(string kind)
    {
        var main = await Bicep.Main;
        var template = Template.Templates(main).Single(t => Template.Resources(t, "Microsoft.Web/sites").Any(r => (string?)r["kind"] == kind) && t != main);
        var site = Template.Properties(Template.Resources(template, "Microsoft.Web/sites").Single());

        ((bool)site["httpsOnly"]!).ShouldBeTrue();
        ((string)site["siteConfig"]!["minTlsVersion"]!).ShouldBe("1.2");
        ((string)site["siteConfig"]!["scmMinTlsVersion"]!).ShouldBe("1.2");
        ((string)site["siteConfig"]!["ftpsState"]!).ShouldBe("Disabled");
        var passwords = Template.Resources(template, "Microsoft.Web/sites/basicPublishingCredentialsPolicies");
        passwords.Count.ShouldBe(2);
        passwords.ShouldAllBe(p => !(bool)Template.Properties(p)["allow"]!);
    }

    [Fact]
    public async Task The_bot_is_kept_running_and_watched()
    {
        var config = Template.Resources(await Bicep.Main, "Microsoft.Web/sites").Single(r => (string?)r["kind"] == "app,linux")["properties"]!["siteConfig"]!;

        ((string)config["linuxFxVersion"]!).ShouldBe("DOTNETCORE|10.0");
        ((string)config["appCommandLine"]!).ShouldBe("dotnet AfiBot.dll serve");
        ((bool)config["alwaysOn"]!).ShouldBeTrue();
        ((string)config["healthCheckPath"]!).ShouldBe("/healthz");
    }

    [Fact]
    public async Task The_functions_run_as_an_isolated_worker_on_flex_consumption_without_a_key()
    {
        var main = await Bicep.Main;
        var config = Template.Resources(main, "Microsoft.Web/sites").Single(r => (string?)r["kind"] == "functionapp,linux")["properties"]!["functionAppConfig"]!;

        ((string)config["runtime"]!["name"]!).ShouldBe("dotnet-isolated");
        ((string)config["runtime"]!["version"]!).ShouldBe("10.0");
        ((string)config["deployment"]!["storage"]!["authentication"]!["type"]!).ShouldBe("UserAssignedIdentity");
        Template.Resources(main, "Microsoft.Web/serverfarms").Select(p => (string?)p["sku"]!["name"]).ShouldContain("FC1");
    }

    [Fact]
    public async Task The_registration_has_the_channel_there_is_something_for_and_takes_no_key()
    {
        var main = await Bicep.Main;
        var bot = Template.Properties(Template.Resources(main, "Microsoft.BotService/botServices").ShouldHaveSingleItem());

        ((bool)bot["disableLocalAuth"]!).ShouldBeTrue();
        ((string)bot["endpoint"]!).ShouldContain("/api/messages");
        Template.Resources(main, "Microsoft.BotService/botServices/channels")
            .Select(c => (string)Template.Properties(c)["channelName"]!).ShouldBe(["MsTeamsChannel"]);
    }

    /// <summary>The ids are those of the built-in roles in Microsoft's list; whoever changes one must look it up there.</summary>
    [Theory]
    [InlineData("botTables", "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "tables")]
    [InlineData("functionsTables", "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "tables")]
    [InlineData("operatorTables", "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "tables")]
    [InlineData("botSends", "c6a89b2d-59bc-44d0-9896-0f6e12d7b80a", "queues")]
    [InlineData("botReads", "19e7f393-937e-4f77-808e-94535e297925", "queues")]
    [InlineData("functionsQueues", "974c5e8b-45b9-4653-ba55-5f855dd0fb88", "queues")]
    [InlineData("operatorPoison", "974c5e8b-45b9-4653-ba55-5f855dd0fb88", "queues")]
    [InlineData("functionsBackups", "ba92f5b4-2d11-453d-a403-e96b0029c9fe", "containers")]
    [InlineData("operatorBackups", "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1", "containers")]
    [InlineData("functionsBlobs", "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "account")]
    public async Task A_role_is_given_where_it_is_needed_and_no_wider(string assignment, string role, string scope)
    {
        var template = Template.Templates(await Bicep.Main).Single(t => t["resources"] is JsonObject named && named.ContainsKey("functionsBlobs"));
        var given = template["resources"]![assignment]!.AsObject();
        var name = RolePattern().Match((string)given["properties"]!["roleDefinitionId"]!).Groups[1].Value;

        ((string)template["variables"]!["roles"]![name]!).ShouldBe(role);
        ((string)given["scope"]!).ShouldContain(scope switch
        {
            "tables" => "'Microsoft.Storage/storageAccounts/tableServices/tables'",
            "containers" => "'Microsoft.Storage/storageAccounts/blobServices/containers'",
            "queues" => "'Microsoft.Storage/storageAccounts/queueServices/queues'",
            _ => "'Microsoft.Storage/storageAccounts'",
        });
    }

    [Fact]
    public async Task No_other_role_is_given_than_those_looked_at() =>
        Template.Resources(await Bicep.Main, "Microsoft.Authorization/roleAssignments").Count.ShouldBe(10);

    /// <summary>An assignment stays when a parameter is emptied; membership of a group ends when it is ended.</summary>
    [Fact]
    public async Task Whoever_operates_does_so_as_a_member_of_a_group()
    {
        var template = Template.Templates(await Bicep.Main).Single(t => t["resources"] is JsonObject named && named.ContainsKey("operatorTables"));

        ((string)template["resources"]!["operatorTables"]!["properties"]!["principalType"]!).ShouldBe("Group");
    }

    [Fact]
    public async Task The_register_cannot_be_deleted_by_mistake_and_what_is_written_to_it_leaves_a_line()
    {
        var main = await Bicep.Main;

        var locks = Template.Resources(main, "Microsoft.Authorization/locks");
        locks.Count.ShouldBe(2, "on the register and on its copies");
        locks.ShouldAllBe(l => (string)Template.Properties(l)["level"]! == "CanNotDelete");
        Template.Resources(main, "Microsoft.Insights/diagnosticSettings")
            .Select(d => (string)d["scope"]!)
            .Count(s => s.Contains("tableServices", StringComparison.Ordinal) || s.Contains("queueServices", StringComparison.Ordinal) || s.Contains("blobServices", StringComparison.Ordinal))
            .ShouldBe(4);
    }

    [Fact]
    public async Task Copies_go_to_an_account_of_their_own_whose_files_can_be_undeleted_for_a_week_and_are_not_kept_for_ever()
    {
        var main = await Bicep.Main;
        var template = Template.Templates(main).Single(t => t != main && Template.Resources(t, "Microsoft.Storage/storageAccounts/managementPolicies").Count > 0 && t["variables"]?["backupsContainer"] is not null);
        var blobs = Template.Properties(Template.Resources(template, "Microsoft.Storage/storageAccounts/blobServices").ShouldHaveSingleItem());

        ((string)Template.Properties(Template.Resources(template, "Microsoft.Storage/storageAccounts").ShouldHaveSingleItem())["accessTier"]!).ShouldBe("Cool");
        ((bool)blobs["isVersioningEnabled"]!).ShouldBeTrue();
        ((bool)blobs["deleteRetentionPolicy"]!["enabled"]!, (int)blobs["deleteRetentionPolicy"]!["days"]!).ShouldBe((true, 7));
        ((bool)blobs["containerDeleteRetentionPolicy"]!["enabled"]!).ShouldBeTrue();
        var rule = Template.Properties(Template.Resources(template, "Microsoft.Storage/storageAccounts/managementPolicies").ShouldHaveSingleItem())["policy"]!["rules"]!.AsArray().ShouldHaveSingleItem()!;
        ((int)rule["definition"]!["actions"]!["version"]!["delete"]!["daysAfterCreationGreaterThan"]!)
            .ShouldBe((int)AfiBot.Functions.BackupFunction.Kept.TotalDays + 1, "what the worker has removed is gone soon after, and nothing that it keeps");
        main["resources"]!["functions"]!.ToJsonString().ShouldContain("reference(\\u0027backupStorage\\u0027).outputs.backupsUrl");
        main["functions"]!.AsArray().Single()!["members"]!["functionsSettings"]!["output"]!["value"]!["Backup__Container"].ShouldNotBeNull();
        Template.Templates(main).First(t => t["variables"]?["backupsContainer"] is not null)["variables"]!["backupsContainer"]!.GetValue<string>().ShouldBe(AfiBot.Functions.BackupOptions.DefaultContainer);
    }

    [Theory]
    [InlineData("app,linux", "AppServicePlatformLogs")]
    [InlineData("functionapp,linux", "FunctionAppLogs")]
    public async Task What_the_platform_says_of_an_app_is_kept(string kind, string categories)
    {
        var main = await Bicep.Main;
        var template = Template.Templates(main).Single(t => t != main && Template.Resources(t, "Microsoft.Web/sites").Any(r => (string?)r["kind"] == kind));

        Template.Properties(Template.Resources(template, "Microsoft.Insights/diagnosticSettings").ShouldHaveSingleItem())["logs"]!.AsArray()
            .Select(l => (string)l!["category"]!).ShouldBe(categories.Split(','));
    }

    [Fact]
    public async Task The_addresses_of_storage_are_those_of_the_cloud_that_is_deployed_to()
    {
        var everything = (await Bicep.Main).ToJsonString();

        everything.ShouldNotContain("core.windows.net");
        foreach (var service in (string[])["table", "blob", "queue"])
            everything.ShouldContain($"https://{{0}}.{service}.{{1}}");
        everything.ShouldNotContain("AzureWebJobsStorage__accountName", customMessage: "the Functions host makes an address of the public cloud of it");
    }

    [Fact]
    public async Task No_secret_is_asked_for_read_or_put_out()
    {
        var main = await Bicep.Main;
        var everything = main.ToJsonString();

        Template.Templates(main).SelectMany(t => t["parameters"]?.AsObject() ?? []).ShouldAllBe(p => !((string?)p.Value!["type"] ?? "").StartsWith("secure", StringComparison.OrdinalIgnoreCase));
        foreach (var word in (string[])["listKeys", "listAccountSas", "listSecrets", "AccountKey="])
            everything.ShouldNotContain(word, Case.Insensitive);
        main["outputs"]!.AsObject().Select(o => o.Key).ShouldBe(["BOT_APP_ID", "BOT_DOMAIN", "STORAGE_ACCOUNT", "BACKUP_ACCOUNT", "AZURE_RESOURCE_GROUP"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_tables_are_those_the_code_keeps_rows_in()
    {
        var tables = Template.Templates(await Bicep.Main).First(t => t["variables"]?["tables"] is JsonArray)["variables"]!["tables"]!.AsArray().Select(t => (string)t!);

        tables.ShouldBe(Enum.GetNames<AfiBot.Storage.RowTable>().Select(t => t.ToLowerInvariant()), ignoreOrder: true);
    }

    /// <summary>Each process keeps its own count of the calls it makes, so the settings have to share out what Teams allows.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task All_instances_together_keep_to_what_teams_allows_in_a_tenant_and_in_a_chat(int instances)
    {
        var main = await Bicep.Main;
        var all = (int)main["variables"]!["tenantCallsPerSecond"]!;
        var bot = (int)main["variables"]!["botCallsPerSecond"]!;

        var chat = (int)main["variables"]!["conversationCallsPerSecond"]!;
        var functions = (int)main["variables"]!["functionsCallsPerConversation"]!;

        (chat, all).ShouldBe((new AfiBot.Teams.SendLimits().PerConversation, new AfiBot.Teams.SendLimits().PerTenant));
        (bot + (instances * ((all - bot) / instances))).ShouldBeLessThanOrEqualTo(all);
        (chat - (instances * functions)).ShouldBeGreaterThanOrEqualTo(4, "several replies in a turn do not wait");
        ((int)main["parameters"]!["functionsMaximumInstances"]!["maxValue"]!).ShouldBe(3);
        main["resources"]!["functions"]!.ToJsonString().ShouldContain("div(sub(variables(\\u0027tenantCallsPerSecond\\u0027), variables(\\u0027botCallsPerSecond\\u0027)), parameters(\\u0027functionsMaximumInstances\\u0027))");
        main["resources"]!["bot"]!.ToJsonString().ShouldContain("sub(variables(\\u0027conversationCallsPerSecond\\u0027), mul(parameters(\\u0027functionsMaximumInstances\\u0027), variables(\\u0027functionsCallsPerConversation\\u0027)))");
    }

    private static async Task<IReadOnlyList<JsonObject>> Accounts() =>
        [.. Template.Resources(await Bicep.Main, "Microsoft.Storage/storageAccounts").Select(Template.Properties)];

    [GeneratedRegex(@"variables\('roles'\)\.(\w+)")]
    private static partial Regex RolePattern();
}
