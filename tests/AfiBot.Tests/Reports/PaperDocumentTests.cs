using AfiBot.Storage;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Time.Testing;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;
using Style = DocumentFormat.OpenXml.Wordprocessing.Style;
using TableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace AfiBot.Tests.Reports;

/// <summary>The position paper as it is read in Word. The figures of the reference plan are those of the report of 16 January 2007.</summary>
public sealed class PaperDocumentTests
{
    private readonly InMemoryRowStore rows = new();
    private readonly FakeTimeProvider clock = new(Some.Monday);

    [Fact]
    public async Task The_reference_report_comes_out_with_its_figures_and_Word_has_nothing_to_repair()
    {
        using var read = new ReadDocument(PaperDocument.Write(await Reference()));

        read.Errors.ShouldBeEmpty();
        read.Table("AFIs by status, as at 16 January 2007").ShouldBe(
        [
            ["Status", "AFIs", "Share"],
            ["Work in progress", "132", "69.8%"],
            ["Completed", "25", "13.2%"],
            ["No further action", "9", "4.8%"],
            ["Update awaited", "16", "8.5%"],
            ["Managed elsewhere", "7", "3.7%"],
            ["All", "189", "100.0%"],
        ]);
        var frameworks = read.Table("Frameworks with their grading and figures");
        frameworks.Count.ShouldBe(1 + 22 + 1);
        frameworks.ShouldContain(r => r.SequenceEqual(new[] { "Protecting vulnerable people", "Fair / Improved", "25", "20", "0", "0", "5", "0", "0" }));
        frameworks.ShouldContain(r => r.SequenceEqual(new[] { "Training, development and organisational learning", "Good / Improved", "7", "0", "0", "0", "0", "7", "0" }));
        frameworks[^1].ShouldBe(["All", "", "189", "132", "25", "9", "16", "7", "0"]);
        read.Table("The 16 updates awaited").Count.ShouldBe(1 + 16);
        read.Table("AFIs by the month of their target date")[1].ShouldBe(["January 2007", "3", "0", "0", "", "3"]);
    }

    [Fact]
    public async Task It_has_the_sections_of_a_report_in_the_order_of_reading()
    {
        using var read = new ReadDocument(PaperDocument.Write(await Reference()));

        read.Headings(1).ShouldBe(
        [
            "Summary", "Status breakdown", "Progress by framework", "Updates awaited", "Changes since 16 November 2006", "Overdue, and without movement", "Progress against the timetable",
            "Measures", "Equality and diversity implications", "Financial implications", "Assurance of the figures", "Appendix A: the other frameworks", "Appendix B: what was said",
        ]);
        read.Headings(3).Take(2).ShouldBe(["Managing critical incidents and major crime", "Tackling serious and organised criminality"]);
        var text = read.Paragraphs.Select(p => p.Text).ToList();
        text.ShouldContain("This paper gives the position on 189 AFIs of Baseline Assessment 2005-06, in 22 frameworks, as at 16 January 2007. 34 are closed, 18.0% of all.");
        text.ShouldContain("Baseline Assessment 2005-06: 132 + 25 + 9 + 16 + 7 = 189, and the frameworks add up to 189; the plan has 189 AFIs.");
        text.ShouldContain("SRP-03 The plan's file, 20 November 2006. Work in progress.");
        read.Paragraphs.ShouldContain(("Quote", "Site for a car pound to be acquired by March 2007."));
    }

