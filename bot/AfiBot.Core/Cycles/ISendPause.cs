namespace AfiBot.Core;

/// <summary>A pause in all sending that nobody has asked for just now, shared by every instance: the service has had enough for a while.</summary>
public interface ISendPause
{
    /// <summary>Until when nothing is sent, or null where there never was a pause. It may have passed.</summary>
    Task<DateTimeOffset?> Until(CancellationToken cancellation);

    /// <summary>Pauses until then. The later end wins: a pause is never shortened.</summary>
    Task Extend(DateTimeOffset until, string reason, CancellationToken cancellation);
}
