namespace AfiBot.Core;

/// <summary>How far one lead has come with what the latest cycle asks.</summary>
public sealed record LeadProgress(EmailAddress Lead, string LeadName, int Asked, int Answered)
{
    public bool HasAnsweredAll => Answered == Asked;
}
