using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Papers as files: how they are printed and handed out is decided in other rooms.</summary>
public interface IFiles
{
    /// <summary>Whether somebody can be handed a file in this chat.</summary>
    bool CanReach(ConversationReference chat);

    /// <summary>The name of a paper's file.</summary>
    string NameOf(PositionPaper paper);

    /// <summary>The bytes of a paper.</summary>
    byte[] Print(PositionPaper paper);

    /// <summary>Puts a file where somebody agreed to have it.</summary>
    /// <returns>Why it is not there, as the end of a sentence; null where it is.</returns>
    Task<string?> Upload(FilePlace to, byte[] content, CancellationToken cancellation);
}
