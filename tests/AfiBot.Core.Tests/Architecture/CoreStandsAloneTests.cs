namespace AfiBot.Core.Tests.Architecture;

public sealed class CoreStandsAloneTests
{
    [Theory]
    [InlineData("Azure")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.Bot")]
    [InlineData("Microsoft.Graph")]
    public void Core_references_nothing_named(string prefix) =>
        References().ShouldNotContain(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Core_references_nothing_of_Teams() =>
        References().ShouldNotContain(name => name.Contains("Teams", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> References() =>
        typeof(Afi).Assembly.GetReferencedAssemblies().Select(a => a.Name ?? "");
}
