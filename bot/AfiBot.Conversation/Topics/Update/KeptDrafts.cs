using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Updates that were begun and left: for another AFI, for later, or for a week without a word. Nothing told of them is lost; coming back goes on with them. Pure.</summary>
internal static class KeptDrafts
{
    /// <summary>How many are kept beside the one that is open. With more, the open one is finished or dropped first.</summary>
    private const int Most = 3;

    /// <summary>After so long, what is said is not taken as the answer to a question that was asked before.</summary>
    private static readonly TimeSpan _silence = TimeSpan.FromDays(7);

    /// <summary>Whether nothing was said to a dialog for so long that it is offered, and not gone on with.</summary>
    public static bool IsStale(UpdateDialog dialog, DateTimeOffset now) => dialog.At is { } at && now - at >= _silence;

    /// <summary>The dialog is left, and kept; null where there is no room.</summary>
    public static ConversationState? SetAside(ConversationState state, UpdateDialog dialog) => state.Kept is { Count: >= Most }
        ? null
        : state with { Update = null, Kept = [.. state.Kept ?? [], dialog] };

    /// <summary>Another AFI is spoken of in the middle: it is begun, and this one is kept as it stands.</summary>
    public static Outcome TurnTo(ConversationState state, UpdateDialog dialog, AfiReference other, Intent intent, string text, Facts facts) =>
        TurnTo(state, dialog, other, TopicList.Of(intent, text).Request, facts);

    /// <summary>The same, where a button asks for it.</summary>
    public static Outcome TurnTo(ConversationState state, UpdateDialog dialog, AfiReference other, TopicRequest request, Facts facts) =>
        TurnTo(state, dialog, other, left => TurnLogic.Tap(left, request, facts), facts);

    /// <summary>The same, where several are told of that are all others.</summary>
    public static Outcome TurnTo(ConversationState state, UpdateDialog dialog, IReadOnlyList<OwnLine> lines, Facts facts) =>
        TurnTo(state, dialog, lines[0].Reference, left => SeveralSteps.Read(left, [], lines, facts), facts);

    private static Outcome TurnTo(ConversationState state, UpdateDialog dialog, AfiReference other, Func<ConversationState, Outcome> begin, Facts facts)
    {
        if (!SaysAnything(dialog))
            return Begun(begin(state with { Update = null }), null);
        return SetAside(state, dialog) is { } aside
            ? Begun(begin(aside), $"I have kept what you told me of {NameOf(dialog)}.")
            : UpdateDialogSteps.InTheMiddle(state, dialog, other, facts);

        // Where the other cannot be begun, this one goes on.
        Outcome Begun(Outcome outcome, string? notice) => outcome.State.Update is null
            ? new Outcome(state, [.. outcome.Replies, .. UpdateDialogSteps.Ask(state, dialog, facts).Replies])
            : outcome with { Replies = [.. outcome.Replies.Select((r, i) => i == 0 && notice is not null ? SeveralSteps.With(notice, r) : r)] };
    }

    /// <summary>"Go on later".</summary>
    public static Outcome Later(ConversationState state, UpdateDialog dialog, Facts facts) => SetAside(state, dialog) is { } aside
        ? new Outcome(aside, new TextReply($"I have kept what you told me of {NameOf(dialog)}. Say \"go on\" when you have a moment.", GoOn(dialog), UpdateDialogSteps.ShowOwed))
        : UpdateDialogSteps.Ask(state, dialog, facts, "There are others that you left for later, so please finish this one, or say \"cancel\".");

    /// <summary>The one of these that was left last; null where there is none.</summary>
    public static UpdateDialog? Find(ConversationState state, PlanId? plan, AfiReference? reference) =>
        state.Kept?.LastOrDefault(k => (reference is null || k.Reference == reference) && (plan is null || k.Plan == plan));

    /// <summary>Goes on with one of them where it stood.</summary>
    public static Outcome Resume(ConversationState state, UpdateDialog kept, Facts facts) =>
        UpdateDialogSteps.Refused(kept.Reference, facts) is { } refused
            ? new Outcome(Without(state, kept), Refusals.Keeping(refused, kept.Draft))
            : UpdateDialogSteps.Ask(Without(state, kept), kept, facts, SaysAnything(kept) ? "I have kept what you told me." : null);

    /// <summary>They are no more.</summary>
    public static ConversationState Without(ConversationState state, UpdateDialog kept) =>
        state with { Kept = state.Kept!.Where(k => k != kept).ToList() is { Count: > 0 } left ? left : null };

    /// <summary>What is said when nothing is open any more and one of them waits.</summary>
    public static TextReply Offer(UpdateDialog kept, Facts facts) => new(
        $"You have begun {NameOf(kept)}{(kept.At is { } at ? $" on {Words.Of(facts.Calendar.DateOf(at))}" : "")}, and not finished. Shall we go on?",
        GoOn(kept),
        new Choice("Drop it", new DropDraftRequest(kept.Reference) { Plan = kept.Plan }));

    public static string NameOf(UpdateDialog dialog) =>
        Words.Listed(SeveralSteps.All(dialog).Select(u => u.Reference).Concat(dialog.Waiting?.Select(w => w.Reference) ?? []).Distinct());

    public static Choice GoOn(UpdateDialog kept) => new($"Go on with {kept.Reference}", new ResumeRequest(kept.Reference) { Plan = kept.Plan });

    private static bool SaysAnything(UpdateDialog dialog) =>
        dialog is { Beside: not null } or { Waiting: not null } or { Open.Narrative: not null } or { Draft.Status: not null } || dialog.Draft.Narrative.Length > 0;
}
