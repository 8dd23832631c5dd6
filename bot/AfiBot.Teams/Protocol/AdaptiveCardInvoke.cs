using System.Text.Json;

namespace AfiBot.Teams;

/// <summary>The value of an <c>adaptiveCard/action</c> invoke.</summary>
internal sealed record AdaptiveCardInvokeValue(AdaptiveCardInvokeAction? Action);

internal sealed record AdaptiveCardInvokeAction(string? Type, string? Verb, JsonElement? Data);

/// <summary>The answer to it: HTTP 200, with a status of its own inside.</summary>
internal sealed record AdaptiveCardInvokeResponse(int StatusCode, string Type, JsonElement? Value);

internal sealed record AdaptiveCardInvokeError(string Code, string Message);
