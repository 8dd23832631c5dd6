namespace AfiBot.Conversation;

/// <summary>What was made of a text.</summary>
/// <param name="Intent">What it most likely means.</param>
/// <param name="IsCertain">The whole text has the form of a question or an order, and every name in it is one of the plan's:
/// certain enough to interrupt a dialog that waits for free text.</param>
public sealed record Reading(Intent Intent, bool IsCertain)
{
    /// <summary>How sure it is, in a word: certain, likely, or none where nothing was understood.</summary>
    public string Confidence => Intent is Intent.NotUnderstood ? "none" : IsCertain ? "certain" : "likely";
}
