using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Writes to people by their e-mail address, and is the only place that does. Who refused the bot is left alone until
/// they are heard of again; who has no part in a plan any more hears nothing of it.</summary>
public sealed class PersonalPost(IDirectory directory, IMessenger messenger, TimeProvider clock)
{
    /// <summary>Whether the person has a chat that takes messages.</summary>
    public async Task<bool> Reaches(EmailAddress person, CancellationToken cancellation) => (await directory.ChatOf(person, cancellation)).IsOpen;

    /// <summary>The person, or null where no plan names them.</summary>
    public Task<Person?> Find(EmailAddress person, CancellationToken cancellation) => directory.Find(person, cancellation);

    /// <summary>Sends something of a plan to a person's own chat. A refusal that would meet every message is kept with the chat.</summary>
    public async Task<SendOutcome> Send(PlanId about, EmailAddress to, Reply reply, CancellationToken cancellation) =>
        await Send(about, to, await Find(to, cancellation), reply, cancellation);

    /// <summary>Does so where the caller has found the person.</summary>
    public async Task<SendOutcome> Send(PlanId about, EmailAddress to, Person? person, Reply reply, CancellationToken cancellation)
    {
        return person is null || (person.In(about).Roles is Roles.None && !Covers(person, about))
            ? new SendOutcome.NoAddress()
            : await Send(to, reply, cancellation);
    }

    /// <summary>Sends something to a line manager or a sponsor, of those for whom the force has named them: they need no part of their own in the plan.</summary>
    public Task<SendOutcome> SendToSuperior(EmailAddress to, Reply reply, CancellationToken cancellation) => Send(to, reply, cancellation);

    /// <summary>Puts something else in the place of what a person was sent; where that cannot be done, what was sent stays.</summary>
    public async Task Replace(EmailAddress to, string activityId, Reply reply, CancellationToken cancellation)
    {
        if (await directory.ChatOf(to, cancellation) is { IsOpen: true, Reference: { } reference })
            await messenger.Replace(reference, activityId, reply, cancellation);
    }

    private async Task<SendOutcome> Send(EmailAddress to, Reply reply, CancellationToken cancellation)
    {
        var chat = await directory.ChatOf(to, cancellation);
        if (chat is not { IsOpen: true, Reference: { } reference })
            return new SendOutcome.NoAddress();
        var outcome = await messenger.Send(reference, reply, cancellation);
        if (outcome is SendOutcome.Refused { Extent: not RefusalExtent.ThisMessage } refused)
        {
            // Where the chat has changed meanwhile they have been heard of since, or another refusal is written down already.
            await directory.TrySaveChat(
                to, chat.RefusedWith(new Refusal(refused.Reason, clock.GetUtcNow()), refused.Extent is RefusalExtent.ChatIsGone), cancellation);
        }

        return outcome;
    }

    /// <summary>Whether they answer for somebody in the plan, or will: it is told to them before its first day.</summary>
    private bool Covers(Person person, PlanId plan)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return person.Covers.Any(c => c.Plan == plan && person.IsNamed(c.Deputy) && c.Until >= today);
    }
}
