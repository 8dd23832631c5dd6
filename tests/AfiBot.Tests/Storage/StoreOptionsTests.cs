using AfiBot.Storage;

namespace AfiBot.Tests.Storage;

public sealed class StoreOptionsTests
{
    private const string Connection = "DefaultEndpointsProtocol=https;AccountName=force;AccountKey=c2VjcmV0LWtleQ==;EndpointSuffix=core.windows.net";

    [Fact]
    public void Without_settings_it_is_the_file_in_the_data_folder()
    {
        var options = From();

        (options.IsFile, options.DatabaseFile, options.Problem()).ShouldBe((true, Path.Combine("data", "afibot.db"), null));
    }

    [Fact]
    public void An_empty_setting_is_none()
    {
        From((StoreOptions.ConnectionStringSetting, ""), (StoreOptions.AccountNameSetting, "  ")).IsFile.ShouldBeTrue();
    }

    [Fact]
    public void A_connection_string_names_an_account_with_its_key()
    {
        var options = From((StoreOptions.ConnectionStringSetting, Connection));

        (options.ConnectionString, options.Problem()).ShouldBe((Connection, null));
        Stores.Open(options).ShouldBeOfType<TablesRowStore>();
    }

    [Theory]
    [InlineData("force1", "https://force1.table.core.windows.net/")]
    [InlineData("https://force1.table.core.usgovcloudapi.net", "https://force1.table.core.usgovcloudapi.net/")]
    public void An_account_is_used_by_identity(string account, string endpoint)
    {
        var options = From((StoreOptions.AccountNameSetting, account), (StoreOptions.ClientIdSetting, "11111111-2222-3333-4444-555555555555"));

        (options.Endpoint.AbsoluteUri, options.ClientId, options.Problem()).ShouldBe((endpoint, "11111111-2222-3333-4444-555555555555", null));
        Stores.Open(options).ShouldBeOfType<TablesRowStore>();
    }

    [Fact]
    public void Two_stores_at_once_are_a_contradiction()
    {
        From((StoreOptions.ConnectionStringSetting, Connection), (StoreOptions.AccountNameSetting, "force")).Problem()
            .ShouldBe("Storage:ConnectionString and Storage:AccountName are both set: keep the one that names the store.");
    }

    [Theory]
    [InlineData("AccountName=force;AccountKey=not/a*key")]
    [InlineData("force")]
    [InlineData("BlobEndpoint=https://force.blob.core.windows.net/;SharedAccessSignature=sig=secret")]
    public void A_connection_string_that_leads_nowhere_is_told_without_repeating_it(string connection)
    {
        var options = From((StoreOptions.ConnectionStringSetting, connection));

        options.Problem().ShouldBe("Storage:ConnectionString is not a storage account's connection string with access to tables.");
        Should.Throw<InvalidOperationException>(() => Stores.Open(options)).Message.ShouldBe(options.Problem());
    }

    [Theory]
    [InlineData("Force")]
    [InlineData("fo")]
    [InlineData("force.table.core.windows.net")]
    [InlineData("http://force.table.core.windows.net")]
    [InlineData("https://force.table.core.windows.net/plans")]
    [InlineData("https://force.table.core.windows.net/?sv=1&sig=secret")]
    public void An_account_that_cannot_be_is_a_problem(string account)
    {
        From((StoreOptions.AccountNameSetting, account)).Problem().ShouldNotBeNull().ShouldStartWith($"Storage:AccountName is '{account}'");
    }

    [Theory]
    [InlineData("./data", "file")]
    [InlineData("../data", "file")]
    [InlineData("./account", "file")]
    [InlineData("/var/lib/a=b", "file")]
    [InlineData("account:force", "account")]
    [InlineData("https://force.table.core.windows.net", "account")]
    [InlineData(Connection, "connection")]
    [InlineData("UseDevelopmentStorage=true", "connection")]
    [InlineData("TableEndpoint=http://127.0.0.1:10002/a;AccountName=a;AccountKey=YQ==", "connection")]
    public void A_store_on_the_command_line_is_told_apart(string store, string kind)
    {
        var options = StoreOptions.Of(store, _ => null);

        (options.IsFile ? "file" : options.AccountName is not null ? "account" : "connection").ShouldBe(kind);
        options.Problem().ShouldBeNull();
    }

    [Theory]
    [InlineData("azurite")]
    [InlineData("data-of-nobody")]
    [InlineData("acount:force")]
    [InlineData("http://force.table.core.windows.net")]
    public void A_word_that_is_no_store_is_a_problem_and_no_new_folder(string word) =>
        StoreOptions.Of(word, _ => null).Problem().ShouldNotBeNull().ShouldStartWith($"'{word}' is no store. Name a data folder (a new one as ./NAME), account:NAME");

    private static StoreOptions From(params (string Name, string Value)[] settings) =>
        StoreOptions.From(name => settings.FirstOrDefault(s => s.Name == name).Value, "data");
}
