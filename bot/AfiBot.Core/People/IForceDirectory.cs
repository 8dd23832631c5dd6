namespace AfiBot.Core;

/// <summary>What the force's own directory can tell of people, besides what the plans' files say they do: who their line manager is, and
/// whether they are away. <see cref="ConfiguredDirectory"/> tells what was written down here; Microsoft Graph may know more.</summary>
/// <remarks>Every answer is optional. What cannot be told (no permission, no answer, nobody of that name) is left out, and never an exception:
/// whoever asks goes on without it.</remarks>
public interface IForceDirectory
{
    /// <summary>Looks people up. They are asked for together, since a directory answers many at once.</summary>
    /// <param name="plan">The plan in which they are spoken of: its time zone is that of the days.</param>
    /// <param name="people">Whom, by the addresses that the plan knows them by.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>What is known, by address; whoever nothing is known of may be missing.</returns>
    Task<IReadOnlyDictionary<EmailAddress, Colleague>> LookUp(ActionPlan plan, IReadOnlyCollection<EmailAddress> people, CancellationToken cancellation);
}
