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
}
