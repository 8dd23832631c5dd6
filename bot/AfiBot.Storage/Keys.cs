using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>Makes every partition and key, and is the only place that does.</summary>
/// <remarks>
/// <para>A key is made of parts with <c>~</c> between them. A part keeps ASCII letters, digits, <c>-</c>, <c>.</c> and <c>@</c>;
/// any other character becomes <c>_</c> and its four hexadecimal digits. So two ids never share a key, the order of keys is the
/// same in every engine, no id can put the Table service's forbidden characters into one, and none needs care in a URL. A part
/// that would be too long is replaced by its hash; the row has the id itself in a column.</para>
/// <para>In a plan's partition the first words are in the order that a question reads them: <c>afi</c>, <c>cycle</c>,
/// <c>framework</c>, <c>plan</c>, <c>request</c>. Requests count their cycles backwards, so those of the latest come first and a
/// reader stops where an older one begins. <c>saved</c>, <c>snapshot</c> and <c>update</c> lie behind and are never read for a question;
/// snapshots are newest first, too.</para>
/// <para>What is kept of a plan under a name has the plan's keys in a partition of its own: the plan's, a <c>~</c>, and the name.</para>
/// </remarks>
internal static class Keys
{
    /// <summary>The partition that lists the plans: no plan's id makes a key with a <c>~</c>.</summary>
    public const string Index = "~plans";

    /// <summary>The partition of what all senders share, among the plans for the same reason.</summary>
    public const string Sending = "~sending";

    /// <summary>The pause in all sending.</summary>
    public const string Pause = "pause";

    /// <summary>The row of what the force's directory refuses, beside it.</summary>
    public const string MissingPermissions = "missing-permissions";

    /// <summary>The partition of what is true of the whole store, among the plans for the same reason.</summary>
    public const string Store = "~store";

    /// <summary>The version of the store.</summary>
    public const string Version = "version";

    /// <summary>The partition of the audit, among the plans for the same reason.</summary>
    public const string Audit = "~audit";

    /// <summary>The partition of everybody.</summary>
    public const string People = "people";

    /// <summary>The plan's own row.</summary>
    public const string Plan = "plan";

    /// <summary>The kinds of the other rows that make a view of a plan.</summary>
    public const string AfiKind = "afi";
    public const string CycleKind = "cycle";
    public const string FrameworkKind = "framework";
    public const string RequestKind = "request";

    /// <summary>The kind of an AFI's history, verdicts too, never committed apart from the AFI.</summary>
    public const string UpdateKind = "update";

    /// <summary>The kind of a person's chat.</summary>
    public const string ChatKind = "chat";

    private const string More = "~~more";
    private const int MaxPartLength = 150;
    private const int MaxCycle = 9_999;
    private const int MaxSequence = 999_999;
    private const int MaxVerdict = 999;

    /// <summary>All plans in <see cref="Index"/>.</summary>
    public static KeyRange Plans { get; } = new("", "~");

    /// <summary>What a question needs of a plan.</summary>
    public static KeyRange View { get; } = new(AfiKind, $"{RequestKind}~~");

    /// <summary>Kept figures, newest first.</summary>
    public static KeyRange Snapshots { get; } = After("snapshot");

    /// <summary>What makes a plan's whole record, and a little besides.</summary>
    public static KeyRange Record { get; } = new(AfiKind, $"{UpdateKind}~~");

    /// <summary>From the cycles of a plan to the end of their requests.</summary>
    public static KeyRange Cycles { get; } = new(CycleKind, $"{RequestKind}~~");

    /// <summary>What is kept of a plan under names.</summary>
    public static KeyRange AllSaved { get; } = After("saved");

    /// <summary>Everything in a partition.</summary>
    public static KeyRange Everything { get; } = new("", "~~~");

    /// <summary>All user ids whose owner is known, in <see cref="People"/>.</summary>
    public static KeyRange Users { get; } = After("user");

    /// <summary>Everybody in <see cref="People"/>.</summary>
    public static KeyRange Persons { get; } = After("person");

    public static string Partition(PlanId plan) => Part(plan.Value);

