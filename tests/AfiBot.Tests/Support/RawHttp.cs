using System.Net.Sockets;
using System.Text;

namespace AfiBot.Tests.Support;

/// <summary>A request written byte by byte, for what no HTTP client would send.</summary>
internal sealed class RawHttp : IDisposable
{
    private readonly TcpClient tcp = new();
    private readonly NetworkStream stream;

    private RawHttp(Uri to)
    {
        tcp.Connect(to.Host, to.Port);
        stream = tcp.GetStream();
    }

    public static RawHttp To(Uri server) => new(server);

    /// <summary>A request line and headers for the bot's endpoint, with the empty line that ends them.</summary>
    public static string Head(params string[] headers) => string.Join("\r\n", ["POST /api/messages HTTP/1.1", "Host: bot", "Content-Type: application/json", .. headers, "", ""]);

    public async Task<RawHttp> Write(string text)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text));
        return this;
    }

    /// <summary>Says that nothing more will come, and still listens.</summary>
    public RawHttp EndOfSending()
    {
        tcp.Client.Shutdown(SocketShutdown.Send);
        return this;
    }

    /// <summary>All that is answered until the server closes; empty where it closed without a word.</summary>
    public async Task<string> AnswerToTheEnd()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, patience.Token);
        }
        catch (IOException)
        {
            // Reset by the server: what was said before counts.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    /// <summary>The status of the answer; 0 where the server closed without a word.</summary>
    public async Task<int> StatusAtTheEnd()
    {
        var answer = await AnswerToTheEnd();
        return answer.Length == 0 ? 0 : int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        stream.Dispose();
        tcp.Dispose();
    }
}
