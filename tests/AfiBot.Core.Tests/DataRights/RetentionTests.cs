namespace AfiBot.Core.Tests.DataRights;

public sealed class RetentionTests
{
    private static readonly Cycle January = new(1, Some.Monday, new DateOnly(2026, 1, 26), new DateOnly(2026, 2, 9));

    [Fact]
    public void A_cycle_is_old_so_many_days_after_its_last_day()
    {
        var retention = new Retention(DeliveryHistoryDays: 10);

        retention.IsOld(January, new DateTimeOffset(2026, 2, 19, 23, 59, 59, TimeSpan.Zero)).ShouldBeFalse();
        retention.IsOld(January, new DateTimeOffset(2026, 2, 20, 0, 0, 0, TimeSpan.Zero)).ShouldBeTrue();
    }

    [Fact]
    public void A_cycle_that_an_officer_closed_is_old_so_many_days_after_that() =>
        new Retention(DeliveryHistoryDays: 10).IsOld(January with { ClosedAt = Some.Monday.AddDays(1) }, Some.Monday.AddDays(11)).ShouldBeTrue();

    [Theory]
    [InlineData(null, 90, null)]
    [InlineData("30", 30, null)]
    [InlineData("6", 90, "Retention:ConversationDays is '6': write a number of days from 7 to 36500.")]
    [InlineData("soon", 90, "Retention:ConversationDays is 'soon': write a number of days from 7 to 36500.")]
    public void It_is_read_from_a_setting(string? given, int days, string? problem)
    {
        var retention = Retention.From(name => name is "Retention:ConversationDays" ? given : null);

        (retention.ConversationDays, retention.Problem()).ShouldBe((days, problem));
    }
}
