using AfiBot.Conversation;

namespace AfiBot.Teams;

/// <summary>Where a file that was accepted is to be put.</summary>
/// <param name="ContentUrl">Where it can be opened afterwards.</param>
/// <param name="Name">What it is called there.</param>
/// <param name="UploadUrl">Where it is uploaded to.</param>
/// <param name="UniqueId">Its id there.</param>
/// <param name="FileType">Its kind.</param>
public sealed record FileUploadInfo(string? ContentUrl, string? Name, string? UploadUrl, string? UniqueId, string? FileType)
{
    public FilePlace ToFilePlace() => new(UploadUrl ?? "", ContentUrl ?? "", Name ?? "", UniqueId ?? "", FileType ?? "");
}
