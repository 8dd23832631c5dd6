using System.Net;

namespace AfiBot.Graph;

/// <summary>What Graph answered to one request.</summary>
/// <param name="Status">The HTTP status; 0 where none came.</param>
/// <param name="Value">What was asked for; null where it was not given.</param>
internal sealed record GraphAnswer<T>(int Status, T? Value = null)
    where T : class
{
    /// <summary>No answer came, or none that says anything.</summary>
    public static GraphAnswer<T> None { get; } = new(0);

    /// <summary>Whether the same request may go through later: throttled, a gateway that is down, or no answer at all.</summary>
    public bool MayPass => Status is 0 or (int)HttpStatusCode.TooManyRequests or >= 500;
}
