using System.Text;

namespace AfiBot.Hosting;

/// <summary>The pages that the Teams app's links lead to: what AfiBot is, what it keeps about people, and the terms of its use. They are
/// the same for everybody, so whoever asks need not sign in.</summary>
public static class PublicPages
{
    /// <summary>Address, file and title of each.</summary>
    internal static IReadOnlyList<(string Path, string File, string Title)> All { get; } =
    [
        ("/", "about.html", "AfiBot"),
        ("/privacy", "privacy.html", "What AfiBot keeps about you"),
        ("/terms", "terms.html", "Using AfiBot"),
    ];

    public static void MapPublicPages(this WebApplication app)
    {
        foreach (var (path, file, title) in All)
        {
            var page = new Lazy<byte[]>(() => Encoding.UTF8.GetBytes(Page(file, title)));
            app.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], http => Answer(http.Response, page.Value));
        }
    }

    /// <summary>A whole page, made of the layout that all share and what is its own.</summary>
    internal static string Page(string file, string title) =>
        Read("layout.html").Replace("{title}", title, StringComparison.Ordinal).Replace("{body}", Read(file), StringComparison.Ordinal);

    private static async Task Answer(HttpResponse response, byte[] page)
    {
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        response.Headers.CacheControl = "public, max-age=3600";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (!HttpMethods.IsHead(response.HttpContext.Request.Method))
            await response.Body.WriteAsync(page, response.HttpContext.RequestAborted);
    }

    private static string Read(string file)
    {
        using var stream = typeof(PublicPages).Assembly.GetManifestResourceStream($"Pages/{file}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
