using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What happens when somebody's chat with the bot begins: a word about what it does, and the card they owe.</summary>
public sealed class Welcome(IRegister register, SendCard sendCard)
{
    /// <summary>Gives the greeting. The card follows by <see cref="SendOwed"/>.</summary>
    public static TextReply To(Person? person) => person is null ? FixedReplies.Unknown : Answers.Greeting(person);

    /// <summary>Sends the person the card of the open cycle, where they owe anything.</summary>
    /// <remarks>What has to wait is found again by the schedule.</remarks>
    public async Task SendOwed(Person person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        foreach (var plan in await register.Plans(cancellation))
            await sendCard.SendAnew(plan.Id, person.Email, cancellation);
    }
}
