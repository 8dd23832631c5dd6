using AfiBot.Core;

namespace AfiBot.Testing;

/// <summary>People for a test, written over whoever is there.</summary>
public static class DirectoryWriting
{
    /// <summary>Puts these people into the directory, just as they are.</summary>
    public static async Task Write(this IDirectory directory, IReadOnlyList<Person> people, CancellationToken cancellation)
    {
        var before = (await directory.People(cancellation)).ToDictionary(p => p.Email, p => p.Version);
        if (!await directory.TryWrite([.. people.Select(p => p with { Version = before.GetValueOrDefault(p.Email) })], cancellation))
            throw new InvalidOperationException("Others were writing people at the same moment.");
    }
}
