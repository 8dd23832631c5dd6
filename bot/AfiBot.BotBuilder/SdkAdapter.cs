using AfiBot.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Newtonsoft.Json;
using Activity = AfiBot.Teams.Activity;
using SdkActivity = Microsoft.Bot.Schema.Activity;

namespace AfiBot.BotBuilder;

/// <summary>The SDK's adapter, for activities that were taken off the wire and let in already: our checks of the token are stricter than its own,
/// which would fetch the issuer's keys once more.</summary>
internal sealed class SdkAdapter(BotFrameworkAuthentication authentication, SignInOptions options, ILogger<SdkAdapter> log) : CloudAdapter(authentication, log)
{
    /// <summary>Brings an activity to the bot.</summary>
    /// <param name="activity">The activity, let in.</param>
    /// <param name="bot">The bot.</param>
    public async Task<ActivityResult> Process(Activity activity, IBot bot)
    {
        var taken = new TakenActivity(activity);
        var self = CreateClaimsIdentity(options.MicrosoftAppId);
        var letIn = new AuthenticateRequestResult
        {
            Audience = options.Cloud.Scope,
            ClaimsIdentity = self,
            ConnectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(self),
        };
        await ProcessActivityAsync(
            letIn,
            ToSdk(activity),
            (context, cancellation) =>
            {
                context.TurnState.Add(taken);
                return bot.OnTurnAsync(context, cancellation);
            },
            CancellationToken.None);
        return taken.Result;
    }

    /// <summary>An activity of ours as one of the SDK's.</summary>
    public static SdkActivity ToSdk(Activity activity) =>
        JsonConvert.DeserializeObject<SdkActivity>(System.Text.Json.JsonSerializer.Serialize(activity, ProtocolJson.Default.Activity))!;
}
