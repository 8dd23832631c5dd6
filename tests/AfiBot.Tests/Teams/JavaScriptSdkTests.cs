using System.Text.Json.Nodes;
using AfiBot.Teams;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Teams;

/// <summary>What the bot sends and calls, beside what Microsoft's own SDK for JavaScript reads and calls.</summary>
public sealed class JavaScriptSdkTests
{
    [Theory]
    [InlineData("status of roads", "a figures card")]
    [InlineData("what do I owe?", "the request card")]
    [InlineData("update SRP-02", "a step of the dialog")]
    [InlineData("help", "help")]
    [InlineData("xyzzy", "a plain line")]
    public async Task The_SDK_reads_every_field_of_a_message(string text, string what)
    {
        await using var bot = await LocalBot.Start();
        bot.Connector.KeepsRequestCards = true;
        await bot.Client.Send(bot.ChatOf("srp.lead@example.org").Message(text));

        var sent = JsonNode.Parse((await bot.Connector.Next()).Activity.GetRawText())!;

        Text(await JavaScriptSdk.Read("Activity", sent)).ShouldBe(Text(sent), what);
    }

    [Fact]
    public async Task Every_field_of_the_SDKs_activity_is_tolerated()
    {
        await using var bot = await LocalBot.Start();
        var message = bot.ChatOf("ilau.officer@example.org").Message("status of roads");
        message["value"] = null;
        var full = await JavaScriptSdk.Ask("fullActivity", new JsonObject { ["over"] = message });

        await bot.Client.Send(full);

        (await bot.Connector.Next()).Summary.ShouldNotBeNull().ShouldContain("Road", Case.Insensitive);
    }

    [Fact]
    public async Task The_connector_is_called_as_the_SDK_calls_it()
    {
        const string Conversation = "19:abc@thread.tacv2;messageid=17/../%2e?x=1#y é";
        const string Message = "f:1;2/3";
        const string User = "29:1-a_b c+d=";
        var ours = await CallsOf(connector => CallAll(connector, Conversation, Message, User));
        var theirs = await CallsOf(connector => JavaScriptSdk.Ask("call", new JsonObject
        {
            ["url"] = connector.ServiceUrl, ["conversation"] = Conversation, ["activity"] = Message, ["user"] = User, ["continuation"] = "2&3",
            ["message"] = new JsonObject { ["type"] = "message", ["text"] = "Hello" }, ["channel"] = "19:channel@thread.tacv2",
        }));

        ours.ShouldBe(theirs);
        ours.Count.ShouldBe(7);
    }

    private static async Task CallAll(FakeConnector connector, string conversation, string message, string user)
    {
        var limits = new SendLimits();
        using var limiter = new SendLimiter(limits, TimeProvider.System);
        using var http = ConnectorHttp.Create(limits, limiter, TimeProvider.System, new SocketsHttpHandler());
        var client = new ConnectorClient(http, new ServiceUrls(loopbackOnly: true), TimeProvider.System);
        var service = new ServiceAddress(connector.ServiceUrl, "tenant-1");
        var hello = new Activity { Type = "message", Text = "Hello" };
        await client.Send(service, conversation, hello, default);
        await client.Reply(service, conversation, message, hello, default);
        await client.Update(service, conversation, message, hello, default);
        await client.Delete(service, conversation, message, default);
        await client.Member(service, conversation, user, default);
        await client.Members(service, conversation, "2&3", default);
        await client.StartThread(service, "19:channel@thread.tacv2", hello, default);
    }

    /// <summary>Method, path and body of each call, the path part by part, since two ways of writing a character in it mean the same.</summary>
    private static async Task<IReadOnlyList<string>> CallsOf(Func<FakeConnector, Task> calls)
    {
        await using var connector = await FakeConnector.Start();
        connector.SeesBodies = true;
        connector.Knows("29:1-a_b c+d=", "somebody@example.org");
        await calls(connector);
        return
        [
            .. connector.Seen.Select(line => line.Split(' ', 3)).Select(call =>
                $"{call[0]} {string.Join(" / ", call[1].Split('/').Select(Uri.UnescapeDataString))} {(call[2].Length == 0 ? "" : Text(JsonNode.Parse(call[2])!))}"),
        ];
    }

    /// <summary>A value's text with the fields of objects in the order of their names.</summary>
    private static string Text(JsonNode? value) => value switch
    {
        JsonObject fields => $"{{{string.Join(',', fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"\"{f.Key}\":{Text(f.Value)}"))}}}",
        JsonArray items => $"[{string.Join(',', items.Select(Text))}]",
        null => "null",
        _ => value.ToJsonString(),
    };
}
