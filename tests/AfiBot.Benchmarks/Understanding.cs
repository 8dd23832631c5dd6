using System.Diagnostics;
using System.Globalization;
using AfiBot.Conversation;
using AfiBot.Core;
using AfiBot.Testing;

namespace AfiBot.Benchmarks;

/// <summary>How long a text takes to be understood against a plan of 2,000 AFIs; and the first one, which reads the files of what is said.</summary>
internal static class Understanding
{
    private const int Afis = 2_000;
    private const int Frameworks = 40;
    private const int AreasEach = 5;
    private const int Rounds = 400;

    private static readonly string[] _names =
    [
        "roads", "burglary", "custody", "forensics", "training", "estates", "intelligence", "complaints", "homicide", "firearms",
        "diversity", "leadership", "domestic violence", "missing persons", "call handling", "neighbourhood policing", "fraud", "cyber crime", "stalking", "knife crime",
    ];

    private static readonly string[] _texts =
    [
        "status of roads", "quick word on roads?", "what news of custody 7", "forensics perf", "is neighbourhood policing getting anywhere", "what is overdue in burglary 3?",
        "who has not answered on trainig", "FAH-003 is completed, the car pound opened in March", "update FAM-01", "what do I owe?", "status of gardening",
        "the tender slipped because the contractor lost a vehicle and we could not agree the specification", "delegate FAB-002 to the deputy", "good morning",
        "how are we getting on with the neighborhood polcing and the domestic violense work in the north at the moment",
        "what is overdue for the head of area 7?", "everything graded poor", "who leads on custody 3", "what changed in burglary 2 since September?", "compare roads and training", "history of FAB-002",
        "We opened the pound in March as FAD-004 asked us to, and the staff were trained by the federation in two courses of a week each",
    ];

    public static void Run()
    {
        var today = new DateOnly(2026, 11, 28);
        var view = View();
        var vocabulary = Vocabulary.Of(view);
        var clock = Stopwatch.StartNew();
        Interpreter.Interpret("status of roads", vocabulary, today);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first text {clock.Elapsed.TotalMilliseconds,8:0.0} ms"));
        // The first rounds are for the compiler: they do all that is measured after.
        Time(view, today);
        var (all, first) = Time(view, today);
        Say("first look", first);
        Say("with second", all);
        const int changes = 20;
        var built = TimeSpan.Zero;
        for (var i = 0; i < changes; i++)
        {
            var changed = view with { Plan = view.Plan with { Name = string.Create(CultureInfo.InvariantCulture, $"Baseline Assessment {i}") } };
            clock.Restart();
            Interpreter.Interpret("what about the pound", Vocabulary.Of(changed), today);
            built += clock.Elapsed;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the first text after a plan has changed {built.TotalMilliseconds / changes,6:0.0} ms"));
    }

    private static void Say(string what, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-11} median {times[times.Count / 2],6:0} µs   99 in 100 {times[times.Count * 99 / 100],6:0} µs   longest {times[^1],6:0} µs"));
    }

    /// <summary>How long each text takes as a turn reads it, with the second look where there is one, and how long the first look of that is.</summary>
    private static (List<double> All, List<double> First) Time(PlanView view, DateOnly today)
    {
        var (times, first) = (new List<double>(), new List<double>());
        var manager = Some.Manager();
        for (var i = 0; i < Rounds; i++)
            foreach (var text in _texts)
            {
                // A turn reads the plan anew, and asks for its vocabulary.
                var read = view with { Afis = [.. view.Afis.Select(a => a with { Version = null })] };
                var clock = Stopwatch.StartNew();
                var vocabulary = Vocabulary.Of(read);
                var reading = Interpreter.Interpret(text, vocabulary, today);
                first.Add(clock.Elapsed.TotalMicroseconds);
                LikelyRequests.InPlaceOf(TopicList.Of(reading.Intent, text).Request, reading.IsCertain, text, vocabulary, manager, []);
                times.Add(clock.Elapsed.TotalMicroseconds);
            }

        return (times, first);
    }

    private static PlanView View()
    {
        var frameworks = Enumerable.Range(0, Frameworks).Select(i => new Framework(new FrameworkCode(Code(i)), Name(i), [], new Grading("Good"), null, [], i)).ToList();
        var afis = Enumerable.Range(0, Afis).Select(i => Some.Afi(string.Create(CultureInfo.InvariantCulture, $"{Code(i % Frameworks)}-{(i / Frameworks) + 1:000}")) with
        {
            Framework = new FrameworkCode(Code(i % Frameworks)),
            Area = string.Create(CultureInfo.InvariantCulture, $"{Name((i % (Frameworks * AreasEach)) + 7)} {i % AreasEach}"),
            Improvement = string.Create(CultureInfo.InvariantCulture, $"Make better use of {_names[i % _names.Length]} analysis in district {i}, as the report asks, and show it by figures"),
            LeadName = string.Create(CultureInfo.InvariantCulture, $"Head of {Name(i % Frameworks)}"),
        });
        return new PlanView(Some.Plan(), frameworks, [.. afis], null, []);
    }

    private static string Code(int i) => string.Create(CultureInfo.InvariantCulture, $"F{(char)('A' + (i / 26))}{(char)('A' + (i % 26))}");

    private static string Name(int i) => i < _names.Length ? _names[i] : string.Create(CultureInfo.InvariantCulture, $"{_names[i % _names.Length]} {i}");
}
