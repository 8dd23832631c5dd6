using System.Collections;
using System.Diagnostics;
using System.Globalization;
using AfiBot.Storage;
using AfiBot.Telemetry;
using AfiBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace AfiBot.Tests.Host;

/// <summary>What a registered bot on the Table service tells of its working, as it would be sent.</summary>
public sealed class TelemetryTests : IAsyncLifetime
{
    private const string Email = "srp.lead@example.org";
    private const string Narrative = "The unicorn of Lambeth has been stabled.";

    private readonly Collected<System.Diagnostics.Activity> spans = new();
    private readonly Collected<MetricSnapshot> metrics = new();
    private readonly Collected<LogRecord> logs = new();
    private ServedBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        var rows = await Azurite.OpenNew();
        bot = await ServedBot.Start(change: builder =>
        {
            builder.Services.AddSingleton<IRowStore>(new TracedRowStore(rows));
            builder.Services.AddSignals("bot")
                .WithTracing(t => t.AddInMemoryExporter(spans))
                .WithMetrics(m => m.AddInMemoryExporter(metrics))
                .WithLogging(l => l.AddInMemoryExporter(logs));
        });
        await bot.Services.GetRequiredService<IDirectory>().Write([Some.Lead() with { Name = "Eglantine Featherstonehaugh" }], default);
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task A_turn_is_one_trace_from_the_activity_to_the_store_and_the_connector()
    {
        await bot.Client.Send(bot.ChatOf("ilau.officer@example.org").Message("status of roads"));

        // Others run in this process, and a person's first words bring more than one turn: this one is told by the intent of its trace.
        // A request's own span ends after its answer has gone out.
        var request = await spans.Next(IsRequest);
        var turn = spans.First(s => s.OperationName is "turn" && s.GetTagItem("afibot.type") is "message" && s.TraceId == request.TraceId);
        var names = spans.Where(s => s.TraceId == turn.TraceId).Select(s => s.DisplayName).ToHashSet();

        turn.ParentSpanId.ShouldBe(request.SpanId);
        turn.GetTagItem("afibot.status").ShouldBe(200);
        names.ShouldContain("store query Plans");
        names.ShouldContain("store find People");
        names.ShouldContain("store commit Conversations");
        names.ShouldContain("connector POST");
    }

    [Fact]
    public async Task What_is_measured_is_measured()
    {
        await Answer();

        // A gauge keeps its last value for the whole process, in which others run: it is measured until this one's was the last.
        const int most = 50;
        for (var time = 0; time < most && !IsBacklogMeasured(); time++)
        {
            await bot.Services.GetRequiredService<DispatchCards>().Run(default);
            bot.Services.GetRequiredService<MeterProvider>().ForceFlush();
        }

        var names = metrics.Select(m => m.Name).ToHashSet();
        names.ShouldContain("afibot.turns");
        names.ShouldContain("afibot.understanding");
        names.ShouldContain("afibot.sends");
        names.ShouldContain("afibot.queue.age");
        names.ShouldContain("http.server.request.duration");
        IsBacklogMeasured().ShouldBeTrue();
        Points("afibot.understanding").ShouldContain(p => Tags(p.Tags) == "confidence=certain,intent=Help");
    }

    [Fact]
    public async Task Nothing_that_a_person_wrote_and_nobodys_name_or_address_or_token_is_in_any_of_it()
    {
        await Answer();
        bot.Services.GetRequiredService<ILogger<TelemetryTests>>().LogError(new InvalidOperationException($"Of {Email}", new FormatException(Narrative)), "It failed.");
        bot.Services.GetRequiredService<TracerProvider>().ForceFlush();
        bot.Services.GetRequiredService<MeterProvider>().ForceFlush();

        string[] told = [.. spans.Where(s => s.Kind is not ActivityKind.Server || IsRequest(s)).SelectMany(Words), .. metrics.SelectMany(Words), .. logs.SelectMany(Words)];

        told.Length.ShouldBeGreaterThan(100);
        told.ShouldContain(w => w.Contains("System.InvalidOperationException <- System.FormatException", StringComparison.Ordinal));
        foreach (var secret in new[] { "unicorn", "Featherstonehaugh", "srp.lead", "example.org", "person~", "RowKey", "29:", "a:srp", "token-1", "Bearer", "eyJ" })
            told.ShouldNotContain(w => w.Contains(secret, StringComparison.OrdinalIgnoreCase), secret);
    }

