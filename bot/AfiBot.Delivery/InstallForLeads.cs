using AfiBot.Core;

namespace AfiBot.Delivery;

/// <summary>The schedule's step: has the app installed for leads who are due a card and have never had a chat with the bot. Teams then tells
/// of the arrival by an activity, and the welcome sends the card.</summary>
/// <param name="register">Who is due what.</param>
/// <param name="directory">Who has a chat.</param>
/// <param name="clock">The instant.</param>
/// <param name="installer">Null where nobody could: then people add the app themselves, or an administrator's policy does.</param>
public sealed class InstallForLeads(IRegister register, IDirectory directory, TimeProvider clock, IAppInstaller? installer = null)
{
    /// <returns>For how many it was tried.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        if (installer is null)
            return 0;
        var now = clock.GetUtcNow();
        var without = new HashSet<EmailAddress>();
        foreach (var plan in await register.Plans(cancellation))
        {
            if (await register.Read(plan.Id, cancellation) is not { } view)
                continue;
            var position = PlanPosition.Of(view, now);
            foreach (var lead in view.Requests.Where(r => r.Delivery.IsDue(now) && position.AskedOf(r.Lead).Count > 0).Select(r => r.Lead))
            {
                if ((await directory.ChatOf(lead, cancellation)).MayInstall(now))
                    without.Add(lead);
            }
        }

        if (without.Count == 0)
            return 0;
        var tried = await installer.Install(without, cancellation);
        foreach (var (lead, installation) in tried)
        {
            await Attempts.Change(
                "That the app was installed for somebody was not written down",
                async () => (PersonalChat?)await directory.ChatOf(lead, cancellation),
                chat => chat.MayInstall(now) ? chat.After(installation, now) : null,
                chat => directory.TrySaveChat(lead, chat, cancellation));
        }

        return tried.Count;
    }
}
