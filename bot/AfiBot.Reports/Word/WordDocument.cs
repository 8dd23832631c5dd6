using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AfiBot.Reports;

/// <summary>Writes passages as a Word document (.docx), on a template of the force's own where there is one. The same passages give the same bytes.</summary>
internal static class WordDocument
{
    private const int MaxPart = 100_000_000;

    /// <summary>A4, with margins of 2.25 cm: twentieths of a point.</summary>
    private static readonly (uint Width, uint Height, uint Margin) Page = (11906, 16838, 1275);

    /// <summary>The bytes of the document.</summary>
    /// <param name="passages">What is in it.</param>
    /// <param name="facts">What it says of itself.</param>
    /// <param name="template">The bytes of a .dotx or a .docx: its styles, its page, its header and footer are taken, and its text is not. Null for our own.</param>
    /// <exception cref="TemplateException">The template cannot be read.</exception>
    public static byte[] Write(IReadOnlyList<Passage> passages, DocumentFacts facts, byte[]? template = null)
    {
        using var content = new MemoryStream();
        using (var document = template is null ? WordprocessingDocument.Create(content, WordprocessingDocumentType.Document) : Open(template, content))
        {
            var main = document.MainDocumentPart ?? Named(document, document.AddMainDocumentPart(), "paper");
            var section = SectionOf(main, facts);
            var styles = StyleSheet.In(main);
            AddSettings(main);
            using (var writer = new PassageWriter(main, styles, section))
                writer.Write(passages);
            Describe(document, facts);
        }

        return SteadyZip.Of(content.ToArray());
    }

    private static WordprocessingDocument Open(byte[] template, MemoryStream content)
    {
        content.Write(template);
        try
        {
            var document = WordprocessingDocument.Open(content, isEditable: true, new OpenSettings { MaxCharactersInPart = MaxPart });
            if (document.MainDocumentPart?.Document?.Body is null)
                throw new InvalidDataException("It has no text");
            if (document.MainDocumentPart.VbaProjectPart is not null)
                throw new InvalidDataException("It has macros");
            if (document.DocumentType is not WordprocessingDocumentType.Document)
                document.ChangeDocumentType(WordprocessingDocumentType.Document);
            return document;
        }
        catch (Exception unreadable) when (unreadable is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException
            or InvalidOperationException or ArgumentException or NullReferenceException)
        {
            throw new TemplateException(unreadable.Message.TrimEnd('.'), unreadable);
        }
    }

    /// <summary>The template's page with its header and footer, or ours. A template without a footer gets ours.</summary>
    private static SectionProperties SectionOf(MainDocumentPart main, DocumentFacts facts)
    {
        var section = (SectionProperties?)main.Document?.Body?.Descendants<SectionProperties>().LastOrDefault()?.CloneNode(true) ?? new SectionProperties();
        section.RemoveAllChildren<SectionType>();
        if (!section.Elements<FooterReference>().Any())
        {
            var footer = main.AddNewPart<FooterPart>("paperFooter");
            footer.Footer = new Footer(new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }),
                Text($"{facts.Title} · as at {facts.AsAt}"),
                new Run(new TabChar()),
                Text("Page "),
                Field("PAGE", "1"),
                Text(" of "),
                Field("NUMPAGES", "1")));
            var last = section.Elements<HeaderReference>().LastOrDefault();
            var reference = new FooterReference { Type = HeaderFooterValues.Default, Id = "paperFooter" };
            if (last is null)
                section.PrependChild(reference);
            else
                last.InsertAfterSelf(reference);
        }

        if (section.GetFirstChild<PageSize>() is null)
            section.AddChild(new PageSize { Width = Page.Width, Height = Page.Height });
        if (section.GetFirstChild<PageMargin>() is null)
            section.AddChild(new PageMargin { Top = (int)Page.Margin, Bottom = (int)Page.Margin, Left = Page.Margin, Right = Page.Margin, Header = 567, Footer = 567, Gutter = 0 });
        return section;
    }

    private static Run Text(string text) => new(new Text(PrintedText.Of(text)) { Space = SpaceProcessingModeValues.Preserve });

    private static SimpleField Field(string code, string now) => new(new Run(new Text(now))) { Instruction = $" {code} " };

    /// <summary>Without the setting that makes Word ask whether fields are to be updated.</summary>
    private static void AddSettings(MainDocumentPart main)
    {
        if (main.DocumentSettingsPart is not null)
            return;
        main.AddNewPart<DocumentSettingsPart>("paperSettings").Settings = new Settings(
            new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
            new ThemeFontLanguages { Val = "en-GB" },
            new DecimalSymbol { Val = "." },
            new ListSeparator { Val = "," });
    }

    private static void Describe(WordprocessingDocument document, DocumentFacts facts)
    {
        var core = document.CoreFilePropertiesPart ?? Named(document, document.AddCoreFilePropertiesPart(), "paperCore");
        using (var stream = core.GetStream(FileMode.Create))
            CoreProperties.Write(stream, facts);
        (document.ExtendedFilePropertiesPart ?? Named(document, document.AddExtendedFilePropertiesPart(), "paperProgram")).Properties =
            new DocumentFormat.OpenXml.ExtendedProperties.Properties(new DocumentFormat.OpenXml.ExtendedProperties.Application("AfiBot"));
        (document.CustomFilePropertiesPart ?? Named(document, document.AddCustomFilePropertiesPart(), "paperFacts")).Properties = new Properties(
            new CustomDocumentProperty(new VTLPWSTR(facts.AsAt)) { FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", PropertyId = 2, Name = "As at" });
    }

    /// <summary>Gives a part an id of our own: those that the library draws are never the same twice.</summary>
    private static T Named<T>(WordprocessingDocument document, T part, string id)
        where T : OpenXmlPart
    {
        document.ChangeIdOfPart(part, id);
        return part;
    }
}
