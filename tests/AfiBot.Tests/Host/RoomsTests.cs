using System.Reflection;

namespace AfiBot.Tests.Host;

/// <summary>Arrows point one way.</summary>
public sealed class RoomsTests
{
    [Theory]
    [InlineData("AfiBot.Core", "")]
    [InlineData("AfiBot.Conversation", "AfiBot.Core")]
    [InlineData("AfiBot.Storage", "AfiBot.Core")]
    [InlineData("AfiBot.Cards", "AfiBot.Core,AfiBot.Conversation")]
    [InlineData("AfiBot.Teams", "AfiBot.Core,AfiBot.Conversation,AfiBot.Cards")]
    [InlineData("AfiBot.Telemetry", "AfiBot.Core")]
    public void A_room_knows_only_the_rooms_below_it(string room, string below)
    {
        var known = Assembly.Load(room).GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("AfiBot", StringComparison.Ordinal));

        known.ShouldBeSubsetOf(below.Split(','));
    }

    [Theory]
    [InlineData("AfiBot.Core")]
    [InlineData("AfiBot.Conversation")]
    [InlineData("AfiBot.Storage")]
    [InlineData("AfiBot.Cards")]
    [InlineData("AfiBot.Teams")]
    public void No_room_below_the_host_knows_the_web_server(string room) =>
        Assembly.Load(room).GetReferencedAssemblies().ShouldNotContain(a => a.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
}
