using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Whom somebody means by a name.</summary>
internal static class Called
{
    /// <summary>The most that are offered where several are called so.</summary>
    private const int Most = 5;

    /// <summary>Those who have a part here and are called so.</summary>
    public static IReadOnlyList<Person> Among(IEnumerable<Person> people, string said) => [.. people.Where(p => p.HasRole && Is(p, said))];

    /// <summary>Asks which of several is meant.</summary>
    /// <param name="said">What they were called.</param>
    /// <param name="choices">One for each, by <see cref="Choice"/>.</param>
    public static TextReply Which(string said, IEnumerable<Choice> choices) => new($"Whom do you mean by \"{Words.Shortened(said)}\"?", [.. choices.Take(Most)]);

    /// <summary>One of several, told from a namesake by the address.</summary>
    public static Choice Choice(string name, EmailAddress email, TopicRequest request) => new(name, request) { InFull = $"{name} ({email})" };

    /// <summary>By their address, or by words of their name or of the part of the address before the sign.</summary>
    public static bool Is(Person person, string said)
    {
        if (EmailAddress.TryParse(said, out var address))
            return person.IsNamed(address);
        var words = Sentence.Of($"{person.Name} {person.Email.Value.Split('@')[0].Replace('.', ' ')}").Words.Select(w => w.Text).ToHashSet();
        return Sentence.Of(said).Words is { Count: > 0 } named && named.All(w => words.Contains(w.Text));
    }
}
