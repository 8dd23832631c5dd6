using System.Net;
using System.Text.Json;
using AfiBot.Core;
using Microsoft.Kiota.Abstractions;

namespace AfiBot.Graph;

/// <summary>Installs the app through Graph. Who has it already, and is not known to the bot, is found by the chat that belongs to it.</summary>
/// <remarks>Source: "Proactive installation of apps using Graph API", Teams documentation. The app has to be in the force's catalogue, and its
/// manifest to name the calling registration as <c>webApplicationInfo.id</c>.</remarks>
internal sealed class GraphInstaller(GraphOptions options, GraphCalls calls, GraphPeople people) : IAppInstaller
{
    private const string Installed = "Teams was asked to install the app for them";

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<EmailAddress, AppInstallation>> Install(IReadOnlyCollection<EmailAddress> people, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(people);
        var none = new Dictionary<EmailAddress, AppInstallation>();
        var catalogue = (await calls.Ask(GraphRight.Catalogue, [OurApp()], GraphJson.Default.GraphThings, cancellation))[0];
        if (catalogue is not { Status: (int)HttpStatusCode.OK, Value.Value: var apps })
            return none;
        return apps is [{ Id: { } app }, ..]
            ? await Install(people, app, cancellation)
            : people.ToDictionary(p => p, _ => new AppInstallation("the app is not among those of the organisation, so it cannot be installed for them"));
    }

    private async Task<IReadOnlyDictionary<EmailAddress, AppInstallation>> Install(IReadOnlyCollection<EmailAddress> wanted, string app, CancellationToken cancellation)
    {
        var (ids, isWhole) = await people.ObjectIds([.. wanted], cancellation);
        var outcomes = new Dictionary<EmailAddress, AppInstallation>();
        foreach (var stranger in wanted.Where(w => isWhole && !ids.ContainsKey(w)))
            outcomes[stranger] = new AppInstallation("the force's directory has nobody of this address, so the app cannot be installed for them");
        List<EmailAddress> found = [.. wanted.Where(ids.ContainsKey)];
        var answers = await calls.Ask(GraphRight.Installing, [.. found.Select(f => Installation(ids[f], app))], GraphJson.Default.GraphThing, cancellation);
        var there = new List<EmailAddress>();
        foreach (var (person, answer) in found.Zip(answers))
        {
            if (answer.Status is (int)HttpStatusCode.Conflict)
                there.Add(person);
            else if (!answer.MayPass)
                outcomes[person] = new AppInstallation(answer.Status is (int)HttpStatusCode.Created ? Installed : $"Teams refused to install the app for them ({answer.Status})");
        }

        foreach (var (person, chat) in await Chats(there, ids, app, cancellation))
            outcomes[person] = new AppInstallation("they have the app", chat);
        return outcomes;
    }

    /// <summary>The chats of people who have the app.</summary>
    private async Task<IReadOnlyList<(EmailAddress Person, ConversationReference Chat)>> Chats(
        IReadOnlyList<EmailAddress> there, IReadOnlyDictionary<EmailAddress, string> ids, string app, CancellationToken cancellation)
    {
        var installations = await calls.Ask(GraphRight.Installing, [.. there.Select(t => InstallationsOf(ids[t], app))], GraphJson.Default.GraphThings, cancellation);
        var known = there.Zip(installations, (person, answer) => (Person: person, Id: answer.Value?.Value is [{ Id: { } id }, ..] ? id : null)).Where(k => k.Id is not null).ToList();
        var chats = await calls.Ask(GraphRight.Installing, [.. known.Select(k => ChatOf(ids[k.Person], k.Id!))], GraphJson.Default.GraphThing, cancellation);
        return [.. known.Zip(chats).Where(k => k.Second.Value?.Id is not null).Select(k => (k.First.Person, ChatWith(k.Second.Value!.Id!)))];
    }

    /// <summary>Somebody's chat with the bot in Teams, of which only the id is known. The address is that of the cloud, until they are heard of.</summary>
    /// <remarks>Source: the Teams documentation on proactive messages.</remarks>
    private ConversationReference ChatWith(string id) => new(
        GraphPeople.Teams,
        options.BaseUrl.Host.EndsWith(".us", StringComparison.Ordinal) ? "https://smba.infra.gov.teams.microsoft.us/teams/" : "https://smba.trafficmanager.net/teams/",
        id,
        $"28:{options.AppId}",
        UserId: null,
        options.Tenant,
        IsChannel: false);

    private RequestInformation OurApp() => calls.Requests.AppCatalogs.TeamsApps.ToGetRequestInformation(request =>
    {
        request.QueryParameters.Select = ["id"];
        request.QueryParameters.Filter = $"externalId eq '{options.AppId}'";
    });

    private RequestInformation InstallationsOf(string user, string app) => calls.Requests.Users[user].Teamwork.InstalledApps.ToGetRequestInformation(request =>
    {
        request.QueryParameters.Expand = ["teamsApp"];
        request.QueryParameters.Filter = $"teamsApp/id eq '{app}'";
    });

    private RequestInformation ChatOf(string user, string installation) => calls.Requests.Users[user].Teamwork.InstalledApps[installation].Chat.ToGetRequestInformation();

    /// <summary>As the SDK's own, but for the body: its model of an installation names all other models.</summary>
    private RequestInformation Installation(string user, string app)
    {
        var post = calls.Requests.Users[user].Teamwork.InstalledApps.ToGetRequestInformation();
        post.HttpMethod = Method.POST;
        var body = new GraphInstall(new Uri(options.BaseUrl, $"v1.0/appCatalogs/teamsApps/{app}").ToString());
        post.SetStreamContent(new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(body, GraphJson.Default.GraphInstall)), "application/json");
        return post;
    }
}
