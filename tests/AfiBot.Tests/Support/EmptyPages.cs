using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace AfiBot.Tests.Support;

/// <summary>Puts an empty page with a continuation before every page of a query, as the real service may.</summary>
internal sealed partial class EmptyPages : DelegatingHandler
{
    private const string Mark = "after-";
    private int pages;

    /// <summary>Empty pages given so far.</summary>
    public int Given => pages;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!TableRequests.IsQuery(request))
            return await base.SendAsync(request, cancellationToken);
        var address = request.RequestUri!.AbsoluteUri;
        var (partition, key) = (PartitionKey().Match(address).Groups[1].Value, RowKey().Match(address).Groups[1].Value);
        if (key.StartsWith(Mark, StringComparison.Ordinal))
        {
            request.RequestUri = new Uri(Real(address, key[Mark.Length..]));
            return await base.SendAsync(request, cancellationToken);
        }

        Interlocked.Increment(ref pages);
        var empty = new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new StringContent("""{"value":[]}""", Encoding.UTF8, "application/json"),
        };
        empty.Headers.Add("x-ms-continuation-NextPartitionKey", partition.Length > 0 ? Uri.UnescapeDataString(partition) : "none");
        empty.Headers.Add("x-ms-continuation-NextRowKey", Mark + Uri.UnescapeDataString(key));
        return empty;
    }

    /// <summary>The address that was asked for before the empty page came between.</summary>
    private static string Real(string address, string key) => key.Length > 0
        ? RowKey().Replace(address, $"NextRowKey={key}")
        : PartitionKey().Replace(RowKey().Replace(address, ""), "").TrimEnd('&');

    [GeneratedRegex("NextRowKey=([^&]*)")]
    private static partial Regex RowKey();

    [GeneratedRegex("NextPartitionKey=([^&]*)")]
    private static partial Regex PartitionKey();
}
