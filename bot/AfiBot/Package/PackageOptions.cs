namespace AfiBot;

/// <summary>What the Teams app is packaged for.</summary>
/// <param name="AppId">The bot's id, which is the app's as well.</param>
/// <param name="Domain">The host the bot is reached at.</param>
/// <param name="Organisation">Who offers the app, as people see it in Teams.</param>
/// <param name="Website">Where they read about it.</param>
/// <param name="Privacy">Where they read what is kept about them.</param>
/// <param name="Terms">Where they read the terms of use.</param>
internal sealed record PackageOptions(string AppId, string Domain, string Organisation, string Website, string Privacy, string Terms)
{
    /// <summary>Teams shows no more of a developer's name.</summary>
    private const int LongestOrganisation = 32;

    private const int LongestAddress = 2048;

    /// <summary>Why no app can be packaged with these, or null where one can.</summary>
    public string? Problem()
    {
        if (!Guid.TryParseExact(AppId, "D", out var id) || id == Guid.Empty)
            return $"--app-id is '{AppId}', which is not the id of a bot such as 00000000-0000-0000-0000-000000000001.";
        if (Uri.CheckHostName(Domain) is not UriHostNameType.Dns || !Domain.Contains('.', StringComparison.Ordinal))
            return $"--domain is '{Domain}': write the bot's host alone, such as afibot.example.org.";
        if (string.IsNullOrWhiteSpace(Organisation) || Organisation.Length > LongestOrganisation)
            return $"--organisation is '{Organisation}': write a name of at most {LongestOrganisation} characters.";
        (string Name, string Value)[] addresses = [("--website", Website), ("--privacy", Privacy), ("--terms", Terms)];
        return Array.Find(addresses, a => !IsAddress(a.Value)) is { Name: { } name, Value: var wrong }
            ? $"{name} is '{wrong}', which is not an https address."
            : null;
    }

    /// <summary>The value of a placeholder of the template.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The template has a placeholder that means nothing.</exception>
    public string ValueOf(string placeholder) => placeholder switch
    {
        "appId" => AppId,
        "domain" => Domain,
        "organisation" => Organisation,
        "website" => Website,
        "privacy" => Privacy,
        "terms" => Terms,
        "version" => typeof(PackageOptions).Assembly.GetName().Version!.ToString(3),
        _ => throw new ArgumentOutOfRangeException(nameof(placeholder), placeholder, null),
    };

    private static bool IsAddress(string text) =>
        text.Length <= LongestAddress && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https";
}
