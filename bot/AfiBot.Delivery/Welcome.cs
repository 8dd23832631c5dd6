using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Delivery;

/// <summary>What happens when a chat with the bot begins: a word about what it does and what it keeps, and the card that is owed.</summary>
public sealed class Welcome(IRegister register, SendCard sendCard, FollowLeads followLeads, Contact contact)
{
    /// <summary>What a team's channel or a group chat is told.</summary>
    public static TextReply ToAll => FixedReplies.Introduction;

    /// <summary>What a person is told in their own chat. The card follows by <see cref="SendOwed"/>.</summary>
    public TextReply To(Person? person) => person is null ? contact.Unknown : Hello.Introduction(person);

    /// <summary>Sends the person the card of the open cycle of each plan that names them, where they owe anything.</summary>
    /// <remarks>What has to wait is found again by the schedule.</remarks>
    /// <param name="person">Whose chat has begun, or takes messages again.</param>
    /// <param name="since">Since when: a card that was sent before is sent anew, one that was sent since is not.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task SendOwed(Person person, DateTimeOffset since, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        var cards = new List<(CardMessage Message, bool Anew)>();
        foreach (var plan in person.Grants.Where(g => g.Roles is not Roles.None).Select(g => g.Plan))
        {
            if (await register.Read(plan, cancellation) is not { } read)
                continue;
            var view = await followLeads.Follow(read, cancellation);
            foreach (var request in view.Requests.Where(r => person.IsNamed(r.Lead)))
            {
                var anew = WasBefore(since, request.Delivery) && await sendCard.PlanAnew(view, request, cancellation);
                cards.Add((new CardMessage(plan, request.Cycle, request.Lead), anew));
            }
        }

        // By now all of them are due, so the first takes the others along.
        foreach (var (message, anew) in cards)
            _ = anew ? await sendCard.SendAnew(message, cancellation) : await sendCard.Send(message, cancellation);
    }

    /// <summary>Whether the card's way had ended before. One that is still planned or on its way is the schedule's as much as ours, and goes out once.</summary>
    private static bool WasBefore(DateTimeOffset since, CardDelivery delivery) =>
        delivery.IsFinal && delivery.At < since;
}
