using System.Text.Json;
using AfiBot.Teams;

namespace AfiBot;

/// <summary><c>POST /api/messages</c>: where the Bot Service, or the Playground, brings activities.</summary>
internal static class MessagesEndpoint
{
    public static async Task<IResult> Post(HttpRequest request, ActivityHandler handler)
    {
        Activity? activity;
        try
        {
            activity = await ActivityReader.Read(request.Body, request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException bad)
        {
            return Results.StatusCode(bad.StatusCode);
        }

        // An activity that was taken in is carried through, whether its sender still waits or not.
        var result = activity is null ? ActivityResult.BadRequest : await handler.Handle(activity, CancellationToken.None);
        return result.Body is { } body
            ? Results.Text(body.GetRawText(), "application/json", statusCode: result.Status)
            : Results.StatusCode(result.Status);
    }
}
