using AfiBot.Core;
using AfiBot.Reports;

namespace AfiBot.Hosting;

/// <summary>The tables of a plan as files: each as CSV, and all as sheets of a workbook.</summary>
internal static class PlanOutput
{
    public const string Workbook = "plan.xlsx";

    public static IReadOnlyList<(string Name, byte[] Content)> Of(IReadOnlyList<ExportedTable> tables) =>
        [.. tables.Select(t => ($"{t.Name}.csv", t.ToCsv())), (Workbook, WorkbookWriter.Write(tables))];
}
