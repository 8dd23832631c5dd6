using System.Globalization;
using AfiBot.Core;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using Drawings = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace AfiBot.Reports;

/// <summary>A native chart of stacked columns: what Word draws and lets one edit, with a workbook of its numbers behind it.</summary>
internal static class StackedChart
{
    private const string Sheet = "Figures";
    private const string Workbook = "workbook";

    /// <summary>Twentieths of a point in the units of drawings.</summary>
    private const int Twentieth = 635;

    /// <summary>Adds the chart to the document under an id.</summary>
    public static void Add(MainDocumentPart main, string id, Passage.Chart chart)
    {
        var part = main.AddNewPart<ChartPart>(id);
        var behind = part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx);
        part.ChangeIdOfPart(behind, Workbook);
        using (var numbers = new MemoryStream(WorkbookWriter.Write([Numbers(chart)])))
            behind.FeedData(numbers);
        part.ChartSpace = new ChartSpace(
            new Date1904 { Val = false },
            new EditingLanguage { Val = "en-GB" },
            new RoundedCorners { Val = false },
            new Chart(
                new AutoTitleDeleted { Val = true },
                new PlotArea(new Layout(), Columns(chart), Categories(), Values(chart)),
                new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }, Letters(900)),
                new PlotVisibleOnly { Val = true },
                new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap }),
            Letters(900),
            new ExternalData(new AutoUpdate { Val = false }) { Id = Workbook });
    }

    /// <summary>Its place in the text, with its description for whoever does not see it.</summary>
    public static DocumentFormat.OpenXml.Wordprocessing.Drawing Drawing(string id, uint number, Passage.Chart chart, int width)
    {
        var (wide, high) = ((long)width * Twentieth, (long)width * Twentieth * 45 / 100);
        return new(new Drawings.Inline(
            new Drawings.Extent { Cx = wide, Cy = high },
            new Drawings.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new Drawings.DocProperties { Id = number, Name = $"Figure {number}", Title = PrintedText.Of(chart.Caption), Description = PrintedText.Of(chart.Description) },
            new Drawings.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(new ChartReference { Id = id }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        {
            DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0,
        });
    }

    private static ExportedTable Numbers(Passage.Chart chart) => new(
        Sheet,
        [chart.Axis, .. chart.Stacks.Select(s => s.Name)],
        new HashSet<string>(),
        [.. chart.Categories.Select((category, n) => new[] { category }.Concat(chart.Stacks.Select(s => Text(s.Values[n]))).ToArray())])
    {
        Numbers = chart.Stacks.Select(s => s.Name).ToHashSet(),
    };

    private static BarChart Columns(Passage.Chart chart)
    {
        var columns = new BarChart(new BarDirection { Val = BarDirectionValues.Column }, new BarGrouping { Val = BarGroupingValues.Stacked }, new VaryColors { Val = false });
        for (var n = 0; n < chart.Stacks.Count; n++)
            columns.Append(Of(chart, n));
        columns.Append(new GapWidth { Val = 60 }, new Overlap { Val = 100 }, new AxisId { Val = 1 }, new AxisId { Val = 2 });
        return columns;
    }

    private static BarChartSeries Of(Passage.Chart chart, int n)
    {
        var series = chart.Stacks[n];
        var column = (char)('B' + n);
        var last = chart.Categories.Count + 1;
        return new BarChartSeries(
            new DocumentFormat.OpenXml.Drawing.Charts.Index { Val = (uint)n },
            new Order { Val = (uint)n },
            new SeriesText(new StringReference(new Formula($"{Sheet}!${column}$1"), new StringCache(new PointCount { Val = 1 }, Point(0, series.Name)))),
            new ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = series.Colour }), new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "FFFFFF" })) { Width = 6350 }),
            new InvertIfNegative { Val = false },
            new CategoryAxisData(new StringReference(
                new Formula($"{Sheet}!$A$2:$A${last}"),
                new StringCache([new PointCount { Val = (uint)chart.Categories.Count }, .. chart.Categories.Select((c, i) => Point((uint)i, c))]))),
            new Values(new NumberReference(
                new Formula($"{Sheet}!${column}$2:${column}${last}"),
                new NumberingCache(
                [
                    new FormatCode("General"),
                    new PointCount { Val = (uint)series.Values.Count },
                    .. series.Values.Select((v, i) => new NumericPoint(new NumericValue(Text(v))) { Index = (uint)i }),
                ]))));
    }

    private static CategoryAxis Categories() => new(
        new AxisId { Val = 1 },
        new Scaling(new Orientation { Val = OrientationValues.MinMax }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Bottom },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
        new CrossingAxis { Val = 2 },
        new Crosses { Val = CrossesValues.AutoZero },
        new NoMultiLevelLabels { Val = true });

    /// <summary>Counts are whole: where they are few, the axis would be marked with parts of one.</summary>
    private static ValueAxis Values(Passage.Chart chart)
    {
        const int few = 10;
        var axis = Values();
        if (Enumerable.Range(0, chart.Categories.Count).All(n => chart.Stacks.Sum(s => s.Values[n]) <= few))
            axis.Append(new MajorUnit { Val = 1 });
        return axis;
    }

    private static ValueAxis Values() => new(
        new AxisId { Val = 2 },
        new Scaling(new Orientation { Val = OrientationValues.MinMax }, new MinAxisValue { Val = 0 }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Left },
        new MajorGridlines(new ChartShapeProperties(new A.Outline(new A.SolidFill(new A.RgbColorModelHex { Val = "D9D9D9" })) { Width = 6350 })),
        new NumberingFormat { FormatCode = "General", SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
        new CrossingAxis { Val = 1 },
        new Crosses { Val = CrossesValues.AutoZero },
        new CrossBetween { Val = CrossBetweenValues.Between });

    /// <param name="size">Hundredths of a point.</param>
    private static TextProperties Letters(int size) =>
        new(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = size }), new A.EndParagraphRunProperties { Language = "en-GB" }));

    private static StringPoint Point(uint index, string text) => new(new NumericValue(PrintedText.Of(text))) { Index = index };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
