using AfiBot.Core;
using AfiBot.Reports;

namespace AfiBot.Hosting;

/// <summary>The tables of a plan as files: each as CSV, and all as sheets of a workbook.</summary>
internal static class PlanOutput
{
    public const string Workbook = "plan.xlsx";

    public static IReadOnlyList<(string Name, Action<Stream> Write)> Of(IReadOnlyList<ExportedTable> tables) =>
        [.. tables.Select(t => ($"{t.Name}.csv", (Action<Stream>)t.WriteCsv)), (Workbook, stream => WorkbookWriter.Write(stream, tables))];
}
