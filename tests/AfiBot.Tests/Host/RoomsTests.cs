using AfiBot.Tests.Support;
using System.Reflection;

namespace AfiBot.Tests.Host;

/// <summary>Arrows point one way.</summary>
public sealed class RoomsTests
{
    [Theory]
    [InlineData("AfiBot.Core", "")]
    [InlineData("AfiBot.Conversation", "AfiBot.Core")]
    [InlineData("AfiBot.Delivery", "AfiBot.Core,AfiBot.Conversation")]
    [InlineData("AfiBot.Storage", "AfiBot.Core")]
    [InlineData("AfiBot.Cards", "AfiBot.Core,AfiBot.Conversation")]
    [InlineData("AfiBot.Teams", "AfiBot.Core,AfiBot.Conversation,AfiBot.Cards,AfiBot.Delivery")]
    [InlineData("AfiBot.Telemetry", "AfiBot.Core")]
    [InlineData("AfiBot.Graph", "AfiBot.Core")]
    [InlineData("AfiBot.Reports", "AfiBot.Core,AfiBot.Conversation")]
    [InlineData("AfiBot.Model", "AfiBot.Core,AfiBot.Conversation")]
    [InlineData("AfiBot.Hosting", "AfiBot.Core,AfiBot.Conversation,AfiBot.Cards,AfiBot.Delivery,AfiBot.Teams,AfiBot.Storage,AfiBot.Telemetry,AfiBot.Reports,AfiBot.Graph,AfiBot.Model")]
    [InlineData("AfiBot", "AfiBot.Core,AfiBot.Conversation,AfiBot.Cards,AfiBot.Delivery,AfiBot.Teams,AfiBot.Storage,AfiBot.Telemetry,AfiBot.Hosting")]
    [InlineData("AfiBot.BotBuilder", "AfiBot.Core,AfiBot.Conversation,AfiBot.Cards,AfiBot.Delivery,AfiBot.Teams,AfiBot.Storage,AfiBot.Telemetry,AfiBot.Hosting")]
    [InlineData("AfiBot.Local", "AfiBot.Core,AfiBot.Conversation,AfiBot.Cards,AfiBot.Delivery,AfiBot.Teams,AfiBot.Storage,AfiBot.Hosting")]
    public void A_room_knows_only_the_rooms_below_it(string room, string below)
    {
        var known = Assembly.Load(room).GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("AfiBot", StringComparison.Ordinal));

        known.ShouldBeSubsetOf(below.Split(','));
    }

    [Theory]
    [InlineData("AfiBot.Core")]
    [InlineData("AfiBot.Conversation")]
    [InlineData("AfiBot.Delivery")]
    [InlineData("AfiBot.Storage")]
    [InlineData("AfiBot.Cards")]
    [InlineData("AfiBot.Teams")]
    [InlineData("AfiBot.Reports")]
    [InlineData("AfiBot.Model")]
    public void No_room_below_the_host_knows_the_web_server(string room) =>
        Assembly.Load(room).GetReferencedAssemblies().ShouldNotContain(a => a.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void The_page_of_the_ways_names_files_that_are_there()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("bot"), "*.cs", SearchOption.AllDirectories).ToHashSet(StringComparer.Ordinal);
        var named = System.Text.RegularExpressions.Regex.Matches(Repository.Read("docs", "ways.md"), @"[\w./]+\.cs").Select(m => m.Value).ToList();

        named.Count.ShouldBeGreaterThan(20);
        named.Where(n => !files.Any(f => f.EndsWith($"/{n.TrimStart('/')}", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_of_a_topic_has_its_topic_and_the_list_has_them_all()
    {
        var folders = Directory.EnumerateDirectories(Repository.PathOf("bot", "AfiBot.Conversation", "Topics")).Select(f => $"{Path.GetFileName(f)}Topic");

        TopicList.All.Select(t => t.GetType().Name).ShouldBe(folders, ignoreOrder: true);
    }
}
