using System.Text;

namespace AfiBot.Core.Tests.Calendars;

public sealed class MachineCheckTests
{
    private static readonly TimeZoneInfo NoSummer = TimeZoneInfo.CreateCustomTimeZone("Europe/London", TimeSpan.Zero, "London", "London");

    [Fact]
    public void This_machine_has_what_it_takes() => MachineCheck.Problem().ShouldBeNull();

    [Fact]
    public void A_machine_without_time_zones_is_told_what_to_install() =>
        MachineCheck.Problem(_ => null, Normalise).ShouldBe("this machine does not know the time zone Europe/London: install its time zone data (tzdata).");

    [Fact]
    public void A_London_without_summer_time_is_found_out() =>
        MachineCheck.Problem(_ => NoSummer, Normalise).ShouldNotBeNull().ShouldStartWith("this machine has wrong rules for the time zone Europe/London");

    [Fact]
    public void A_machine_without_Unicode_is_told_what_to_install() =>
        MachineCheck.Problem(TimeZoneInfo.FindSystemTimeZoneById, (text, _) => text).ShouldNotBeNull().ShouldStartWith("this machine does not know Unicode: install ICU (libicu)");

    private static string Normalise(string text, NormalizationForm form) => text.Normalize(form);
}
