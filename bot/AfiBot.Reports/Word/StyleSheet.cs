using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace AfiBot.Reports;

/// <summary>The styles of a document, by the names that Word gives them in every language. What a template has is the template's; what it lacks is added.</summary>
internal sealed class StyleSheet
{
    private readonly Dictionary<string, string> ids;

    private StyleSheet(Dictionary<string, string> ids, int bullets) => (this.ids, Bullets) = (ids, bullets);

    /// <summary>The list that bullets are items of, or nought where the style of bullets has its own.</summary>
    public int Bullets { get; }

    /// <summary>The id of a style in this document.</summary>
    public string this[string name] => ids[name];

    /// <summary>Makes sure that a document has all the styles that a paper is written in.</summary>
    public static StyleSheet In(MainDocumentPart main)
    {
        var own = new Styles(Resource("styles.xml"));
        if (main.StyleDefinitionsPart is not { Styles: { } styles } part)
        {
            part = main.StyleDefinitionsPart ?? main.AddNewPart<StyleDefinitionsPart>("paperStyles");
            part.Styles = styles = own;
        }

        var ids = Names(styles);
        var hadBullets = styles != own && ids.ContainsKey("List Bullet");
        foreach (var style in own.Elements<Style>().Where(s => !ids.ContainsKey(NameOf(s))).ToList())
        {
            // What it is based on may have another id there.
            var added = (Style)style.CloneNode(true);
            if (added.BasedOn?.Val?.Value is { } basis && own.Elements<Style>().First(s => s.StyleId == basis) is var based && ids.TryGetValue(NameOf(based), out var there))
                added.BasedOn.Val = there;
            styles.Append(added);
            ids[NameOf(added)] = added.StyleId!.Value!;
        }

        return new StyleSheet(ids, hadBullets ? 0 : AddBullets(main));
    }

    private static Dictionary<string, string> Names(Styles styles) =>
        styles.Elements<Style>().Where(s => s.StyleName is not null).DistinctBy(NameOf, StringComparer.OrdinalIgnoreCase).ToDictionary(NameOf, s => s.StyleId!.Value!, StringComparer.OrdinalIgnoreCase);

    private static string NameOf(Style style) => style.StyleName!.Val!.Value!;

    private static int AddBullets(MainDocumentPart main)
    {
        var part = main.NumberingDefinitionsPart ?? main.AddNewPart<NumberingDefinitionsPart>("paperNumbering");
        var numbering = part.Numbering ??= new Numbering();
        var kind = numbering.Elements<AbstractNum>().Select(a => a.AbstractNumberId!.Value).DefaultIfEmpty(0).Max() + 1;
        var list = numbering.Elements<NumberingInstance>().Select(n => n.NumberID!.Value).DefaultIfEmpty(0).Max() + 1;
        var bullets = new AbstractNum(Resource("numbering.xml")) { AbstractNumberId = kind };
        if (numbering.Elements<AbstractNum>().LastOrDefault() is { } last)
            last.InsertAfterSelf(bullets);
        else
            numbering.PrependChild(bullets);
        var instance = new NumberingInstance(new AbstractNumId { Val = kind }) { NumberID = list };
        if (numbering.Elements<NumberingInstance>().LastOrDefault() is { } before)
            before.InsertAfterSelf(instance);
        else
            bullets.InsertAfterSelf(instance);
        return list;
    }

    private static string Resource(string name)
    {
        using var stream = typeof(StyleSheet).Assembly.GetManifestResourceStream($"word/{name}") ?? throw new InvalidOperationException($"{name} is not in this program.");
        return XDocument.Load(stream).ToString(SaveOptions.DisableFormatting);
    }
}
