using System.Text.Json;

namespace AfiBot.Tests.Storage;

/// <summary>Compares what records compare by reference, and what instants leave out: lists in order, offsets from UTC.</summary>
internal static class Sameness
{
    public static void ShouldSayTheSameAs<T>(this T actual, T expected) => JsonSerializer.Serialize(actual).ShouldBe(JsonSerializer.Serialize(expected));
}
