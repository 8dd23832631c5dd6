namespace AfiBot.Tests.Support;

/// <summary>Papers that are printed as in the product, and kept here in the place of somebody's storage.</summary>
internal sealed class CollectedFiles : IFiles
{
    private readonly List<(FilePlace To, byte[] Content)> uploaded = [];

    /// <summary>What was uploaded, and where to.</summary>
    public IReadOnlyList<(FilePlace To, byte[] Content)> Uploaded => uploaded;

    /// <summary>Whether chats take files.</summary>
    public bool Reaches { get; set; } = true;

    /// <summary>Why the storage takes nothing; null where it does.</summary>
    public string? Problem { get; set; }

    public bool CanReach(ConversationReference chat) => Reaches;

    public string NameOf(PositionPaper paper) => PaperDocument.FileName(paper);

    public byte[] Print(PositionPaper paper) => PaperDocument.Write(paper);

    public Task<string?> Upload(FilePlace to, byte[] content, CancellationToken cancellation)
    {
        if (Problem is null)
            uploaded.Add((to, content));
        return Task.FromResult(Problem);
    }
}
