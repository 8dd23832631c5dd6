using AfiBot.Core;

namespace AfiBot.Delivery;

/// <summary>Where the bot has introduced itself. An arrival is told several times, in any order and to any instance; it is one.</summary>
/// <remarks>The mark stands in the conversation's own partition, under nobody's id.</remarks>
public sealed class Installations(IConversationStore conversations)
{
    private const string Introduced = "introduced";

    /// <summary>Whether it is for the caller to introduce the bot: true once between two endings.</summary>
    /// <param name="place">The conversation, or for all of a team's channels the team.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<bool> Begin(string place, CancellationToken cancellation)
    {
        var key = KeyOf(place);
        var mark = await conversations.Read(key, cancellation);
        return mark.State is null && await conversations.TrySave(key, mark.With(Introduced, null), cancellation);
    }

    /// <summary>The bot is out of there; when it comes again it introduces itself again.</summary>
    public async Task End(string place, CancellationToken cancellation)
    {
        var key = KeyOf(place);
        await Attempts.Change(
            "That the bot is out of a place was not written down",
            async () => (StoredConversation?)await conversations.Read(key, cancellation),
            mark => mark.State is null ? null : mark.With(null, null),
            mark => conversations.TrySave(key, mark, cancellation));
    }

    private static ConversationKey KeyOf(string place) => new(place, "");
}
