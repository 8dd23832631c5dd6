using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What officers have done, the latest first.</summary>
/// <param name="Title">Of what, and since when.</param>
/// <param name="Lines">The page of it: when, and what by whom.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Asked">The question, to be asked of another page.</param>
public sealed record AuditReply(string Title, IReadOnlyList<(string When, string What)> Lines, int Total, AuditRequest Asked) : Reply
{
    private const int PageSize = 10;

    public override string Summary => $"{Title}: {Words.Count(Total, "act")}.";

    public override IReadOnlyList<Block> Blocks =>
    [
        new Block.Title(Title),
        .. Total == 0 ? [new Block.Note("Nothing was done.")] : Array.Empty<Block>(),
        .. Lines.Select(l => new Block.Item(new Block.Line(l.What), new Block.Note(l.When)) { Break = Break.Rule }),
        new Block.Pager(Asked.Page, PageCountOf(Total), page => Asked with { Page = page }),
    ];

    internal static AuditReply Of(AuditRequest asked, IReadOnlyList<AuditEntry> lines, Facts facts)
    {
        var page = Math.Clamp(asked.Page, 0, PageCountOf(lines.Count) - 1);
        var since = asked.Since is { } day ? $" since {Words.Of(day)}" : "";
        return new AuditReply(
            $"What officers did in {facts.PlanName}{since}",
            [.. lines.Skip(page * PageSize).Take(PageSize).Select(l => (Words.Of(l.At, facts.Calendar), $"{Who(l, facts)} {What(l, facts)}"))],
            lines.Count,
            asked with { Page = page });
    }

    private static int PageCountOf(int total) => Math.Max(1, (total + PageSize - 1) / PageSize);

    private static string Who(AuditEntry line, Facts facts) => line switch
    {
        { By: { } by } => facts.NameOf(by),
        { From: { } from } => $"A command by {from}",
        _ => "A command",
    };

    private static string What(AuditEntry line, Facts facts)
    {
        var areas = Words.Count(line.Counts.GetValueOrDefault("areas"), "AFI");
        return line.Action switch
        {
            "accept" => $"accepted the answer to {line.Note ?? areas}",
            "return" => $"returned the answer to {line.Note ?? areas}",
            "reopen" => $"opened {line.Note ?? areas} again",
            "cover" => $"arranged cover for {areas}",
            "endCover" => "ended cover",
            "lead" => $"changed the lead of {line.Note ?? areas}",
            "import" => $"imported the plan's files{(line.Note is { Length: > 0 } settings ? $" ({settings})" : "")}",
            "exportPlan" => "wrote the plan to files",
            "freeze" => $"kept the figures as \"{line.Note}\"",
            "paper" => $"made the position paper{(line.Note is { Length: > 0 } note ? $" ({note})" : "")}",
            "openCycle" => "opened the cycle",
            "closeCycle" => "closed the cycle",
            "reopenCycle" => "opened the closed cycle again",
            "remind" => "sent the reminders",
            "pause" => $"paused the chasing{(line.Note is { Length: > 0 } of ? $" of {of}" : "")}",
            "endPause" => $"let the chasing go on{(line.Note is { Length: > 0 } again ? $" of {again}" : "")}",
            "sendAgain" => "sent the cards again to those not reached",
            "postDigest" => "posted the digest",
            "digestHere" => "chose the channel for the digest",
            "export" => "wrote what is held about a person to files",
            "forget" => "had a person forgotten",
            "purge" => "removed what was past its time",
            "copy" => $"copied the store{(line.Note is { Length: > 0 } where ? $" {where}" : "")}",
            "backup" => $"backed the store up{(line.Note is { Length: > 0 } where ? $" {where}" : "")}",
            "restore" => $"restored the store{(line.Note is { Length: > 0 } where ? $" {where}" : "")}",
            var other => other,
        };
    }
}
