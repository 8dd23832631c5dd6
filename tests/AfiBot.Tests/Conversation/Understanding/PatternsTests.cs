namespace AfiBot.Tests.Conversation.Understanding;

/// <summary>How the files of what is said write several sentences as one.</summary>
public sealed class PatternsTests
{
    [Theory]
    [InlineData("a | b", "a, b")]
    [InlineData("(who|which leads) is late", "who is late, which leads is late")]
    [InlineData("what is [still] due", "what is still due, what is due")]
    [InlineData("answer*", "answer, answers, answered, answering")]
    [InlineData("chase* up", "chase up, chases up, chased up, chasing up")]
    [InlineData("reply*", "reply, replies, replied, replying")]
    [InlineData("slip*", "slip, slips, slipped, slipping")]
    [InlineData("miss*", "miss, misses, missed, missing")]
    [InlineData("play*", "play, plays, played, playing")]
    public void A_pattern_is_written_out(string pattern, string sentences) =>
        Patterns.Expand(pattern).Select(s => string.Join(' ', s.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ShouldBe(sentences.Split(", "));

    [Theory]
    [InlineData("(a|b")]
    [InlineData("a]")]
    public void A_bracket_that_is_missing_is_a_mistake_of_the_file(string pattern) =>
        Should.Throw<FormatException>(() => Patterns.Expand(pattern));
}
