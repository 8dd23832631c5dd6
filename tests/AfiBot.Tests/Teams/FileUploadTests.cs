using System.Net;
using AfiBot.Teams;

namespace AfiBot.Tests.Teams;

/// <summary>A file is put into Microsoft's own storage and nowhere else, by the address alone.</summary>
public sealed class FileUploadTests : IDisposable
{
    private readonly Storage storage = new();

    public void Dispose() => storage.Dispose();

    [Theory]
    [InlineData("https://force-my.sharepoint.com/personal/jo/_api/v2.0/drive/items/1/uploadSession?guid='2'&tempauth=eyJ0", true)]
    [InlineData("https://force-my.sharepoint.us/up", true)]
    [InlineData("https://api.onedrive.com/up", true)]
    [InlineData("http://force-my.sharepoint.com/up", false)]
    [InlineData("https://force-my.sharepoint.com:8443/up", false)]
    [InlineData("https://user:word@force-my.sharepoint.com/up", false)]
    [InlineData("https://sharepoint.com.example.org/up", false)]
    [InlineData("https://notsharepoint.com/up", false)]
    [InlineData("https://127.0.0.1/up", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("", false)]
    public async Task Only_OneDrive_and_SharePoint_are_written_to(string url, bool allowed)
    {
        var problem = await Upload(url);

        FileUpload.Allows(url).ShouldBe(allowed);
        (problem is null, storage.Requests.Count).ShouldBe((allowed, allowed ? 1 : 0));
    }

    [Fact]
    public async Task It_goes_in_one_piece_with_its_range_and_without_a_token()
    {
        (await Upload("https://force-my.sharepoint.com/up?tempauth=1")).ShouldBeNull();

        var (request, content) = storage.Requests.ShouldHaveSingleItem();
        request.Method.ShouldBe(HttpMethod.Put);
        request.RequestUri!.AbsoluteUri.ShouldBe("https://force-my.sharepoint.com/up?tempauth=1");
        request.Headers.Authorization.ShouldBeNull();
        request.Content!.Headers.ContentRange!.ToString().ShouldBe("bytes 0-4/5");
        content.ShouldBe("paper"u8.ToArray());
    }

    [Fact]
    public async Task What_the_storage_answers_is_told()
    {
        storage.Answer = HttpStatusCode.InsufficientStorage;

        (await Upload("https://force-my.sharepoint.com/up")).ShouldBe("it answered with 507");
    }

    private async Task<string?> Upload(string url) =>
        await new FileUpload(new HttpClient(storage, disposeHandler: false)).Upload(new FilePlace(url, "", "paper.docx", "1", "docx"), "paper"u8.ToArray(), TestContext.Current.CancellationToken);

    private sealed class Storage : HttpMessageHandler
    {
        public HttpStatusCode Answer { get; set; } = HttpStatusCode.Created;

        public List<(HttpRequestMessage Request, byte[] Content)> Requests { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add((request, await request.Content!.ReadAsByteArrayAsync(cancellationToken)));
            return new HttpResponseMessage(Answer);
        }
    }
}
