using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Tests.Support;

/// <summary>For tests of what somebody else changes: the schedule puts things on record of its own accord.</summary>
internal static class ScheduleOff
{
    public static void WithoutSchedule(this IServiceCollection services)
    {
        foreach (var schedule in services.Where(s => s.ImplementationType == typeof(EmbeddedSchedule)).ToList())
            services.Remove(schedule);
    }
}
