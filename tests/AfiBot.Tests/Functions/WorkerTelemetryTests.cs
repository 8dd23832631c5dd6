using System.Diagnostics;
using AfiBot.Telemetry;
using AfiBot.Tests.Support;
using AfiBot.Tests.Support.Rpc;

namespace AfiBot.Tests.Functions;

/// <summary>What the published worker sends away of its working, over real HTTP, its own package's spans among it.</summary>
public sealed class WorkerTelemetryTests : IAsyncLifetime
{
    private const string Words = "the-words-of-somebody";

    /// <summary>A message that a function fails at, with words in it that its exception may quote.</summary>
    private static readonly TypedData Broken = new() { String = $$"""{"plan":"{{Words}}"]""" };

    private TelemetryReceiver receiver = null!;

    public async ValueTask InitializeAsync() => receiver = await TelemetryReceiver.Start();

    public ValueTask DisposeAsync() => receiver.DisposeAsync();

    [Fact]
    public async Task Every_call_is_a_span_in_the_hosts_own_trace_that_names_its_function_and_the_version_that_runs()
    {
        await using var rig = await StartWithCollector();
        (await rig.Host.Fire("Round")).ShouldBeTrue(rig.Host.Worker.Said);
        var call = (await rig.Host.Worker.Ready(default)).Calls.ShouldHaveSingleItem();
        await rig.Host.Stop();

        var (service, span) = receiver.Spans.Where(s => s.Span.Name is "function Round").ShouldHaveSingleItem();
        service["service.name"].ShouldBe("functions");
        service["service.version"].ShouldBe(TelemetryServices.Version);
        TelemetryReceiver.Attributes(span.Attributes)["faas.name"].ShouldBe("Round");
        Hex(span.TraceId).ShouldBe(call.Trace.TraceId.ToHexString());
        Hex(span.ParentSpanId).ShouldBe(call.Trace.SpanId.ToHexString());
        receiver.Spans.ShouldContain(s => s.Span.Name == "store commit Plans" && s.Span.ParentSpanId == span.SpanId, "what it does is in the same trace");
    }

    [Fact]
    public async Task A_call_that_fails_is_a_span_that_says_so_and_nothing_sent_has_words_of_people()
    {
        await using var rig = await StartWithCollector();
        (await (await rig.Host.Worker.Ready(default)).Invoke("SendCard", Broken)).ShouldBeFalse();
        await rig.Host.Stop();

        var (_, span) = receiver.Spans.Where(s => s.Span.Name is "function SendCard").ShouldHaveSingleItem();
        span.Status.Code.ShouldBe(Support.Otlp.Status.Types.StatusCode.Error);
        receiver.Everything.ShouldContain("System.Text.Json.JsonReaderException");
        receiver.Everything.ShouldNotContain(Words);
    }

    /// <summary>Forty at once are more than a sampler that lets a few a second through would take.</summary>
    [Theory]
    [InlineData(ActivityTraceFlags.Recorded)]
    [InlineData(ActivityTraceFlags.None)]
    public async Task Every_error_reaches_Azure_Monitor_whatever_the_host_samples_and_none_has_words_of_people(ActivityTraceFlags sampling)
    {
        const int errors = 40;
        await using var rig = await FunctionsRig.Start(
            ("APPLICATIONINSIGHTS_CONNECTION_STRING", receiver.ConnectionString),
            ("APPLICATIONINSIGHTS_STATSBEAT_DISABLED", "true"));
        var connection = await rig.Host.Worker.Ready(default);
        await Task.WhenAll(Enumerable.Range(0, errors).Select(_ => connection.Invoke("SendCard", Broken, sampling: sampling)));
        await rig.Host.Stop();

        receiver.Items.Count(i => i.Type is "MessageData" && i.Data.GetProperty("message").GetString() is "The function SendCard failed").ShouldBe(errors);
        receiver.Everything.ShouldNotContain(Words);
    }

    private Task<FunctionsRig> StartWithCollector() =>
        FunctionsRig.Start(("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.Address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));

    private static string Hex(Google.Protobuf.ByteString id) => Convert.ToHexStringLower(id.Span);
}