    [Fact]
    public async Task A_bot_with_nowhere_to_send_it_collects_nothing()
    {
        await using var quiet = await ServedBot.Start(sample: false);

        quiet.Services.GetService<TracerProvider>().ShouldBeNull();
        quiet.Services.GetService<MeterProvider>().ShouldBeNull();
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint=https://x.in.applicationinsights.azure.com/", null, null)]
    [InlineData(null, "http://localhost:4317", null)]
    [InlineData("SECRET", null, "APPLICATIONINSIGHTS_CONNECTION_STRING is not the connection string of an Application Insights resource.")]
    [InlineData(null, "collector", "OTEL_EXPORTER_OTLP_ENDPOINT is 'collector', which is not an address such as http://localhost:4317.")]
    public void Where_it_goes_is_set_or_the_fault_is_named(string? monitor, string? collector, string? problem)
    {
        var options = TelemetryOptions.From(name => name switch
        {
            "APPLICATIONINSIGHTS_CONNECTION_STRING" => monitor,
            "OTEL_EXPORTER_OTLP_ENDPOINT" => collector,
            _ => null,
        });

        options.Problem().ShouldBe(problem);
        options.IsOn.ShouldBe(monitor is not null || collector is not null);
        if (problem is not null)
            return;
        using var services = new ServiceCollection().AddAfiTelemetry(options, "bot").BuildServiceProvider();
        (services.GetService<TracerProvider>() is not null).ShouldBe(options.IsOn);
    }

    /// <summary>A lead is heard of, gets the card, answers in it and in chat, and asks.</summary>
    private async Task Answer()
    {
        var lead = bot.ChatOf(Email);
        await bot.Client.Send(lead.BotAdded());
        await bot.Client.Send(lead.Message("help"));
        await bot.Client.Tap(lead.Execute("save", ("afi", "SRP-01"), ("cycle", "1"), ("basedOn", "1"), ("status", "WorkInProgress"), ("narrative", Narrative)));
        await bot.Client.Send(lead.Message($"SRP-02 is in progress: {Narrative}"));
        await bot.Services.GetRequiredService<AfiBot.Teams.Answering>().DisposeAsync();
    }

    /// <summary>Whether it is a request to this bot: the connector and the bench, which are in this process too, have spans like it.</summary>
    private bool IsRequest(System.Diagnostics.Activity span) => span.GetTagItem("server.port") is int port && port == bot.Address.Port;

    private bool IsBacklogMeasured() => Points("afibot.review.backlog").Any(p => p.GetGaugeLastValueLong() == 1 && Tags(p.Tags).Contains($"plan={Some.PlanId.Value}"));

    private IEnumerable<MetricPoint> Points(string name) => metrics.Where(m => m.Name == name).SelectMany(m => m.MetricPoints);

    private static string Tags(ReadOnlyTagCollection tags)
    {
        var all = new List<string>();
        foreach (var (name, value) in tags)
            all.Add($"{name}={value}");
        return string.Join(',', all.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Words(System.Diagnostics.Activity span) =>
    [
        span.DisplayName,
        span.StatusDescription ?? "",
        .. span.TagObjects.Select(Word),
        .. span.Baggage.Select(b => $"{b.Key}={b.Value}"),
        .. span.Events.SelectMany(e => e.Tags.Select(Word).Prepend(e.Name)),
    ];

    private static IEnumerable<string> Words(MetricSnapshot metric)
    {
        yield return metric.Name;
        foreach (var point in metric.MetricPoints)
            yield return Tags(point.Tags);
    }

    private static IEnumerable<string> Words(LogRecord record) =>
    [
        record.CategoryName ?? "", record.Body ?? "", record.FormattedMessage ?? "", record.Exception?.ToString() ?? "", .. (record.Attributes ?? []).Select(Word),
    ];

    private static string Word(KeyValuePair<string, object?> tag) => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}");

    /// <summary>A list that is read while exporters still write to it.</summary>
    private sealed class Collected<T> : ICollection<T>, IReadOnlyCollection<T>
    {
        private readonly List<T> list = [];
        private readonly List<(Func<T, bool> IsIt, TaskCompletionSource<T> Found)> awaited = [];

        public int Count => Copy().Count;

        public bool IsReadOnly => false;

        public void Add(T item)
        {
            lock (list)
            {
                list.Add(item);
                foreach (var (_, found) in awaited.FindAll(a => a.IsIt(item)))
                    found.TrySetResult(item);
            }
        }

        /// <summary>The first such, now or when it comes.</summary>
        public Task<T> Next(Func<T, bool> isIt)
        {
            lock (list)
            {
                if (list.Exists(i => isIt(i)))
                    return Task.FromResult(list.Find(i => isIt(i))!);
                var found = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
                awaited.Add((isIt, found));
                return found.Task.WaitAsync(TimeSpan.FromMinutes(1));
            }
        }

        public void Clear() => throw new NotSupportedException();

        public bool Contains(T item) => Copy().Contains(item);

        public void CopyTo(T[] array, int arrayIndex) => Copy().CopyTo(array, arrayIndex);

        public bool Remove(T item) => throw new NotSupportedException();

        public IEnumerator<T> GetEnumerator() => Copy().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private List<T> Copy()
        {
            lock (list)
                return [.. list];
        }
    }
}