    [Fact]
    public async Task The_contents_are_there_before_anybody_updates_them_and_nobody_is_asked_to()
    {
        using var read = new ReadDocument(PaperDocument.Write(await Reference()));

        var entries = read.Paragraphs.Where(p => p.Style.StartsWith("toc", StringComparison.OrdinalIgnoreCase) && p.Style != "TOC Heading").ToList();
        entries.Where(e => e.Style == "toc 1").Select(e => e.Text.Trim()).ShouldBe(read.Headings(1));
        read.Body.Descendants<FieldCode>().First().Text.ShouldContain("TOC");
        var marks = read.Body.Descendants<BookmarkStart>().Select(b => b.Name!.Value).ToList();
        read.Body.Descendants<Hyperlink>().ShouldAllBe(h => marks.Contains(h.Anchor!.Value));
        read.Body.Descendants<FieldChar>().Count(f => f.FieldCharType!.Value == FieldCharValues.Begin).ShouldBe(read.Body.Descendants<FieldChar>().Count(f => f.FieldCharType!.Value == FieldCharValues.End));
        read.Main.DocumentSettingsPart!.Settings!.Elements<UpdateFieldsOnOpen>().ShouldBeEmpty();
        read.Body.Descendants<FieldChar>().ShouldAllBe(f => f.Dirty == null);
    }

    [Fact]
    public async Task Every_table_repeats_its_header_and_the_chart_says_in_words_what_it_shows()
    {
        using var read = new ReadDocument(PaperDocument.Write(await Reference()));

        var tables = read.Body.Elements<Table>().ToList();
        tables.Count.ShouldBeGreaterThan(10);
        tables.ShouldAllBe(t => t.Elements<TableRow>().First().TableRowProperties!.Elements<TableHeader>().Any());
        tables.ShouldAllBe(t => t.GetFirstChild<TableProperties>()!.TableCaption!.Val!.Value!.Length > 0);
        var described = read.Body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Select(d => d.Description!.Value!).ToList();
        described.Count.ShouldBe(2);
        described[0].ShouldStartWith("Stacked columns of the AFIs by status at the end of each month, from 20 November 2006 to 16 January 2007. Closed: 34 of 189 at first, 34 of 189 at last.");
        described[1].ShouldStartWith("Stacked columns by month: closed 0, overdue 0, still to come ");
    }

    [Fact]
    public async Task The_chart_is_a_native_one_with_its_numbers_in_a_workbook_behind_it()
    {
        using var read = new ReadDocument(PaperDocument.Write(await Reference()));

        var chart = (ChartPart)read.Main.GetPartById("paperChart1");
        var series = chart.ChartSpace!.Descendants<BarChartSeries>().ToDictionary(
            s => s.GetFirstChild<SeriesText>()!.InnerText.Split("$1")[^1],
            s => s.GetFirstChild<Values>()!.Descendants<NumericValue>().Select(v => v.Text).ToArray());
        series["Work in progress"].ShouldBe(["132", "132", "132", "132"]);
        series["Update awaited"].ShouldBe(["16", "16", "16", "16"]);
        using var stream = chart.EmbeddedPackagePart!.GetStream();
        using var workbook = new MemoryStream();
        await stream.CopyToAsync(workbook, TestContext.Current.CancellationToken);
        var sheet = System.Text.Encoding.UTF8.GetString(WorkbookReader.Read("behind.xlsx", workbook.ToArray()).ShouldHaveSingleItem().Content.Span).TrimStart('\uFEFF').Split("\r\n");
        sheet[0].ShouldBe("As at,Completed,No further action,Work in progress,Update awaited,Managed elsewhere");
        sheet[^2].ShouldBe("16 Jan 2007,25,9,132,16,7");
    }

    [Fact]
    public async Task It_says_of_itself_what_it_is_and_as_at_when_in_British_English()
    {
        using var read = new ReadDocument(PaperDocument.Write(await Reference()));

        var properties = read.Package.PackageProperties;
        (properties.Title, properties.Subject, properties.Creator, properties.Language).ShouldBe(
            ("Position paper", "Baseline Assessment 2005-06: areas for improvement as at 16 January 2007", "Inspection Liaison and Analysis Unit", "en-GB"));
        read.Package.CustomFilePropertiesPart!.Properties!.InnerText.ShouldBe("16 January 2007");
        read.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!.Value.ShouldBe("en-GB");
        ReadDocument.TextOf(read.Main.FooterParts.Single().Footer!).ShouldBe("Position paper · as at 16 January 2007\tPage 1 of 1");
        read.Main.FooterParts.Single().Footer!.Descendants<SimpleField>().Select(f => f.Instruction!.Value!.Trim()).ShouldBe(["PAGE", "NUMPAGES"]);
    }

