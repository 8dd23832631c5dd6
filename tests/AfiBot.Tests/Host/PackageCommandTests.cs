using System.IO.Compression;
using System.Text.Json.Nodes;
using AfiBot.Tests.Support;
using ReferencePlan = AfiBot.Tests.Conversation.Understanding.ReferencePlan;

namespace AfiBot.Tests.Host;

/// <summary>The Teams app, and the command that packages it.</summary>
public sealed class PackageCommandTests : IDisposable
{
    private const string AppId = "0f0c4a1e-5b7d-4c7e-9a51-3c1d2b6e8f90";
    private const string Domain = "afibot.example.org";

    private static readonly PackageOptions Options = new(AppId, Domain, "Example Police", "https://example.org/", "https://example.org/privacy", "https://example.org/terms");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static JsonNode Manifest => JsonNode.Parse(TeamsPackage.Manifest(Options))!;

    public static TheoryData<string, string> Commands() =>
        [.. from list in Manifest["bots"]![0]!["commandLists"]!.AsArray()
            from command in list!["commands"]!.AsArray()
            select new TheoryDataRow<string, string>((string)list["scopes"]![0]!, (string)command!["title"]!)];

    /// <summary>1.25 is the first version that knows <c>supportsChannelFeatures</c>, which lets the bot into private and shared channels;
    /// nothing newer is used.</summary>
    [Fact]
    public async Task The_manifest_is_valid_by_the_schema_of_the_version_it_declares_and_that_is_the_one_it_needs()
    {
        var older = Manifest;
        older["manifestVersion"] = "1.24";

        var problems = await ManifestSchema.Validate(Manifest, older);

        ((string)Manifest["manifestVersion"]!).ShouldBe("1.25");
        ((string)Manifest["$schema"]!).ShouldBe("https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json");
        ((string)Manifest["supportsChannelFeatures"]!).ShouldBe("tier1");
        problems[0].ShouldBeEmpty();
        problems[1].ShouldNotBeEmpty("the version before does not know what is used");
    }

    [Fact]
    public async Task The_schema_finds_what_is_wrong()
    {
        var (nameless, strange) = (Manifest, Manifest);
        nameless["name"]!.AsObject().Remove("short");
        strange["bots"]![0]!["scopes"]!.AsArray().Add("everywhere");

        var problems = await ManifestSchema.Validate(nameless, strange);

        problems[0].ShouldContain("/name must have required property 'short'");
        problems[1].ShouldContain("/bots/0/scopes/3 must be equal to one of the allowed values");
    }

