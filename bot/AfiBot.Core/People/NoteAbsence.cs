namespace AfiBot.Core;

/// <summary>Writes down that somebody is away, by their own word, so that they are not chased meanwhile; or that they are back.</summary>
public sealed class NoteAbsence(IDirectory directory)
{
    /// <summary>The longest that somebody is away without the plan's files saying who does their work.</summary>
    public const int MostDays = Cover.MostDays;

    /// <param name="who">Who is away.</param>
    /// <param name="absence">When, in place of what they said before; null for not any more.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>False where the directory has nobody of that address.</returns>
    public async Task<bool> Note(EmailAddress who, Absence? absence, CancellationToken cancellation) => (await Attempts.Make<bool>(async () =>
    {
        if (await directory.Find(who, cancellation) is not { } person)
            return false;
        return person.Away == absence || await directory.TryWrite([person with { Away = absence }], cancellation) ? true : Attempts.Again<bool>();
    })).OrThrow("An absence was not written down");
}
