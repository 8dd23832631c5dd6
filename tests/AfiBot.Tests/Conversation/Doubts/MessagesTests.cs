using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation.Doubts;

/// <summary>The messages of <c>messages.txt</c>: what was said clearly is proposed, all else is asked about.</summary>
public sealed class MessagesTests
{
    private static readonly Dictionary<string, string[]> Places = new()
    {
        ["new"] = [],
        ["status"] = ["update SRP-04"],
        ["reason"] = ["update SRP-04", "no further action"],
        ["done"] = ["update SRP-04", "completed"],
        ["wip"] = ["update SRP-04", "in progress"],
        ["date"] = ["update SRP-04", "completed", "The car pound opened in March."],
        ["impact"] = ["update SRP-04", "completed", "The car pound opened in March.", "none"],
        ["page"] = ["SRP-04 is completed, the car pound opened in March."],
    };

    public static TheoryData<int, string, string, string> Messages
    {
        get
        {
            var data = new TheoryData<int, string, string, string>();
            foreach (var (line, number) in Lines().Select((l, n) => (l, n + 1)))
                data.Add(number, line[0], line[1].Replace(" / ", "\n", StringComparison.Ordinal), line[2]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_message_is_proposed_or_asked_about(int number, string place, string message, string expected)
    {
        number.ShouldBeGreaterThan(0);
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");
        foreach (var answer in Places[place])
            await lead.Says(answer);

        await lead.Says(message);

        var heard = string.Join('\n', lead.Heard.Select(r => r.Summary));
        var pages = lead.Heard.OfType<SummaryReply>().ToList();
        (await chat.Said("SRP-04")).ShouldBeEmpty();
        switch (expected.Split(' ', 2))
        {
            case ["page", var status]:
                pages.ShouldHaveSingleItem(heard).Draft.Status.ToString().ShouldBe(status);
                pages[0].Reference.ShouldBe(FirstNamed(message));
                break;
            case ["list", var rows]:
                pages.ShouldBeEmpty(heard);
                string.Join(", ", lead.Heard.OfType<SeveralReply>().ShouldHaveSingleItem(heard).Updates.Select(u => $"{u.Reference} {u.Draft.Status}")).ShouldBe(rows);
                break;
            case ["asks", var words]:
                pages.ShouldBeEmpty(heard);
                lead.Heard.OfType<SeveralReply>().ShouldBeEmpty(heard);
                heard.ShouldContain(words, Case.Insensitive);
                break;
            case ["takes"]:
                heard.ShouldStartWith("SRP-04: Is there a target date?");
                break;
            case ["keeps", var words]:
                pages.ShouldAllBe(p => p.Draft.Narrative == "the car pound opened in March." && p.Draft.Status == Status.Completed);
                heard.ShouldContain(words, Case.Insensitive);
                break;
        }
    }

    /// <summary>The AFI with the first number that follows the letters; SRP-04 where the dialog is about it already.</summary>
    private static AfiReference FirstNamed(string message) =>
        System.Text.RegularExpressions.Regex.Match(message, "srp[- ]?0?([0-9])", System.Text.RegularExpressions.RegexOptions.IgnoreCase) is { Success: true } match
            ? Some.Reference($"SRP-0{match.Groups[1].Value}")
            : Some.Reference("SRP-04");

    private static IEnumerable<string[]> Lines() =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Conversation", "Doubts", "messages.txt"))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split(" | ", 3));
}
