using System.Text.Json;
using AfiBot.Teams;

namespace AfiBot.Hosting;

/// <summary><c>POST /api/messages</c>: where the Bot Service, or the Playground, brings activities.</summary>
public static class MessagesEndpoint
{
    public const string Path = "/api/messages";

    /// <summary>The largest activity that is read, in bytes: Teams' messages have at most 100 KB.</summary>
    public const long MaxActivitySize = 256 * 1024;

    /// <summary>How long an activity may take to come in. The Bot Service sends one in an instant.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Takes an activity that has proved where it comes from. What has not is answered before its body is read.</summary>
    public static Task<IResult> PostSignedIn(HttpRequest request, Admission admission, ActivityHandler handler, TimeProvider clock) =>
        TakeSignedIn(request, admission, clock, activity => Handle(handler, activity));

    /// <summary>As <see cref="PostSignedIn"/>, for a host that handles activities in a way of its own.</summary>
    public static async Task<IResult> TakeSignedIn(HttpRequest request, Admission admission, TimeProvider clock, Func<Activity, Task<ActivityResult>> handle)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(admission);
        if (await admission.Authenticate(request.Headers.Authorization, request.HttpContext.RequestAborted) is not { } accepted)
            return Unread(request, StatusCodes.Status401Unauthorized);
        return await Take(request, clock, activity => admission.Refuse(accepted, activity) is { } refusal ? Task.FromResult(refusal) : handle(activity));
    }

    /// <summary>Takes an activity of anybody on this machine: of local mode only.</summary>
    public static Task<IResult> PostOnLoopback(HttpRequest request, ActivityHandler handler, TimeProvider clock) =>
        Take(request, clock, activity => Handle(handler, activity));

    private static async Task<IResult> Take(HttpRequest request, TimeProvider clock, Func<Activity, Task<ActivityResult>> handle)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(late.Token, request.HttpContext.RequestAborted);
        Activity? activity;
        try
        {
            activity = await ActivityReader.Read(request.Body, patience.Token);
        }
        catch (JsonException)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException bad)
        {
            return Unread(request, bad.StatusCode);
        }
        catch (OperationCanceledException)
        {
            return Unread(request, StatusCodes.Status408RequestTimeout);
        }

        var result = activity is null ? ActivityResult.BadRequest : await handle(activity);
        return result.Body is { } body
            ? Results.Text(body.GetRawText(), "application/json", statusCode: result.Status)
            : Results.StatusCode(result.Status);
    }

    /// <summary>An activity that was taken in is carried through, whether its sender still waits or not.</summary>
    private static Task<ActivityResult> Handle(ActivityHandler handler, Activity activity) => handler.Handle(activity, CancellationToken.None);

    /// <summary>An answer to somebody whose body was not read to its end: nothing more is heard from them on this connection.</summary>
    private static IResult Unread(HttpRequest request, int status)
    {
        request.HttpContext.Response.Headers.Connection = "close";
        return Results.StatusCode(status);
    }
}
