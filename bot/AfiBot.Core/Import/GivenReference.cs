namespace AfiBot.Core;

/// <summary>A reference as a row of the file gives it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Reference">What it is read as; none that any AFI has, where it cannot be read.</param>
internal sealed record GivenReference(int Row, string Found, AfiReference Reference);
