using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AfiBot.Reports;

/// <summary>Writes passages one after the other, so that a long document is never in memory as a tree.</summary>
internal sealed class PassageWriter(MainDocumentPart main, StyleSheet styles, SectionProperties section) : IDisposable
{
    /// <summary>Rows of a table that is not cut at the end of a page.</summary>
    private const int MostOnOnePage = 8;

    private readonly OpenXmlWriter writer = OpenXmlWriter.Create(main);
    private int headings;
    private int tables;
    private int charts;

    /// <summary>Between the margins, in twentieths of a point.</summary>
    private int Width => (int)(section.GetFirstChild<PageSize>()!.Width! - section.GetFirstChild<PageMargin>()!.Left! - section.GetFirstChild<PageMargin>()!.Right!);

    public void Write(IReadOnlyList<Passage> passages)
    {
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement(new Document());
        writer.WriteStartElement(new Body());
        for (var n = 0; n < passages.Count; n++)
            Write(passages[n], passages, IsIntroduction(passages, n));
        writer.WriteElement(section);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    public void Dispose() => writer.Dispose();

    /// <summary>Whether a passage leads to the next: to a table or a quotation, or from a heading to one below it.</summary>
    private static bool IsIntroduction(IReadOnlyList<Passage> passages, int n) => n + 1 < passages.Count && passages[n + 1] switch
    {
        Passage.Table or Passage.Quote => true,
        Passage.Heading below => n > 0 && passages[n - 1] is Passage.Heading above && above.Level < below.Level,
        _ => false,
    };

    /// <param name="passage">The passage.</param>
    /// <param name="all">All of them, for the contents.</param>
    /// <param name="isIntroduction">Whether it stays on the page of what follows.</param>
    private void Write(Passage passage, IReadOnlyList<Passage> all, bool isIntroduction)
    {
        switch (passage)
        {
            case Passage.Title title:
                writer.WriteElement(Styled("Title", Text(title.Text)));
                writer.WriteElement(Styled("Subtitle", Text(title.Subtitle)));
                foreach (var line in title.Lines)
                    writer.WriteElement(Styled("Normal", Text(line)));
                break;
            case Passage.Contents contents:
                WriteContents(contents, all);
                break;
            case Passage.Heading heading:
                writer.WriteElement(Of(heading));
                break;
            case Passage.Paragraph paragraph:
                writer.WriteElement(Kept(Styled("Normal", [.. Lead(paragraph.Lead), .. Text(paragraph.Text)]), isIntroduction));
                break;
            case Passage.Bullet bullet:
                writer.WriteElement(Item([.. Lead(bullet.Lead), .. Text(bullet.Text)]));
                break;
            case Passage.Quote quote:
                writer.WriteElement(Styled("Quote", Text(quote.Text)));
                break;
            case Passage.Table table:
                WriteTable(table);
                break;
            case Passage.Chart chart:
                WriteChart(chart);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(passage), passage, null);
        }
    }

    private Paragraph Of(Passage.Heading heading)
    {
        var number = (++headings).ToString(CultureInfo.InvariantCulture);
        var paragraph = Styled($"heading {heading.Level}", [new BookmarkStart { Id = number, Name = Bookmark(headings) }, .. Text(heading.Text), new BookmarkEnd { Id = number }]);
        if (heading.BeginsPage)
            paragraph.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        return paragraph;
    }

    /// <summary>The field with what it shows already in it, so that it is not empty before somebody updates it. The pages are fields of their own: which they are, only whoever draws them knows.</summary>
    private void WriteContents(Passage.Contents contents, IReadOnlyList<Passage> all)
    {
        writer.WriteElement(Styled("TOC Heading", Text(contents.Caption)));
        var entries = all.OfType<Passage.Heading>().Select((heading, n) => (heading, Number: n + 1)).Where(h => h.heading.Level <= 2).ToList();
        foreach (var (heading, number) in entries)
        {
            List<OpenXmlElement> runs = [];
            if (number == entries[0].Number)
                runs.AddRange([FieldMark(FieldCharValues.Begin), FieldCode(@" TOC \o ""1-2"" \h \z \u "), FieldMark(FieldCharValues.Separate)]);
            runs.Add(new Hyperlink(
            [
                .. Text(heading.Text),
                new Run(new TabChar()),
                FieldMark(FieldCharValues.Begin), FieldCode($@" PAGEREF {Bookmark(number)} \h "), FieldMark(FieldCharValues.Separate), .. Text(""), FieldMark(FieldCharValues.End),
            ]) { Anchor = Bookmark(number), History = true });
            if (number == entries[^1].Number)
                runs.Add(FieldMark(FieldCharValues.End));
            writer.WriteElement(Styled($"toc {heading.Level}", [.. runs]));
        }
    }

