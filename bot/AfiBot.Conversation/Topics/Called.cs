using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Whom somebody means by a name.</summary>
internal static class Called
{
    /// <summary>By their address, or by words of their name or of the part of the address before the sign.</summary>
    public static bool Is(Person person, string said)
    {
        if (EmailAddress.TryParse(said, out var address))
            return person.IsNamed(address);
        var words = Sentence.Of($"{person.Name} {person.Email.Value.Split('@')[0].Replace('.', ' ')}").Words.Select(w => w.Text).ToHashSet();
        return Sentence.Of(said).Words is { Count: > 0 } named && named.All(w => words.Contains(w.Text));
    }
}
