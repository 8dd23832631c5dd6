namespace AfiBot.Conversation;

/// <summary>Replies that are always the same.</summary>
public static class FixedReplies
{
    public static TextReply Unknown { get; } = new(
        "Hello. I collect updates on areas for improvement after an inspection, but you are not in my directory, so there is nothing I can show you. "
        + "The Inspection Liaison and Analysis Unit (ILAU) can add you.");

    public static TextReply Introduction { get; } = new(
        "Hello, I am AfiBot and keep the inspection action plan. Ask me here with a mention: \"status of roads\", \"what is overdue?\", \"who has not answered?\" or \"help\". "
        + "Others read along here, so figures come to whoever asks privately, in our own chat. Updates are given there too.");

    public static TextReply NoPlan { get; } = new("There is no action plan yet. An ILAU officer imports one first.");

    public static TextReply UnreadableTap { get; } = new("I do not know that button any more. Say \"what do I owe?\" for a new card, or \"help\".");

    public static TextReply OfAnotherPlan { get; } = new("That is about an action plan in which nothing is yours any more, so nothing was done. Say \"what do I owe?\" for a new card, or \"help\".");

    public static TextReply Busy { get; } = new("Several messages of yours came at the same moment and I could not take this one. Please send it again.");

    public static TextReply EditsAreNotRead { get; } = new(
        "I see that you edited a message, but I do not read edits: what you sent first is what I took. "
        + "Say it again in a new message; to correct an update, say \"update\" and its reference, such as \"update SRP-04\".");

    public static TextReply AnswerComesLater { get; } = new("This takes longer than usual. The answer will follow here in our chat.");

    public static TextReply TapAgain { get; } = new("This takes longer than usual. Please tap again in a moment.");

    public static TextReply PlanBusy { get; } = new("Others are changing the plan at this very moment, so nothing was done. Please try again.");

    public static TextReply AskInPerson { get; } = new("Others read along here. Write to me in our own chat and ask me there.");

    public static TextReply AnsweredInPerson { get; } = new("Others read along here, so I have answered in our own chat.");
}
