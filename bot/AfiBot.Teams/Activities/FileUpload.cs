using System.Net.Http.Headers;
using AfiBot.Conversation;

namespace AfiBot.Teams;

/// <summary>Puts a file into the storage of whoever agreed to have it. The address came with an activity, so only Microsoft's own storage is written to, and the bot's token never goes there: the address is its own key.</summary>
/// <param name="http">A client without credentials that follows no redirect.</param>
public sealed class FileUpload(HttpClient http)
{
    /// <summary>OneDrive and SharePoint, in the public and the government clouds.</summary>
    private static readonly string[] Storage = ["sharepoint.com", "sharepoint.us", "sharepoint-mil.us", "onedrive.com", "1drv.com"];

    /// <summary>Whether a file may be uploaded there.</summary>
    public static bool Allows(string uploadUrl) =>
        Uri.TryCreate(uploadUrl, UriKind.Absolute, out var url)
        && url is { Scheme: "https", IsDefaultPort: true, UserInfo.Length: 0 }
        && Storage.Any(domain => url.IdnHost.Equals(domain, StringComparison.OrdinalIgnoreCase) || url.IdnHost.EndsWith($".{domain}", StringComparison.OrdinalIgnoreCase));

    /// <summary>Uploads it in one piece.</summary>
    /// <returns>Why it is not there, as the end of a sentence; null where it is.</returns>
    public async Task<string?> Upload(FilePlace to, byte[] content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(content);
        if (!Allows(to.UploadUrl))
            return "the place that was named is not in OneDrive or SharePoint";
        using var body = new ByteArrayContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
        try
        {
            using var answer = await http.PutAsync(new Uri(to.UploadUrl), body, cancellation);
            return answer.IsSuccessStatusCode ? null : $"it answered with {(int)answer.StatusCode}";
        }
        catch (HttpRequestException)
        {
            return "it cannot be reached";
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "it took too long";
        }
    }
}