    private void WriteTable(Passage.Table table)
    {
        writer.WriteElement(Caption("Table", ++tables, table.Caption));
        var total = table.Columns.Sum(c => c.Weight);
        var widths = table.Columns.Select(c => Width * c.Weight / total).ToList();
        writer.WriteStartElement(new Table());
        writer.WriteElement(new TableProperties(
            new TableStyle { Val = styles["Paper Table"] },
            new TableWidth { Width = Number(widths.Sum()), Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { FirstRow = true, LastRow = table.HasTotal, FirstColumn = false, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true },
            new TableCaption { Val = PrintedText.Of(table.Caption) },
            new TableDescription { Val = PrintedText.Of($"Columns: {string.Join(", ", table.Columns.Select(c => c.Header))}.") }));
        writer.WriteElement(new TableGrid(widths.Select(w => new GridColumn { Width = Number(w) })));
        WriteRow([.. table.Columns.Select(c => c.Header)], table, widths, isHeader: true, isKept: true);
        var isSmall = table.Rows.TryGetNonEnumeratedCount(out var rows) && rows <= MostOnOnePage;
        IReadOnlyList<string>? last = null;
        foreach (var row in table.Rows)
        {
            if (last is not null)
                WriteRow(last, table, widths, isKept: isSmall);
            last = row;
        }

        if (last is not null)
            WriteRow(last, table, widths, isTotal: table.HasTotal);
        writer.WriteEndElement();
        writer.WriteElement(Styled("Paper Table Text"));
    }

    private void WriteRow(IReadOnlyList<string> cells, Passage.Table table, List<int> widths, bool isHeader = false, bool isTotal = false, bool isKept = false)
    {
        var row = new TableRow(new TableRowProperties(isHeader ? [new CantSplit(), new TableHeader()] : [new CantSplit()]));
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var paragraph = Kept(Styled("Paper Table Text", isTotal ? Bold(cells[i]) : Text(cells[i])), isKept);
            if (table.Columns[i].IsNumber)
                paragraph.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Right };
            row.Append(new TableCell(new TableCellProperties(new TableCellWidth { Width = Number(widths[i]), Type = TableWidthUnitValues.Dxa }), paragraph));
        }

        writer.WriteElement(row);
    }

    private void WriteChart(Passage.Chart chart)
    {
        var id = $"paperChart{++charts}";
        StackedChart.Add(main, id, chart);
        writer.WriteElement(Caption("Figure", charts, chart.Caption));
        writer.WriteElement(Styled("Normal", new Run(StackedChart.Drawing(id, (uint)charts, chart, Width))));
    }

    private Paragraph Caption(string label, int number, string text) => Styled(
        "caption", [.. Text($"{label} "), new SimpleField(Text(Number(number))) { Instruction = $@" SEQ {label} \* ARABIC " }, .. Text($". {text}")]);

    private Paragraph Item(OpenXmlElement[] runs)
    {
        var paragraph = Styled("List Bullet", runs);
        if (styles.Bullets > 0)
            paragraph.ParagraphProperties!.NumberingProperties = new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = styles.Bullets });
        return paragraph;
    }

    private Paragraph Styled(string style, params OpenXmlElement[] children) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = styles[style] }), .. children]);

    private static Paragraph Kept(Paragraph paragraph, bool withNext)
    {
        if (withNext)
            paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        return paragraph;
    }

    private static Run[] Lead(string lead) => lead.Length == 0 ? [] : Bold($"{lead} ");

    private static Run[] Bold(string text) => [new Run(new RunProperties(new Bold()), new Text(PrintedText.Of(text)) { Space = SpaceProcessingModeValues.Preserve })];

    private static Run[] Text(string text)
    {
        var run = new Run();
        foreach (var line in PrintedText.Lines(text))
        {
            if (run.HasChildren)
                run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return [run];
    }

    private static Run FieldMark(FieldCharValues kind) => new(new FieldChar { FieldCharType = kind });

    private static Run FieldCode(string code) => new(new FieldCode(code) { Space = SpaceProcessingModeValues.Preserve });

    private static string Bookmark(int heading) => string.Create(CultureInfo.InvariantCulture, $"_Toc{heading:D8}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
