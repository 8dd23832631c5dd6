using AfiBot.Cards;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Late answers are welcome, and marked. The first cycle is due on Monday 26 January 2026 and closes on 9 February.</summary>
public sealed class LateAnswerTests
{
    [Theory]
    [InlineData(26, false)]
    [InlineData(27, true)]
    public async Task An_answer_after_the_due_date_is_marked_where_it_is_shown_and_to_whoever_reviews(int day, bool isLate)
    {
        var chat = await Chat.InTheFirstCycle();
        chat.On(2026, 1, day);
        var lead = await chat.As("srp.lead").Says("SRP-03 in progress, site found in Hackney");

        var recorded = (await lead.Says("yes")).Hears<RecordedReply>().Summary;

        recorded.Contains("It came after the due date, Mon 26 Jan 2026, and is marked late.", StringComparison.Ordinal).ShouldBe(isLate);
        (await chat.As("manager").Says("SRP-03")).Hears<AfiReply>().IsLate.ShouldBe(isLate);
        TeamsCard.Draw((await chat.As("ilau.officer").Says("review")).Hears<ReviewReply>()).GetRawText().Contains($"{day} Jan 2026, late", StringComparison.Ordinal).ShouldBe(isLate);
    }
}