    [Fact]
    public void The_app_is_the_bots_in_all_three_scopes()
    {
        ((string)Manifest["id"]!).ShouldBe(AppId);
        ((string)Manifest["bots"]![0]!["botId"]!).ShouldBe(AppId);
        Manifest["bots"]![0]!["scopes"]!.AsArray().Select(s => (string)s!).ShouldBe(["personal", "team", "groupChat"]);
        Manifest["validDomains"]!.AsArray().Select(d => (string)d!).ShouldBe([Domain]);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Each_command_is_understood_as_it_stands(string scope, string title)
    {
        ReferencePlan.Read(title).Intent.ShouldNotBeOfType<Intent.NotUnderstood>($"in {scope}");
        ReferencePlan.Read(title).IsCertain.ShouldBeTrue();
        title.Length.ShouldBeLessThanOrEqualTo(32, "Teams cuts off what is longer");
    }

    [Fact]
    public void Each_permission_has_its_reason_in_the_readme()
    {
        var readme = Repository.Read("manifest", "README.md");

        Manifest["permissions"]!.AsArray().Select(p => (string)p!).ShouldBe(["identity", "messageTeamMembers"]);
        foreach (var permission in Manifest["permissions"]!.AsArray())
            readme.ShouldContain($"| permission `{permission}` |");
        foreach (var scope in Manifest["bots"]![0]!["scopes"]!.AsArray())
            readme.ShouldContain($"| scope `{scope}` |");
        Manifest.AsObject().Select(p => p.Key).ShouldNotContain(key => key == "authorization" || key == "devicePermissions");
        ((string)Manifest["webApplicationInfo"]!["id"]!).ShouldBe((string)Manifest["id"]!, "the registration, which is also the app's id");
        readme.ShouldContain("| `webApplicationInfo` |");
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void An_icon_has_the_size_teams_wants(string file, int size)
    {
        var png = File.ReadAllBytes(Repository.PathOf("manifest", file));

        png[..8].ShouldBe(new byte[] { 137, 80, 78, 71, 13, 10, 26, 10 });
        Number(16).ShouldBe(size);
        Number(20).ShouldBe(size);
        png[25].ShouldBe((byte)6, "red, green, blue and alpha");

        int Number(int at) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
    }

    [Fact]
    public void The_outline_is_white_on_transparent()
    {
        var pixels = Pixels("outline.png", 32).ToList();

        pixels.Where(p => p[3] > 0).ShouldAllBe(p => p[0] == 255 && p[1] == 255 && p[2] == 255);
        pixels.Count(p => p[3] == 0).ShouldBeGreaterThan(32 * 32 / 3);
        pixels.Count(p => p[3] == 255).ShouldBeGreaterThan(32 * 32 / 10);
    }

    [Fact]
    public void The_colour_icon_lets_nothing_through() => Pixels("color.png", 192).ShouldAllBe(p => p[3] == 255);

    [Fact]
    public async Task The_package_has_the_manifest_and_the_icons()
    {
        var file = Path.Combine(folder.Path, "new", "app.zip");

        var (exitCode, output, errors) = await BotProcess.Run(null, "package", "--app-id", AppId, "--domain", Domain, "--out", file);

        errors.ShouldBeEmpty();
        exitCode.ShouldBe(0);
        output.ShouldContain(file);
        await using var zip = await ZipFile.OpenReadAsync(file, TestContext.Current.CancellationToken);
        zip.Entries.Select(e => e.FullName).ShouldBe(["manifest.json", "color.png", "outline.png"]);
        var manifest = JsonNode.Parse(await new StreamReader(await zip.GetEntry("manifest.json")!.OpenAsync(TestContext.Current.CancellationToken)).ReadToEndAsync(TestContext.Current.CancellationToken))!;
        ((string)manifest["developer"]!["privacyUrl"]!).ShouldBe("https://afibot.example.org/privacy");
        manifest.ToJsonString().ShouldNotContain("{{");
        (await ManifestSchema.Validate(manifest)).Single().ShouldBeEmpty();
    }

    [Fact]
    public void The_same_options_give_the_same_bytes() => TeamsPackage.Build(Options).ShouldBe(TeamsPackage.Build(Options with { }));

    [Fact]
    public void A_name_with_quotes_stays_a_name() =>
        ((string)JsonNode.Parse(TeamsPackage.Manifest(Options with { Organisation = "A \"police\" {{appId}}" }))!["developer"]!["name"]!).ShouldBe("A \"police\" {{appId}}");

    [Theory]
    [InlineData("afibot", Domain, "--app-id is 'afibot', which is not the id of a bot")]
    [InlineData("00000000-0000-0000-0000-000000000000", Domain, "--app-id is '00000000-0000-0000-0000-000000000000'")]
    [InlineData(AppId, "https://afibot.example.org", "--domain is 'https://afibot.example.org': write the bot's host alone")]
    [InlineData(AppId, "afibot.example.org:8080", "--domain is 'afibot.example.org:8080'")]
    [InlineData(AppId, "localhost", "--domain is 'localhost'")]
    [InlineData(AppId, "", "--domain is ''")]
    public void Bad_input_is_told(string appId, string domain, string problem) =>
        (Options with { AppId = appId, Domain = domain }).Problem().ShouldNotBeNull().ShouldStartWith(problem);

    [Theory]
    [InlineData("", "https://example.org/", "--organisation")]
    [InlineData("A name that is longer than Teams shows", "https://example.org/", "--organisation")]
    [InlineData("Example Police", "http://example.org/", "--privacy")]
    [InlineData("Example Police", "example.org", "--privacy")]
    public void Bad_words_about_you_are_told(string organisation, string privacy, string problem) =>
        (Options with { Organisation = organisation, Privacy = privacy }).Problem().ShouldNotBeNull().ShouldStartWith(problem);

    [Fact]
    public async Task A_package_with_bad_input_is_not_written()
    {
        var file = Path.Combine(folder.Path, "app.zip");

        var (exitCode, _, errors) = await BotProcess.Run(null, "package", "--app-id", "afibot", "--domain", Domain, "--out", file);

        exitCode.ShouldBe(2);
        errors.ShouldStartWith("afibot: --app-id is 'afibot'");
        File.Exists(file).ShouldBeFalse();
    }

    /// <summary>Red, green, blue and alpha of each pixel. The script writes the pixels in one piece and each row as it is.</summary>
    private static IEnumerable<byte[]> Pixels(string file, int size)
    {
        var png = File.ReadAllBytes(Repository.PathOf("manifest", file));
        using var zlib = new ZLibStream(new MemoryStream(png[(png.AsSpan().IndexOf("IDAT"u8) + 4)..]), CompressionMode.Decompress);
        var rows = new byte[size * ((size * 4) + 1)];
        zlib.ReadExactly(rows);
        return rows.Chunk((size * 4) + 1).SelectMany(row => row[0] == 0 ? row[1..].Chunk(4) : throw new InvalidDataException("A row is not as it is."));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told()
    {
        var (exitCode, _, errors) = await BotProcess.Run(null, "package", "--app-id", AppId, "--domain", Domain, "--out", folder.Path);

        exitCode.ShouldBe(2);
        errors.ShouldStartWith("afibot: ");
    }
}