    [Fact]
    public async Task Made_again_it_is_the_same_byte_for_byte()
    {
        var once = PaperDocument.Write(await Reference());
        clock.Advance(TimeSpan.FromDays(400));
        var again = PaperDocument.Write(await Composed(new DateOnly(2007, 1, 16)));

        again.ShouldBe(once);
    }

    [Fact]
    public async Task What_was_said_is_printed_to_the_word_and_nothing_of_it_is_taken_for_anything_else()
    {
        const string Said = "First <b>line</b> & \"more\"\nsecond \u0001\uFFFF with an emoji \U0001F46E and half of one \uD83D.\tEnd";
        await ReferencePlan.Import(rows, clock);
        await Answered("SRP-01", Some.Update(narrative: Said));

        using var read = new ReadDocument(PaperDocument.Write(await Composed(null)));

        read.Errors.ShouldBeEmpty();
        read.Paragraphs.ShouldContain(("Quote", "First <b>line</b> & \"more\"\nsecond    with an emoji \U0001F46E and half of one \uFFFD.\tEnd"));
        read.Paragraphs.ShouldContain(p => p.Text == "SRP-01 Head of Traffic, 5 January 2026. Work in progress.");
        read.Paragraphs.ShouldContain(p => p.Text.StartsWith("1 AFI has an answer that was not reviewed yet: SRP-01", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_found_of_impacts_stands_in_its_section_and_so_does_what_was_not_considered()
    {
        await ReferencePlan.Import(rows, clock);
        await Answered("SRP-01", Some.Update() with { Said = Some.Update().Said.With(UpdateFields.EqualityImpactConsidered, "true").With(UpdateFields.EqualityFindings, "Nobody is affected.\nAsked again in May.") });

        using var read = new ReadDocument(PaperDocument.Write(await Composed(null)));

        read.Errors.ShouldBeEmpty();
        read.Table("The impact on equality: what was found").Skip(1).ShouldBe([["SRP-01", "Improve the performance of the ANPR unit", "Head of Traffic", "Nobody is affected.\nAsked again in May."]]);
        read.Table("The financial impact was not considered").Skip(1).ShouldBe([["SRP-01", "Improve the performance of the ANPR unit", "Head of Traffic"]]);
    }

    [Fact]
    public async Task A_line_between_a_heading_and_one_below_it_stays_with_what_it_leads_to()
    {
        using var read = new ReadDocument(PaperDocument.Write(await Reference()));

        var line = read.Body.Elements<Paragraph>().Single(p => p.InnerText == "These belong to a priority service. The others follow in Appendix A.");
        line.ParagraphProperties!.KeepNext.ShouldNotBeNull();
        read.Body.Elements<Paragraph>().Single(p => p.InnerText == "No AFI is past its target date.").ParagraphProperties!.KeepNext.ShouldBeNull("what follows begins something else");
    }

    [Fact]
    public async Task The_measures_of_the_report_stand_against_their_targets_and_show_how_they_went()
    {
        using var reference = new ReadDocument(PaperDocument.Write(await Reference()));
        await Answered("VCR-01", Some.Update() with { Said = Some.Update().Said.With(UpdateFields.IndicatorValue, "-6.1") });
        using var later = new ReadDocument(PaperDocument.Write(await Composed(null)));

        later.Errors.ShouldBeEmpty();
        reference.Table("Measures against their targets").Skip(1).Select(r => string.Join(" | ", r)).ShouldBe(
        [
            "VCR-01 | Burglary | −8.1% | 20 Nov 2006 | −6.3% | Lower | Ahead of target",
            "VCR-02 | Vehicle crime | −2.2% | 20 Nov 2006 | −8% | Lower | Behind target",
            "VCR-03 | Personal robbery | 0.5% | 20 Nov 2006 | none set | Lower | ",
            "VCR-04 | Violent crime | −7.1% | 20 Nov 2006 | −5% | Lower | Ahead of target",
            "VCI-01 | Sanction detections | 20.4% | 20 Nov 2006 | 20% | Higher | Ahead of target",
            "VCI-02 | Sanction detections for personal robbery | 13.4% | 20 Nov 2006 | none set | Higher | ",
            "VCI-03 | Sanction detections for violent crime | 23% | 20 Nov 2006 | none set | Higher | ",
            "VCI-05 | Sanction detections for racially aggravated crime | 27.7% | 20 Nov 2006 | 26% | Higher | Ahead of target",
            "FOR-01 | Vehicles examined after theft from vehicles | 19.6% | 20 Nov 2006 | none set | Higher | ",
        ]);
        reference.Paragraphs.ShouldContain(p => p.Text == "Of 5 measures with a target, 4 are ahead of it or on it, and 1 behind. 4 of the 9 have no target or no value.");
        later.Table("Measures against their targets")[1].ShouldBe(["VCR-01", "Burglary", "−6.1%", "5 Jan 2026", "−6.3%", "Lower", "Behind target", "−8.1% (Nov 06) → −6.1% (Jan 26)"]);
    }

    [Fact]
    public async Task Milestones_are_done_due_and_late_by_so_many_days_in_a_table_and_a_bar()
    {
        await ReferencePlan.Import(rows, clock);
        await Support.Milestoned.Give(rows.Register);
        await Answered("SRP-01", Some.Update() with { Said = Some.Update().Said.With(UpdateFields.MilestonesDone, "1 2025-12-15") });

        using var read = new ReadDocument(PaperDocument.Write(await Composed(null)));

        read.Errors.ShouldBeEmpty();
        read.Table("Each milestone").Skip(1).Select(r => string.Join(" | ", r)).ShouldBe(
        [
            "SRP-01 | 1 | Agree the tactic | Head of Traffic | 12 Dec 2025 | 15 Dec 2025 | 3",
            "SRP-01 | 2 | Train the officers | Head of Traffic | 31 Dec 2025 |  | 5",
            "SRP-02 | RS-7 | Publish the plan for safer roads | Head of Traffic | 31 Jan 2026 |  | ",
            "SRP-01 | 3 | Report the hits | Head of Traffic | 31 Mar 2026 |  | ",
        ]);
        read.Table("Milestones by the month in which they are due").Skip(1).Select(r => string.Join(" | ", r)).ShouldBe(
        [
            "December 2025 | 2 | 1 | 1 | 5 days | 0", "January 2026 | 1 | 0 | 0 |  | 1", "March 2026 | 1 | 0 | 0 |  | 1", "All | 4 | 1 | 1 |  | 2",
        ]);
        read.Paragraphs.ShouldContain(p => p.Text == "4 milestones: 1 done, 1 late, 2 still to come.");
        read.Main.ChartParts.Count().ShouldBe(3, "status over time, the AFIs' timetable and the milestones'");
    }

    [Fact]
    public async Task Other_plans_follow_with_their_timetables()
    {
        var reference = await Reference();
        var other = reference.Main with { Position = reference.Main.Position with { View = reference.Main.Position.View with { Plan = reference.Main.Position.View.Plan with { Name = "PNC performance" } } } };

        using var read = new ReadDocument(PaperDocument.Write(reference with { Plans = [reference.Main, other] }));

        read.Errors.ShouldBeEmpty();
        read.Headings(1).ShouldContain("PNC performance");
        read.Table("PNC performance: each AFI by its target date")[1].ShouldBe(["PVP-02", "Minimum standards of investigation", "Commander, Violent Crime Directorate", "31 Jan 2007", "Work in progress", ""]);
        read.Paragraphs.ShouldContain(p => p.Text.StartsWith("PNC performance: 189 AFIs: 132 work in progress", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_force_has_its_own_styles_header_and_footer_and_what_its_template_lacks_is_added()
    {
        var content = PaperDocument.Write(await Reference(), Letterhead());

        using var read = new ReadDocument(content);
        read.Errors.ShouldBeEmpty();
        read.Package.DocumentType.ShouldBe(WordprocessingDocumentType.Document);
        read.Headings(1)[0].ShouldBe("Summary");
        var styles = read.Main.StyleDefinitionsPart!.Styles!.Elements<Style>().ToList();
        styles.Where(s => s.StyleName!.Val == "heading 1").ShouldHaveSingleItem().StyleId!.Value.ShouldBe("TitreDeSection");
        styles.ShouldContain(s => s.StyleName!.Val == "Paper Table");
        ReadDocument.TextOf(read.Main.HeaderParts.Single().Header!).ShouldBe("Metropolis Constabulary");
        ReadDocument.TextOf(read.Main.FooterParts.Single().Footer!).ShouldBe("OFFICIAL");
        read.Body.Elements<SectionProperties>().Single().GetFirstChild<PageSize>()!.Width!.Value.ShouldBe(12240u);
        read.Body.InnerText.ShouldNotContain("Text of the template");
        PaperDocument.Write(await Composed(new DateOnly(2007, 1, 16)), Letterhead()).ShouldBe(content);
    }

    [Fact]
    public async Task A_template_that_is_none_is_refused()
    {
        var paper = await Reference();

        Should.Throw<TemplateException>(() => PaperDocument.Write(paper, "PK\u0003\u0004 no zip"u8.ToArray()));
        Should.Throw<TemplateException>(() => PaperDocument.Write(paper, WorkbookWriter.Write([])));
    }

    /// <summary>Somebody's answer is appended, with the next number of its AFI.</summary>
    private async Task Answered(string reference, Update said)
    {
        await new OpenCycle(rows.Register, clock).Open(ReferencePlan.Id, TestContext.Current.CancellationToken);
        var afi = (await rows.Register.Read(ReferencePlan.Id, TestContext.Current.CancellationToken))!.Afis.Single(a => a.Reference.Value == reference);
        var update = said with { Reference = afi.Reference, Sequence = afi.UpdateCount + 1 };
        (await rows.Register.TryAppend(ReferencePlan.Id, WhatStands.After(afi, update), update, TestContext.Current.CancellationToken)).ShouldBeTrue();
    }

    private async Task<PositionPaper> Reference()
    {
        await ReferencePlan.Import(rows, clock);
        return await Composed(new DateOnly(2007, 1, 16));
    }

    private async Task<PositionPaper> Composed(DateOnly? asAt) => (await new PaperDesk(rows.Register, new PlanRecords(rows), new InMemoryAudit(), clock)
        .Compose(new PaperRequest([], asAt), TestContext.Current.CancellationToken)).ShouldBeOfType<PaperOutcome.Made>().Paper;

    /// <summary>A .dotx with a heading style of its own under another id, American paper, a header and a footer.</summary>
    private static byte[] Letterhead()
    {
        using var content = new MemoryStream();
        using (var document = WordprocessingDocument.Create(content, WordprocessingDocumentType.Template))
        {
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "main");
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = new Styles(
                new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Standard", Default = true },
                new Style(new StyleName { Val = "heading 1" }, new BasedOn { Val = "Standard" }) { Type = StyleValues.Paragraph, StyleId = "TitreDeSection" });
            main.AddNewPart<HeaderPart>("header").Header = new Header(new Paragraph(new Run(new Text("Metropolis Constabulary"))));
            main.AddNewPart<FooterPart>("footer").Footer = new Footer(new Paragraph(new Run(new Text("OFFICIAL"))));
            main.Document = new Document(new Body(
                new Paragraph(new Run(new Text("Text of the template"))),
                new SectionProperties(
                    new HeaderReference { Type = HeaderFooterValues.Default, Id = "header" },
                    new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
                    new PageSize { Width = 12240, Height = 15840 },
                    new PageMargin { Top = 1440, Bottom = 1440, Left = 1440, Right = 1440, Header = 708, Footer = 708, Gutter = 0 })));
        }

        return content.ToArray();
    }
}
