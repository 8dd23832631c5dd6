namespace AfiBot.Teams;

/// <summary>What the handlers under the connector client need to know of a call.</summary>
internal static class ConnectorCall
{
    /// <summary>The conversation that is written to; absent on calls that only read.</summary>
    public static readonly HttpRequestOptionsKey<string> Conversation = new("AfiBot.Conversation");

    /// <summary>Whether nobody waits for the call: absent where somebody does.</summary>
    public static readonly HttpRequestOptionsKey<bool> IsUnasked = new("AfiBot.IsUnasked");

    /// <summary>The tenant whose limit the call counts against; empty where the client names none.</summary>
    public static readonly HttpRequestOptionsKey<string> Tenant = new("AfiBot.Tenant");

    /// <summary>Writes on a request what they need to know.</summary>
    /// <param name="request">The request.</param>
    /// <param name="conversation">The conversation that is written to; null for a call that only reads.</param>
    /// <param name="tenant">The tenant, or null where the client names none.</param>
    /// <param name="isUnasked">Whether nobody waits for the call.</param>
    public static void Label(HttpRequestMessage request, string? conversation, string? tenant, bool isUnasked)
    {
        if (conversation is not null)
            request.Options.Set(Conversation, conversation);
        request.Options.Set(Tenant, tenant ?? "");
        request.Options.Set(IsUnasked, isUnasked);
    }
}
