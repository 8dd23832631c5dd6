using AfiBot.Teams;
using AfiBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace AfiBot.Tests.Teams.Connector;

/// <summary>What the connector's error table says of a chat, over real HTTP.</summary>
public sealed class RefusalCodesTests : IAsyncLifetime
{
    private FakeConnector connector = null!;

    public async ValueTask InitializeAsync() => connector = await FakeConnector.Start();

    public ValueTask DisposeAsync() => connector.DisposeAsync();

    [Theory]
    [InlineData(403, """{"error":{"code":"BotDisabledByAdmin","message":"m"}}""", RefusalExtent.WholeChat, "the connector answered 403 BotDisabledByAdmin")]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster"}}""", RefusalExtent.WholeChat, "the connector answered 403 BotNotInConversationRoster")]
    [InlineData(403, """{"error":{"code":"ConversationBlockedByUser"}}""", RefusalExtent.WholeChat, "the connector answered 403 ConversationBlockedByUser")]
    [InlineData(403, """{"error":{"code":"NotEnoughPermissions"}}""", RefusalExtent.WholeChat, "the connector answered 403 NotEnoughPermissions")]
    [InlineData(403, """{"errorCode":209,"message":"{\r\n  \"subCode\": \"MessageWritesBlocked\",\r\n  \"details\": \"d\"}"}""", RefusalExtent.WholeChat, "the connector answered 403 MessageWritesBlocked")]
    [InlineData(403, """{"errorCode":209}""", RefusalExtent.WholeChat, "the connector answered 403 MessageWritesBlocked")]
    [InlineData(403, """{"errorCode":"209","message":{"subCode":1}}""", RefusalExtent.ThisMessage, "the connector answered 403")]
    [InlineData(403, """{"error":{"code":"InvalidBotApiHost"}}""", RefusalExtent.ThisMessage, "the connector answered 403 InvalidBotApiHost")]
    [InlineData(403, """{"message":"\ud800"}""", RefusalExtent.ThisMessage, "the connector answered 403")]
    [InlineData(403, "<html>", RefusalExtent.ThisMessage, "the connector answered 403")]
    [InlineData(404, """{"error":{"code":"ConversationNotFound"}}""", RefusalExtent.ChatIsGone, "the connector answered 404 ConversationNotFound")]
    [InlineData(404, """{"error":{"code":"ActivityNotFoundInConversation"}}""", RefusalExtent.ThisMessage, "the connector answered 404 ActivityNotFoundInConversation")]
    [InlineData(404, "", RefusalExtent.ThisMessage, "the connector answered 404")]
    [InlineData(400, """{"error":{"code":"ConversationBlockedByUser"}}""", RefusalExtent.ThisMessage, "the connector answered 400 ConversationBlockedByUser")]
    [InlineData(413, """{"error":{"code":"MessageSizeTooBig"}}""", RefusalExtent.ThisMessage, "the connector answered 413 MessageSizeTooBig")]
    public async Task A_refusal_is_read_as_the_table_has_it(int status, string body, RefusalExtent extent, string reason)
    {
        connector.Instead = async http =>
        {
            http.Response.StatusCode = status;
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(body);
            return true;
        };
        using var limiter = new SendLimiter(new SendLimits(), TimeProvider.System);
        using var http = ConnectorHttp.Create(new SendLimits(), limiter, TimeProvider.System, new SocketsHttpHandler());
        var serviceUrls = new ServiceUrls(loopbackOnly: true);
        var messenger = new Messenger(new ConnectorClient(http, serviceUrls, TimeProvider.System), serviceUrls);

        var outcome = await messenger.Send(Some.Conversation() with { ServiceUrl = connector.ServiceUrl }, new TextReply("A line."), TestContext.Current.CancellationToken);

        outcome.ShouldBe(new SendOutcome.Refused(reason, extent));
    }
}
