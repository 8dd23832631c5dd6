using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using TeamsHandler = AfiBot.Teams.ActivityHandler;

namespace AfiBot.BotBuilder;

/// <summary>The SDK's handler of activities: each goes to the same conversation as in the other host.</summary>
internal sealed class SdkHandler(TeamsHandler conversation) : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Take(turnContext);

    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Take(turnContext);

    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Take(turnContext);

    protected override Task OnMessageReactionActivityAsync(ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Take(turnContext);

    protected override Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Take(turnContext);

    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Take(turnContext);

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Take(turnContext);

    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Take(turnContext);

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        await Take(turnContext);
        var result = turnContext.TurnState.Get<TakenActivity>().Result;
        return new InvokeResponse { Status = result.Status, Body = result.Body?.GetRawText() };
    }

    /// <summary>An activity that was taken in is carried through, whether its sender still waits or not.</summary>
    private async Task Take(ITurnContext context)
    {
        var taken = context.TurnState.Get<TakenActivity>();
        taken.Result = await conversation.Handle(taken.Activity, CancellationToken.None);
    }
}
