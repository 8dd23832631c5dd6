namespace AfiBot.Teams;

/// <summary>The connector's calls, as turns and cards need them. All of them throw a <see cref="ConnectorException"/> when they come to nothing.</summary>
public interface IConnector
{
    /// <summary>The same connector for what nobody has asked for: its calls let those go first that somebody waits for.</summary>
    IConnector Unasked { get; }

    /// <summary>Sends a message into a conversation.</summary>
    /// <returns>Its id, or null where the client gives none.</returns>
    Task<string?> Send(ServiceAddress service, string conversationId, Activity activity, CancellationToken cancellation);

    /// <summary>Replaces a message that was sent.</summary>
    Task Update(ServiceAddress service, string conversationId, string activityId, Activity activity, CancellationToken cancellation);

    /// <summary>Starts a thread in a channel.</summary>
    /// <returns>The root post's id, or null where the client gives none.</returns>
    Task<string?> StartThread(ServiceAddress service, string channelId, Activity activity, CancellationToken cancellation);

    /// <summary>A member of a conversation, with the e-mail address; null for somebody who is not in it.</summary>
    Task<ChannelAccount?> Member(ServiceAddress service, string conversationId, string userId, CancellationToken cancellation);
}
