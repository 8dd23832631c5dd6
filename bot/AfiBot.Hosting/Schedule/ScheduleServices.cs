using AfiBot.Core;

namespace AfiBot.Hosting;

/// <summary>The schedules within the bot's own process, as against those of the Functions app.</summary>
public static class ScheduleServices
{
    public static IServiceCollection AddEmbeddedSchedule(this IServiceCollection services) => services
        .AddSingleton<EmbeddedCardQueue>()
        .AddSingleton<ICardQueue>(s => s.GetRequiredService<EmbeddedCardQueue>())
        .AddHostedService<EmbeddedSchedule>()
        .AddHostedService<EmbeddedCardWorker>();
}
