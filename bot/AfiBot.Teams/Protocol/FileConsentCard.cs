namespace AfiBot.Teams;

/// <summary>The content of a card that offers a file.</summary>
/// <param name="Description">What it is.</param>
/// <param name="SizeInBytes">How large.</param>
/// <param name="AcceptContext">What comes back with an acceptance.</param>
/// <param name="DeclineContext">What comes back with a refusal.</param>
public sealed record FileConsentCard(string Description, long SizeInBytes, IReadOnlyDictionary<string, string> AcceptContext, IReadOnlyDictionary<string, string> DeclineContext);
