using AfiBot.Delivery;
using AfiBot.Core;

namespace AfiBot.Local;

/// <summary>What the bot has kept of a Playground's chats. A Playground that starts remembers none of them, so they begin anew.</summary>
internal sealed class PlaygroundChats(IDirectory directory, Installations installations)
{
    public async Task Forget(Person person, CancellationToken cancellation)
    {
        var playground = PlaygroundConfig.For(person);
        foreach (var place in (string[])[playground.PersonalChat.Id, playground.GroupChat.Id, playground.Team.Id])
            await installations.End(place, cancellation);
        var chat = await directory.ChatOf(person.Email, cancellation);
        if (chat.Reference is not null)
            await directory.TrySaveChat(person.Email, chat with { Reference = null }, cancellation);
    }
}
