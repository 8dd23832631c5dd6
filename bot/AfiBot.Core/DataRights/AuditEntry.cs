namespace AfiBot.Core;

/// <summary>A line of the audit: what was done with personal data, with people's rights, or with the register from outside a chat. It names no
/// person but whoever did it and, in the note of a change of lead, both leads.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who did it; null for a command by somebody who did not say.</param>
/// <param name="Action">What: <c>export</c>, <c>forget</c>, <c>purge</c>, <c>import</c>, <c>exportPlan</c>, <c>copy</c>, <c>backup</c>, <c>restore</c>, <c>cover</c>,
/// <c>endCover</c>, <c>lead</c>, <c>accept</c>, <c>return</c>, <c>reopen</c>, <c>freeze</c>, <c>paper</c>, <c>pause</c>, <c>endPause</c>, <c>sendAgain</c>, <c>openCycle</c>, <c>closeCycle</c>, <c>reopenCycle</c>, <c>remind</c>, <c>postDigest</c> or <c>digestHere</c>.</param>
/// <param name="Subject">The pseudonym of the person it was about, or the id of the plan; null where it was about nobody in particular.</param>
/// <param name="Counts">How much of what.</param>
public sealed record AuditEntry(DateTimeOffset At, EmailAddress? By, string Action, string? Subject, IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>From where: the account and machine of a command; null for a chat. The store knows it.</summary>
    public string? From { get; init; }

    /// <summary>What else there is to say: which settings an import changed, from where a store was copied, which AFIs went from whom to whom, which AFI was judged, under which name figures were kept, what is not chased until when. Null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Whether this person did it, or is in the note.</summary>
    public bool Names(EmailAddress person) => By == person || (Note?.Split(' ').Contains(person.Value) ?? false);
}
