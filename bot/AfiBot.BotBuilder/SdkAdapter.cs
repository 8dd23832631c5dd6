using AfiBot.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Newtonsoft.Json;
using Activity = AfiBot.Teams.Activity;
using SdkActivity = Microsoft.Bot.Schema.Activity;

namespace AfiBot.BotBuilder;

/// <summary>The SDK's adapter, for activities that were taken off the wire and let in already.</summary>
internal sealed class SdkAdapter(BotFrameworkAuthentication authentication, ILogger<SdkAdapter> log) : CloudAdapter(authentication, log)
{
    /// <summary>Brings an activity to the bot, where the SDK's own check of the token lets it through too.</summary>
    /// <param name="authorization">The <c>Authorization</c> header.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="bot">The bot.</param>
    public async Task<ActivityResult> Process(string authorization, Activity activity, IBot bot)
    {
        var taken = new TakenActivity(activity);
        try
        {
            await ProcessActivityAsync(
                authorization,
                ToSdk(activity),
                async (context, cancellation) =>
                {
                    context.TurnState.Add(taken);
                    await bot.OnTurnAsync(context, cancellation);
                },
                CancellationToken.None);
            return taken.Result;
        }
        catch (UnauthorizedAccessException)
        {
            return ActivityResult.Unauthorized;
        }
    }

    /// <summary>An activity of ours as one of the SDK's.</summary>
    public static SdkActivity ToSdk(Activity activity) =>
        JsonConvert.DeserializeObject<SdkActivity>(System.Text.Json.JsonSerializer.Serialize(activity, ProtocolJson.Default.Activity))!;
}
