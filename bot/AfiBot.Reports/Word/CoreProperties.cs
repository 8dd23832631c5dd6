using System.Globalization;
using System.Xml.Linq;

namespace AfiBot.Reports;

/// <summary>The properties that every program shows of a document (ECMA-376 part 2, Dublin Core). Written by hand: the library's own have a part with a name drawn by lot.</summary>
internal static class CoreProperties
{
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Schema = "http://www.w3.org/2001/XMLSchema-instance";

    public static void Write(Stream stream, DocumentFacts facts)
    {
        var at = facts.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        new XDocument(
            new XDeclaration("1.0", "UTF-8", "yes"),
            new XElement(
                Package + "coreProperties",
                new XAttribute(XNamespace.Xmlns + "cp", Package),
                new XAttribute(XNamespace.Xmlns + "dc", Dublin),
                new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
                new XAttribute(XNamespace.Xmlns + "xsi", Schema),
                new XElement(Dublin + "title", PrintedText.Of(facts.Title)),
                new XElement(Dublin + "subject", PrintedText.Of(facts.Subject)),
                new XElement(Dublin + "creator", PrintedText.Of(facts.Creator)),
                new XElement(Dublin + "language", "en-GB"),
                Instant("created", at),
                Instant("modified", at))).Save(stream);
    }

    private static XElement Instant(string name, string at) => new(Terms + name, new XAttribute(Schema + "type", "dcterms:W3CDTF"), at);
}
