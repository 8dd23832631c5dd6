using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>The addresses that a member entry gives of somebody.</summary>
internal static class MemberAddresses
{
    /// <summary>In the sign-in name of a guest: their own address stands before it, with its @ as the last underscore.</summary>
    private const string GuestMark = "#EXT#@";

    /// <summary>The e-mail address, the sign-in name, and of a guest the address that is inside it; each where there is one.</summary>
    public static IReadOnlyList<EmailAddress> Of(ChannelAccount? member)
    {
        var addresses = new List<EmailAddress>();
        foreach (var text in new[] { member?.Email, OfGuest(member?.UserPrincipalName), member?.UserPrincipalName, OfGuest(member?.Email) })
        {
            if (EmailAddress.TryParse(text, out var address) && !addresses.Contains(address))
                addresses.Add(address);
        }

        return addresses;
    }

    /// <summary>No domain has an underscore, and the part before it may have any number.</summary>
    private static string? OfGuest(string? signInName)
    {
        var end = signInName?.IndexOf(GuestMark, StringComparison.OrdinalIgnoreCase) ?? -1;
        var at = end > 0 ? signInName!.LastIndexOf('_', end - 1) : -1;
        return at > 0 ? $"{signInName![..at]}@{signInName[(at + 1)..end]}" : null;
    }
}
