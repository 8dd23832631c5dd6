using System.Reflection;
using AfiBot.Core;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AfiBot.Telemetry;

/// <summary>Traces, metrics and logs, as a host sends them away.</summary>
/// <remarks>Outgoing requests get no spans of the HTTP client's or the Azure clients' own: those hold addresses, and an address of the
/// Table service or of the connector is made of e-mail addresses and people's ids. The store and the connector have spans of ours in their place.</remarks>
public static class TelemetryServices
{
    /// <summary>The version of what runs, with the commit it was built from.</summary>
    internal static string? Version { get; } = typeof(TelemetryServices).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    /// <summary>Sends what the options say, and nothing where they say so.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="options">Of which <see cref="TelemetryOptions.Problem"/> says nothing.</param>
    /// <param name="host">The name under which this host is shown.</param>
    public static IServiceCollection AddAfiTelemetry(this IServiceCollection services, TelemetryOptions options, string host)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!options.IsOn)
            return services;
        var signals = services.AddSignals(host);
        if (options.ConnectionString is { } connection)
        {
            signals
                .WithTracing(traces => traces.AddAzureMonitorTraceExporter(ToMonitor))
                .WithMetrics(metrics => metrics.AddAzureMonitorMetricExporter(ToMonitor))
                .WithLogging(logs => logs.AddAzureMonitorLogExporter(ToMonitor));

            // Of its own accord the exporter lets five traces a second through, and with the others it drops what was logged in them, errors too.
            void ToMonitor(AzureMonitorExporterOptions monitor) =>
                (monitor.ConnectionString, monitor.TracesPerSecond, monitor.SamplingRatio, monitor.EnableTraceBasedLogsSampler) = (connection, null, 1, false);
        }

        if (options.OtlpEndpoint is { } endpoint)
            signals.UseOtlpExporter(options.OtlpProtocol is "http/protobuf" ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc, new Uri(endpoint));
        return services;
    }

    /// <summary>Everything that is sent, without anywhere to send it to.</summary>
    internal static OpenTelemetryBuilder AddSignals(this IServiceCollection services, string host) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService(host, serviceNamespace: Instruments.Name, serviceVersion: Version))
        .WithTracing(traces => traces
            .AddSource(Instruments.Name)
            .AddAspNetCoreInstrumentation(web => web.Filter = http => http.Request.Path.Value is not ("/healthz" or "/readyz")))
        .WithMetrics(metrics => metrics
            .AddMeter(Instruments.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http"))
        .WithLogging(
            logs => logs.AddProcessor(new ExceptionsWithoutWords()),
            logger => logger.IncludeFormattedMessage = true);
}
