using System.Globalization;

namespace AfiBot.Model;

/// <summary>The language model that is asked, if any: a deployment of the force's own.</summary>
public sealed record ModelOptions
{
    public const string Section = "Understanding:Model:";

    private const int MostSeconds = 10;
    private const int Unreadable = -1;

    /// <summary>The address of the Azure OpenAI resource, such as <c>https://force.openai.azure.com</c>; empty for no model.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>The name of the deployment.</summary>
    public string Deployment { get; init; } = "";

    /// <summary>How many seconds a person waits for it at most; then the matcher's own answer is given.</summary>
    public int Seconds { get; init; } = 2;

    /// <summary>The client id of the managed identity; empty for the one of the system.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>Whether a model is asked at all.</summary>
    public bool IsOn => Endpoint.Length > 0 || Deployment.Length > 0;

    /// <summary>Reads the options from settings: <c>Understanding:Model:Endpoint</c>, <c>Understanding:Model:Deployment</c>,
    /// <c>Understanding:Model:Seconds</c>, and the identity of the whole bot, <c>AZURE_CLIENT_ID</c>.</summary>
    public static ModelOptions From(Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return new ModelOptions
        {
            Endpoint = Text($"{Section}{nameof(Endpoint)}"),
            Deployment = Text($"{Section}{nameof(Deployment)}"),
            Seconds = Text($"{Section}{nameof(Seconds)}") switch
            {
                "" => new ModelOptions().Seconds,
                var text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : Unreadable,
            },
            ClientId = Text("AZURE_CLIENT_ID"),
        };

        string Text(string name) => setting(name)?.Trim() ?? "";
    }

    /// <summary>Why no model can be asked with these, in a line for whoever set them; null where nothing is wrong.</summary>
    public string? Problem() => this switch
    {
        { IsOn: false } => null,
        { Endpoint: "" } or { Deployment: "" } => $"{Section}{nameof(Endpoint)} and {Section}{nameof(Deployment)} go together: set both, or neither.",
        _ when Address() is null => $"{Section}{nameof(Endpoint)} is '{Endpoint}', which is not an address such as https://force.openai.azure.com.",
        { Seconds: < 1 or > MostSeconds } => $"{Section}{nameof(Seconds)} is a number of seconds from 1 to {MostSeconds}.",
        _ => null,
    };

    /// <summary>Where the chat completions are: a resource's own address leads to them; null where it is none.</summary>
    internal Uri? Address() => Uri.TryCreate(Endpoint, UriKind.Absolute, out var given) && given is { Scheme: "https", Query: "" }
        ? given.AbsolutePath is "/" ? new Uri(given, "/openai/v1/") : given
        : null;

    /// <summary>What a token is for.</summary>
    internal string Scope => Address()!.Host.EndsWith(".azure.us", StringComparison.OrdinalIgnoreCase)
        ? "https://cognitiveservices.azure.us/.default"
        : "https://cognitiveservices.azure.com/.default";
}
