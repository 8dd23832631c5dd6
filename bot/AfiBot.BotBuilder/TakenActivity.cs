using AfiBot.Teams;

namespace AfiBot.BotBuilder;

/// <summary>An activity on its way through the SDK: as it was taken off the wire, and what came of it.</summary>
internal sealed class TakenActivity(Activity activity)
{
    public Activity Activity => activity;

    public ActivityResult Result { get; set; } = ActivityResult.Ok;
}
