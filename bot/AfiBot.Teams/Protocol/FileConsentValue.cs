namespace AfiBot.Teams;

/// <summary>What comes of a card that offered a file.</summary>
/// <param name="Type"><c>fileUpload</c>.</param>
/// <param name="Action"><c>accept</c> or <c>decline</c>.</param>
/// <param name="Context">What the card carried.</param>
/// <param name="UploadInfo">Of an acceptance, where to put it.</param>
public sealed record FileConsentValue(string? Type, string? Action, IReadOnlyDictionary<string, string>? Context, FileUploadInfo? UploadInfo);
