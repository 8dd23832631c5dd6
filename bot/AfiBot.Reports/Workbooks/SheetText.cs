using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace AfiBot.Reports;

/// <summary>Texts as cells of a workbook hold them: what XML cannot hold is written as <c>_x0001_</c> (ECMA-376, ST_Xstring).</summary>
internal static partial class SheetText
{
    public static string Write(string text)
    {
        var written = new StringBuilder(text.Length);
        text = Escape().Replace(text, m => $"_x005F{m.Value}");
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                written.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i]) && text[i] != '\r')
                written.Append(text[i]);
            else
                written.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
        }

        return written.ToString();
    }

    public static string Read(string text) => Escape().Replace(text, m => ((char)int.Parse(m.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
