namespace AfiBot.Core;

/// <summary>What a lead says of an AFI. "Update awaited" is not among them: it is derived, see <see cref="ShownStatus"/>.</summary>
public enum Status
{
    WorkInProgress,
    Completed,
    NoFurtherAction,
}
