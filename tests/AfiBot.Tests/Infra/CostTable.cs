using System.Globalization;
using System.Text;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Infra;

/// <summary>What a month costs, from counts of operations and list prices, both in <c>infra/costs</c>.</summary>
internal sealed class CostTable
{
    /// <summary>What the Table service gives in one answer.</summary>
    private const int PageSize = 1000;

    private const int AfisPerLead = 10;

    /// <summary>An instance of the Functions app has 2 GB.</summary>
    private const int InstanceGb = 2;

    private const double KbInGb = 1_000_000;

    public static readonly IReadOnlyList<int> Sizes = [200, 2_000, 20_000];

    private readonly IReadOnlyList<Dictionary<string, string>> operations = Read("operations.csv");
    private readonly IReadOnlyList<Dictionary<string, string>> prices = Read("prices.csv");

    /// <summary>How many answers of the Table service a question takes: beside the AFIs it reads a request for each lead and a row
    /// for each framework of about ten AFIs, and a handful of others.</summary>
    public static int Pages(int afis) => (int)Math.Ceiling((afis + (afis / 10) + (afis / AfisPerLead) + 10) / (double)PageSize);

    /// <summary>How many requests to the Table service an operation is said to cost, where a question takes so many pages.</summary>
    public static int TableRequests(string operation, int pages)
    {
        var row = Read("operations.csv").Single(o => o["Operation"] == operation);
        return (int)Number(row, "TableRequests") + ((int)Number(row, "TableRequestsPerPage") * pages);
    }

    /// <summary>How much of a meter is used in a month.</summary>
    public double Used(string meter, int afis) => meter switch
    {
        "Table service requests" => Sum(afis, o => Number(o, "TableRequests") + (Number(o, "TableRequestsPerPage") * Pages(afis))),
        "Queue service requests" => Sum(afis, o => Number(o, "QueueRequests")),
        "Functions GB-seconds" => Sum(afis, o => Number(o, "FunctionSeconds") * InstanceGb),
        "Functions executions" => Sum(afis, o => Number(o, "FunctionSeconds") > 0 ? 1 : 0),
        "Logs in GB" => Sum(afis, o => Number(o, "LogKB")) / KbInGb,
        _ => Number(prices.Single(p => p["Meter"] == meter), $"At{afis}"),
    };

    /// <summary>What a meter costs in a month, beyond what is free.</summary>
    public double Cost(string meter, int afis)
    {
        var price = prices.Single(p => p["Meter"] == meter);
        return Math.Max(0, Used(meter, afis) - Number(price, "Free")) / Number(price, "Unit") * Number(price, "Price");
    }

    /// <summary>As it stands in <c>COSTS.md</c>.</summary>
    public string Markdown()
    {
        var text = new StringBuilder("| a month | 200 AFIs | used | 2,000 AFIs | used | 20,000 AFIs | used |\n|---|--:|--:|--:|--:|--:|--:|\n");
        foreach (var meter in prices.Select(p => p["Meter"]))
            text.Append(Line(meter, size => Cost(meter, size), size => Used(meter, size).ToString("#,0.##", CultureInfo.InvariantCulture)));
        text.Append(Line("**All**", size => prices.Sum(p => Cost(p["Meter"], size)), _ => ""));
        return text.ToString();
    }

    private static string Line(string name, Func<int, double> cost, Func<int, string> used) =>
        $"| {name} | {string.Join(" | ", Sizes.Select(s => $"{cost(s).ToString("0.00", CultureInfo.InvariantCulture)} | {used(s)}"))} |\n";

    private double Sum(int afis, Func<Dictionary<string, string>, double> each) => operations.Sum(o => Times(o, afis) * each(o));

    private static double Times(Dictionary<string, string> operation, int afis) =>
        (Number(operation, "PerAfi") * afis) + (Number(operation, "PerLead") * (afis / AfisPerLead)) + Number(operation, "PerMonth");

    private static double Number(Dictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Read(string file)
    {
        var lines = File.ReadAllLines(Repository.PathOf("infra", "costs", file));
        return [.. lines.Skip(1).Select(line => lines[0].Split(',').Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second))];
    }
}
