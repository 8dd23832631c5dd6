using System.Net;
using System.Text.Json.Nodes;
using AfiBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Tests.Host;

/// <summary>A file offered and taken on the wire, as Teams has it.</summary>
public sealed class FileConsentTests : IAsyncLifetime
{
    private readonly CollectedFiles files = new();
    private LocalBot bot = null!;

    public async ValueTask InitializeAsync() => bot = await LocalBot.Start(change: builder => builder.Services.AddSingleton<IFiles>(files));

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task A_paper_is_offered_taken_and_shown()
    {
        var officer = bot.ChatOf("ilau.officer@example.org");
        await bot.Client.Send(officer.Message("position paper"));
        (await bot.Connector.Next()).Text.ShouldNotBeNull().ShouldStartWith("The position paper of Baseline Assessment 2005-06");
        var offer = JsonNode.Parse((await bot.Connector.Next()).Activity.GetRawText())!["attachments"]![0]!;
        offer["contentType"]!.GetValue<string>().ShouldBe("application/vnd.microsoft.teams.card.file.consent");
        offer["name"]!.GetValue<string>().ShouldEndWith(".docx");
        offer["content"]!["sizeInBytes"]!.GetValue<long>().ShouldBeGreaterThan(10_000);

        await bot.Client.Send(Consent(officer, "accept", offer["content"]!["acceptContext"]!, new JsonObject
        {
            ["uploadUrl"] = "https://force-my.sharepoint.com/up", ["contentUrl"] = "https://force-my.sharepoint.com/paper.docx", ["name"] = "Position paper.docx", ["uniqueId"] = "id-1", ["fileType"] = "docx",
        }));

        var shown = JsonNode.Parse((await bot.Connector.Next()).Activity.GetRawText())!["attachments"]![0]!;
        shown.ToJsonString().ShouldBe("""{"contentType":"application/vnd.microsoft.teams.card.file.info","content":{"uniqueId":"id-1","fileType":"docx"},"contentUrl":"https://force-my.sharepoint.com/paper.docx","name":"Position paper.docx"}""");
        files.Uploaded.ShouldHaveSingleItem().To.UploadUrl.ShouldBe("https://force-my.sharepoint.com/up");
    }

    [Theory]
    [InlineData("""{"type":"fileUpload","action":"accept"}""")]
    [InlineData("""{"type":"fileUpload","action":"accept","context":{"verb":"takePaper"}}""")]
    [InlineData("""{"type":"other","action":"accept","context":{"verb":"takePaper"},"uploadInfo":{"uploadUrl":"https://x.sharepoint.com"}}""")]
    [InlineData("""{"type":"fileUpload","action":"accept","context":{"verb":7},"uploadInfo":{}}""")]
    [InlineData("[]")]
    public async Task What_is_no_answer_to_an_offer_is_refused(string value)
    {
        using var answer = await bot.Client.Post(bot.ChatOf("ilau.officer@example.org").With("invoke", ("name", "fileConsent/invoke"), ("value", JsonNode.Parse(value)!)));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    /// <summary>A context that was tampered with names a place itself: only the acceptance's own counts, and a refusal has none.</summary>
    [Fact]
    public async Task The_place_is_that_of_the_acceptance_alone()
    {
        var officer = bot.ChatOf("ilau.officer@example.org");
        var context = new JsonObject { ["verb"] = "takePaper", ["at"] = "2026-01-05T09:00:00.0000000+00:00", ["uploadUrl"] = "https://x.sharepoint.com/up" };

        await bot.Client.Send(Consent(officer, "decline", context, null));

        (await bot.Connector.Next()).Text.ShouldNotBeNull().ShouldStartWith("The paper was not taken.");
        files.Uploaded.ShouldBeEmpty();
    }

    private static JsonObject Consent(Activities who, string action, JsonNode context, JsonNode? place) => who.With(
        "invoke",
        ("name", "fileConsent/invoke"),
        ("replyToId", "card-1"),
        ("value", new JsonObject { ["type"] = "fileUpload", ["action"] = action, ["context"] = context.DeepClone(), ["uploadInfo"] = place }));
}
