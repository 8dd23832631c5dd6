using System.Net;
using AfiBot.Teams;

namespace AfiBot.Tests.Teams.Connector;

/// <summary>What the connector's statuses mean for a delivery, by its table of errors.</summary>
public sealed class MessengerOutcomeTests
{
    [Theory]
    [InlineData(400)]
    [InlineData(413)]
    [InlineData(500)]
    public void A_message_that_is_refused_is_refused_again(int status) =>
        Messenger.OutcomeOf(new ConnectorException("no", (HttpStatusCode)status)).ShouldBe(new SendOutcome.Refused("no"));

    [Fact]
    public void Throttling_is_no_failure_and_says_how_long() =>
        Messenger.OutcomeOf(new ConnectorException("slowly", HttpStatusCode.TooManyRequests, retryAfter: TimeSpan.FromSeconds(90)))
            .ShouldBe(new SendOutcome.TryLater("slowly", TimeSpan.FromSeconds(90)) { IsThrottled = true });

    [Theory]
    [InlineData(412, false, "two calls met: neither was carried out")]
    [InlineData(503, false, "not taken")]
    [InlineData(502, true, "the gateway lost the answer")]
    [InlineData(504, true, "the gateway did not wait for the answer")]
    [InlineData(null, true, "no answer at all")]
    public void Where_the_answer_got_lost_the_message_may_have_arrived(int? status, bool mayHaveArrived, string why) =>
        Messenger.OutcomeOf(new ConnectorException(why, (HttpStatusCode?)status)).ShouldBe(new SendOutcome.TryLater(why) { MayHaveArrived = mayHaveArrived });
}
