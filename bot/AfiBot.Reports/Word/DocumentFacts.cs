namespace AfiBot.Reports;

/// <summary>What a document says of itself.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Creator">Who made it.</param>
/// <param name="AsAt">What its figures are as at, in words; it stands in the footer, too.</param>
/// <param name="At">The same as an instant. The document has no other time in it, so that it is the same whenever it is made.</param>
internal sealed record DocumentFacts(string Title, string Subject, string Creator, string AsAt, DateTimeOffset At);