    /// <summary>The partition of what is kept of a plan under a name; no plan's own has a <c>~</c>.</summary>
    public static string SavedPartition(PlanId plan, string name) => $"{Partition(plan)}~{Part(PlanSnapshot.IdOf(name))}";

    /// <summary>The line in the plan's partition that says so.</summary>
    public static string Saved(string name) => $"saved~{Part(PlanSnapshot.IdOf(name))}";

    public static string Framework(FrameworkCode code) => $"{FrameworkKind}~{Part(code.Value)}";

    public static string Afi(AfiReference reference) => $"{AfiKind}~{Part(reference.Value)}";

    public static string Update(AfiReference reference, int sequence) => $"{UpdateKind}~{Part(reference.Value)}~{Number(sequence, MaxSequence):D6}";

    /// <summary>A verdict on an update stands behind it, so that one query of a history has both.</summary>
    public static string Verdict(AfiReference reference, int sequence, int number) => $"{Update(reference, sequence)}~{Number(number, MaxVerdict):D3}";

    public static bool IsVerdict(string key) => key.Split('~').Length == 4 && KindOf(key) is UpdateKind;

    /// <summary>The updates of an AFI, each with the verdicts on it.</summary>
    public static KeyRange Updates(AfiReference reference) => After($"{UpdateKind}~{Part(reference.Value)}");

    /// <summary>The updates of all AFIs, each with the verdicts on it.</summary>
    public static KeyRange AllUpdates { get; } = After(UpdateKind);

    public static string Cycle(int number) => $"{CycleKind}~{Number(number, MaxCycle):D4}";

    public static string Request(int cycle, EmailAddress lead) => $"{RequestsOf(cycle)}~{Part(lead.Value)}";

    /// <summary>Behind the cycle's other requests.</summary>
    public static string MoreRequests(int cycle) => $"{RequestsOf(cycle)}{More}";

    public static bool IsMoreRequests(string key) => key.EndsWith(More, StringComparison.Ordinal);

    public static string Snapshot(DateOnly date) => $"snapshot~{DateOnly.MaxValue.DayNumber - date.DayNumber:D7}";

    public static string Person(EmailAddress email) => $"person~{Part(email.Value)}";

    public static string User(UserKey user) => $"user~{Part(user.ChannelId)}~{Part(user.TenantId)}~{Part(user.UserId)}";

    /// <summary>The user of a client and tenant who was last found under an address.</summary>
    public static string Address(EmailAddress email, UserKey user) => $"address~{Part(email.Value)}~{Part(user.ChannelId)}~{Part(user.TenantId)}";

    /// <summary>The users who were last found under an address, whatever the client.</summary>
    public static KeyRange Addresses(EmailAddress email) => After($"address~{Part(email.Value)}");

    /// <summary>That a person is being forgotten.</summary>
    public static string Forgetting(EmailAddress email) => $"forgetting~{Part(email.Value)}";

    /// <summary>A line of the audit; they are in the order of time.</summary>
    public static string AuditOf(DateTimeOffset at, Guid line) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks:D19}~{line:N}");

    public static string Chat(EmailAddress email) => $"{ChatKind}~{Part(email.Value)}";

    public static (string Partition, string Key) Conversation(ConversationKey key) => (Part(key.ConversationId), Part(key.UserId));

    /// <summary>The kind of row this key names: its first word.</summary>
    public static string KindOf(string key) => key.Split('~', 2)[0];

    private static string RequestsOf(int cycle) => $"{RequestKind}~{MaxCycle - Number(cycle, MaxCycle):D4}";

    /// <summary>All keys that go on after this beginning: <c>~</c> is greater than any character of a part.</summary>
    private static KeyRange After(string beginning) => new($"{beginning}~", $"{beginning}~~");

    private static int Number(int number, int max)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, max);
        return number;
    }

    private static string Part(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var part = new StringBuilder(id.Length);
        foreach (var c in id)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '@')
                part.Append(c);
            else
                part.Append('_').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        // "_" and "_h" are not what any character becomes, so neither the empty id nor a hash can be taken for another id.
        return part.Length switch
        {
            0 => "_",
            <= MaxPartLength => part.ToString(),
            _ => $"_h{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(part.ToString())))}",
        };
    }
}
