namespace AfiBot.Conversation;

/// <summary>Replies that are always the same.</summary>
public static class FixedReplies
{
    public static TextReply Introduction { get; } = new(
        "Hello, I am AfiBot. I keep the inspection action plan. Mention me here to ask \"overall status\", \"what is overdue?\", \"who has not answered?\" or \"help\". "
        + "Others can read this chat, so I send figures privately to whoever asks, in our own chat. I take updates there too.");

    public static TextReply NoPlan { get; } = new("There is no action plan yet. An ILAU officer has to import one first.");

    public static TextReply UnreadableTap { get; } = new("That button no longer works. Say \"what do I owe?\" for a new card, or \"help\".");

    public static TextReply OfAnotherPlan { get; } = new("You no longer have a part in that action plan, so nothing was done. Say \"what do I owe?\" for a new card, or \"help\".");

    public static TextReply Busy { get; } = new("Several of your messages arrived at once and I could not take this one. Please send it again.");

    public static TextReply EditsAreNotRead { get; } = new(
        "I see that you edited a message, but I do not read edits: I have kept to what you first sent. "
        + "Please send it again as a new message. To correct an update, say \"update\" and the reference of its AFI.");

    public static TextReply AnswerComesLater { get; } = new("This is taking longer than usual. The answer will follow here in our chat.");

    public static TextReply TapAgain { get; } = new("This is taking longer than usual. Please tap again in a moment.");

    public static TextReply PlanBusy { get; } = new("Somebody else is changing the plan at the moment, so nothing was done. Please try again.");

    public static TextReply NewCardBelow { get; } = new("There is a newer card below, with what is still to answer.");

    public static TextReply AskInPerson { get; } = new("Others can read this chat. Please ask me in our own chat.");

    public static TextReply AnsweredInPerson { get; } = new("Others can read this chat, so I have answered in our own.");
}
