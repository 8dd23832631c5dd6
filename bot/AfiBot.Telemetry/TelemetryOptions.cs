namespace AfiBot.Telemetry;

/// <summary>Where traces, metrics and logs are sent: to Azure Monitor, by OTLP, to both, or nowhere.</summary>
/// <param name="ConnectionString">Of an Application Insights resource, or null.</param>
/// <param name="OtlpEndpoint">The base address of a collector, or null.</param>
/// <param name="OtlpProtocol">What the collector speaks: <c>grpc</c>, which null stands for, or <c>http/protobuf</c>.</param>
public sealed record TelemetryOptions(string? ConnectionString, string? OtlpEndpoint, string? OtlpProtocol = null)
{
    public const string ConnectionStringSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    public const string OtlpEndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public const string OtlpProtocolSetting = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <summary>Whether anything is sent anywhere.</summary>
    public bool IsOn => ConnectionString is not null || OtlpEndpoint is not null;

    /// <summary>Reads the options from settings, such as <c>name => configuration[name]</c>.</summary>
    public static TelemetryOptions From(Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return new TelemetryOptions(Given(setting(ConnectionStringSetting)), Given(setting(OtlpEndpointSetting)), Given(setting(OtlpProtocolSetting)));
    }

    /// <summary>Why nothing can be sent with these, in a line for whoever set them; null where nothing is wrong. It quotes no connection string.</summary>
    public string? Problem()
    {
        if (ConnectionString is not null && !ConnectionString.Contains("InstrumentationKey=", StringComparison.OrdinalIgnoreCase))
            return $"{ConnectionStringSetting} is not the connection string of an Application Insights resource.";
        if (OtlpEndpoint is not null && !(Uri.TryCreate(OtlpEndpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            return $"{OtlpEndpointSetting} is '{OtlpEndpoint}', which is not an address such as http://localhost:4317.";
        return OtlpProtocol is null or "grpc" or "http/protobuf" ? null : $"{OtlpProtocolSetting} is '{OtlpProtocol}': write grpc or http/protobuf.";
    }

    /// <summary>Names where it goes, and no key.</summary>
    public override string ToString() => (ConnectionString, OtlpEndpoint) switch
    {
        (null, null) => "no telemetry",
        (null, { } otlp) => otlp,
        (_, null) => "Azure Monitor",
        (_, { } otlp) => $"Azure Monitor, {otlp}",
    };

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
