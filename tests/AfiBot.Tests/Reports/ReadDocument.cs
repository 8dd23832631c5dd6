using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Break = DocumentFormat.OpenXml.Wordprocessing.Break;

namespace AfiBot.Tests.Reports;

/// <summary>A Word document as somebody reads it.</summary>
internal sealed class ReadDocument : IDisposable
{
    private readonly WordprocessingDocument document;

    public ReadDocument(byte[] content) => document = WordprocessingDocument.Open(new MemoryStream(content, writable: false), isEditable: false);

    public MainDocumentPart Main => document.MainDocumentPart!;

    public WordprocessingDocument Package => document;

    public Body Body => Main.Document!.Body!;

    /// <summary>What Microsoft's own validator finds.</summary>
    public IReadOnlyList<string> Errors =>
        [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];

    /// <summary>All paragraphs with the names of their styles, those in tables not among them.</summary>
    public IReadOnlyList<(string Style, string Text)> Paragraphs =>
        [.. Body.Elements<Paragraph>().Select(p => (NameOf(p), TextOf(p)))];

    /// <summary>The headings of a level.</summary>
    public IReadOnlyList<string> Headings(int level) => [.. Paragraphs.Where(p => p.Style == $"heading {level}").Select(p => p.Text)];

    /// <summary>The rows of the table under a caption, its header first.</summary>
    public IReadOnlyList<string[]> Table(string caption)
    {
        var above = Body.Elements<Paragraph>().Single(p => NameOf(p) == "caption" && TextOf(p).StartsWith("Table", StringComparison.Ordinal) && TextOf(p).EndsWith($". {caption}", StringComparison.Ordinal));
        return [.. above.ElementsAfter().OfType<Table>().First().Elements<TableRow>().Select(r => r.Elements<TableCell>().Select(c => string.Join('\n', c.Elements<Paragraph>().Select(TextOf))).ToArray())];
    }

    /// <summary>The text of a paragraph with what its fields show.</summary>
    public static string TextOf(OpenXmlElement paragraph) => string.Concat(paragraph.Descendants().Select(e => e switch
    {
        Text text => text.Text,
        Break => "\n",
        TabChar => "\t",
        _ => "",
    }));

    public void Dispose() => document.Dispose();

    private string NameOf(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        return Main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == id).StyleName!.Val!.Value!;
    }
}
