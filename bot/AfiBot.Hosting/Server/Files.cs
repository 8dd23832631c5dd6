using AfiBot.Conversation;
using AfiBot.Core;
using AfiBot.Reports;
using AfiBot.Teams;

namespace AfiBot.Hosting;

/// <summary>Papers are printed by the room of reports and handed out as Teams does.</summary>
internal sealed class Files(FileUpload upload) : IFiles
{
    /// <summary>Teams alone takes files, and what stands in for it on this machine does not.</summary>
    public bool CanReach(ConversationReference chat)
    {
        ArgumentNullException.ThrowIfNull(chat);
        return chat.ChannelId is "msteams" && Uri.TryCreate(chat.ServiceUrl, UriKind.Absolute, out var service) && !service.IsLoopback;
    }

    public string NameOf(PositionPaper paper) => PaperDocument.FileName(paper);

    public byte[] Print(PositionPaper paper) => PaperDocument.Write(paper);

    public Task<string?> Upload(FilePlace to, byte[] content, CancellationToken cancellation) => upload.Upload(to, content, cancellation);
}
