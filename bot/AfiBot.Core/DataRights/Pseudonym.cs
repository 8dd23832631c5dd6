namespace AfiBot.Core;

/// <summary>Who stands in the register in the place of somebody who was forgotten. It is drawn by lot, so nothing leads back from it,
/// and it is one for each person, so that history and figures keep people apart.</summary>
/// <param name="Id">Letters and digits.</param>
public sealed record Pseudonym(string Id)
{
    /// <summary>An address that nothing can ever be sent to (RFC 2606).</summary>
    public EmailAddress Email => new($"forgotten-{Id}@pseudonym.invalid");

    public string Name => $"Forgotten person {Id}";

    public static Pseudonym New() => new(Guid.NewGuid().ToString("N")[..12]);
}
