namespace AfiBot.Core;

/// <summary>Who stands in the register in the place of somebody who was forgotten. It is drawn by lot, so nothing leads back from it,
/// and it is one for each person, so that history and figures keep people apart.</summary>
/// <param name="Id">Letters and digits.</param>
public sealed record Pseudonym(string Id)
{
    private const string Domain = "@pseudonym.invalid";

    /// <summary>An address that nothing can ever be sent to (RFC 2606).</summary>
    public EmailAddress Email => new($"forgotten-{Id}{Domain}");

    public string Name => $"Forgotten person {Id}";

    /// <summary>Whether this is the address of somebody who was forgotten: nobody who could be asked.</summary>
    public static bool IsOne(EmailAddress email) => email.Value.EndsWith(Domain, StringComparison.Ordinal);

    /// <summary>Another of the same person.</summary>
    public Pseudonym Numbered(int number) => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Id}-{number}"));

    public static Pseudonym New() => new(Guid.NewGuid().ToString("N")[..12]);
}
