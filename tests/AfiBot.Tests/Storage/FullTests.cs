using System.Collections;

namespace AfiBot.Tests.Storage;

/// <summary>Keeps the round trips honest: a property added to Core must be added to <see cref="Full"/>, and so to a row.</summary>
public sealed class FullTests
{
    /// <summary>What no row of its own kind has: a person's other addresses are kept with the users who were found under them.</summary>
    private const string KeptElsewhere = "Person.OtherAddresses";

    public static TheoryData<object> Everything => [Full.Plan, Full.Framework, Full.Afi, Full.Verdict, Full.Cycle, Full.Request, Full.Snapshot, Full.Person, Full.Conversation, Full.Reference];

    [Theory]
    [MemberData(nameof(Everything), DisableDiscoveryEnumeration = true)]
    public void Every_property_of_a_sample_differs_from_its_default(object sample) => ShouldBeFull(sample, sample.GetType().Name);

    [Fact]
    public void The_sample_of_an_update_says_something_in_every_field() =>
        UpdateFields.All.ShouldAllBe(f => Full.Update.Said[f].Length > 0);

    private static void ShouldBeFull(object sample, string path)
    {
        var fresh = sample is PlanSettings ? new PlanSettings() : null;
        foreach (var property in sample.GetType().GetProperties().Where(p => p.CanWrite))
        {
            var value = property.GetValue(sample);
            var name = $"{path}.{property.Name}";
            if (name is KeptElsewhere)
                continue;
            value.ShouldNotBeNull(name);
            value.ShouldNotBe(fresh is null ? Default(property.PropertyType) : property.GetValue(fresh), name);
            if (value is ICollection collection)
                collection.Count.ShouldBeGreaterThan(0, name);
            else if (property.PropertyType.Assembly == typeof(Afi).Assembly && property.PropertyType.IsClass)
                ShouldBeFull(value, name);
        }
    }

    private static object? Default(Type type) => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;
}
