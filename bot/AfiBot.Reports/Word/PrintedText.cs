using System.Text;
using System.Xml;

namespace AfiBot.Reports;

/// <summary>Texts as a document holds them: without what XML cannot hold.</summary>
internal static class PrintedText
{
    /// <summary>The text with a space for each control, and a replacement character for half of one.</summary>
    public static string Of(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c)))
            return text;
        var printed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                printed.Append(text[i]).Append(text[++i]);
            else
                printed.Append(char.IsSurrogate(text[i]) ? '\uFFFD' : XmlConvert.IsXmlChar(text[i]) ? text[i] : ' ');
        }

        return printed.ToString();
    }

    /// <summary>The lines of a text.</summary>
    public static IReadOnlyList<string> Lines(string text) => Of(text).ReplaceLineEndings("\n").Split('\n');
}
