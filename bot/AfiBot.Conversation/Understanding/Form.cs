namespace AfiBot.Conversation;

/// <summary>The form of a sentence.</summary>
internal enum Form
{
    /// <summary>Names and topics only: "overdue in roads".</summary>
    Bare,

    Asking,

    /// <summary>A statement.</summary>
    Telling,
}
