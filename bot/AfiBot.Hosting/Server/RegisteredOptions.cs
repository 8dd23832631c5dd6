using AfiBot.Conversation;
using AfiBot.Graph;
using AfiBot.Model;
using AfiBot.Storage;
using AfiBot.Teams;
using AfiBot.Telemetry;

namespace AfiBot.Hosting;

/// <summary>The settings of a registered bot.</summary>
/// <param name="Url">Where to listen, plain HTTP; a host that is no IP address and not localhost stands for all addresses.</param>
/// <param name="SignIn">Its registration.</param>
/// <param name="Store">Where everything is kept.</param>
/// <param name="SendLimits">How fast it sends.</param>
/// <param name="Telemetry">Where traces, metrics and logs are sent.</param>
/// <param name="Graph">Whether the force's directory is asked.</param>
/// <param name="Model">The language model that is asked where words are not understood, if any.</param>
/// <param name="Contact">Whom people are told to ask whom the bot does not know.</param>
public sealed record RegisteredOptions(string Url, SignInOptions SignIn, StoreOptions Store, SendLimits SendLimits, TelemetryOptions Telemetry, GraphOptions Graph, ModelOptions Model, Contact Contact)
{
    /// <summary>Reads the options from settings, such as <c>name => configuration[name]</c>.</summary>
    public static RegisteredOptions From(string url, DirectoryInfo data, Func<string, string?> setting) =>
        new(
            url, SignInOptions.From(setting), StoreOptions.From(setting, data.FullName), SendLimits.From(setting), TelemetryOptions.From(setting), GraphOptions.From(setting), ModelOptions.From(setting), Contact.From(setting));

    /// <summary>Why the bot does not start with these, or null where it may.</summary>
    public string? Problem() =>
        SignIn.Problem() ?? Store.Problem() ?? SendLimits.Problem() ?? Telemetry.Problem() ?? Graph.Problem() ?? Model.Problem() ?? Contact.Problem() ?? (Binding is null ? $"'{Url}' is not an address such as http://0.0.0.0:8080." : null);

    /// <summary>Where to listen; null where <see cref="Url"/> says nothing sensible.</summary>
    public BindingAddress? Binding
    {
        get
        {
            try
            {
                return BindingAddress.Parse(Url) is { Scheme: "http", IsUnixPipe: false, IsNamedPipe: false, PathBase: "" } address ? address : null;
            }
            catch (FormatException)
            {
                return null;
            }
        }
    }
}
