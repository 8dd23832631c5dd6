namespace AfiBot.Core;

/// <summary>Has the bot's app put into people's own chats, where the force lets it.</summary>
public interface IAppInstaller
{
    /// <summary>Has it installed for each of these people.</summary>
    /// <returns>What came of it, by address. Of whom nothing is told nothing was tried, or no answer came: they can be tried again.</returns>
    Task<IReadOnlyDictionary<EmailAddress, AppInstallation>> Install(IReadOnlyCollection<EmailAddress> people, CancellationToken cancellation);
}
