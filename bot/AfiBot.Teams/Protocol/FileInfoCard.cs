namespace AfiBot.Teams;

/// <summary>The content of a card that shows a file.</summary>
/// <param name="UniqueId">Its id in the storage.</param>
/// <param name="FileType">Its kind, such as <c>docx</c>.</param>
public sealed record FileInfoCard(string UniqueId, string FileType);
