using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace AfiBot.Teams;

/// <summary>The words of a formatted message: read in one pass, and nothing of it is ever run, fetched or drawn.</summary>
/// <remarks>Paragraphs, rows and list items are lines, cells are parted by bars, a link is its text with its address behind it where that is another,
/// an emoji is its character. What a reply quotes, what is hidden and what is no text (scripts, styles) is passed over.</remarks>
internal sealed partial class HtmlText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "codeblock", "section", "article", "header", "footer", "hr", "dl", "dt", "dd",
    };

    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "br", "hr", "img", "input", "meta", "link", "wbr", "col", "area", "base", "source", "track", "embed" };

    private static readonly HashSet<string> NoText = new(StringComparer.Ordinal)
    {
        "script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg", "math", "audio", "video", "select", "textarea", "quoted", "attachment",
    };

    private readonly StringBuilder _text = new();
    private readonly List<Open> _open = [];
    private readonly Func<string, string, string> _named;

    private HtmlText(Func<string, string, string> named) => _named = named;

    /// <summary>Reads HTML as text.</summary>
    /// <param name="html">Anything at all.</param>
    /// <param name="named">What stands for a mention, by what it shows and by its number.</param>
    public static string Read(string html, Func<string, string, string> named)
    {
        var reader = new HtmlText(named);
        var at = 0;
        foreach (Match tag in Tags().Matches(html))
        {
            reader.Say(html[at..tag.Index]);
            reader.Take(tag);
            at = tag.Index + tag.Length;
        }

        reader.Say(html[at..]);
        reader.CloseTo(0);
        return reader._text.ToString().Trim();
    }

    private bool Passes => _open.Exists(o => o.IsPassedOver);

    /// <summary>Nothing has been said in the cell that is open: what stands first in it is no new line.</summary>
    private bool BeginsCell => _open.FindLast(o => o.Name is "td" or "th") is { } cell && _text.ToString(cell.Start, _text.Length - cell.Start).Trim().Length == 0;

    private void Say(string html)
    {
        if (html.Length == 0 || Passes)
            return;
        var text = WebUtility.HtmlDecode(html);
        if (_open.Exists(o => o.Name is "pre" or "codeblock"))
        {
            _text.Append(text);
            return;
        }

        foreach (var c in text)
        {
            if (c is not (' ' or '\t' or '\r' or '\n' or '\f'))
                _text.Append(c);
            else if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
                _text.Append(' ');
        }
    }

    private void Take(Match tag)
    {
        var name = tag.Groups["name"].Value.ToLowerInvariant();
        if (name.Length == 0)
            return; // a comment, a declaration
        if (tag.Groups["end"].Length > 0)
        {
            if (_open.FindLastIndex(o => o.Name == name) is var from and >= 0)
                CloseTo(from);
            return;
        }

        var attributes = tag.Groups["attributes"].Value;
        if (Void.Contains(name))
        {
            if (!Passes)
                TakeVoid(name, attributes);
            return;
        }

        if (name is "li" or "p" or "tr" or "td" or "th" && _open.FindLastIndex(o => o.Name == name) is var unclosed and >= 0 && !_open.Skip(unclosed).Any(o => o.Name is "ul" or "ol" or "table" or "div"))
            CloseTo(unclosed);
        if (attributes.EndsWith('/') && name is "quoted" or "attachment" or "emoji" or "at")
        {
            if (name is "emoji" && !Passes)
                _text.Append(Attribute(attributes, "alt"));
            return;
        }

        Begin(name, attributes);
    }

    private void Begin(string name, string attributes)
    {
        if (!Passes && Blocks.Contains(name) && !BeginsCell)
            NewLine();
        if (!Passes && name is "td" or "th" && _text.Length > 0 && _text[^1] != '\n')
            _text.Append(_text[^1] == ' ' ? "| " : " | ");
        if (!Passes && name is "li")
            _text.Append(_open.FindLast(o => o.Name is "ul" or "ol") is { Name: "ol" } list ? $"{++list.Items}. " : "- ");
        var itemType = Attribute(attributes, "itemtype");
        var isPassedOver = NoText.Contains(name)
            || itemType.Contains("schema.skype.com/Reply", StringComparison.OrdinalIgnoreCase)
            || Hidden().IsMatch(attributes);
        if (!Passes && name is "emoji")
            _text.Append(Attribute(attributes, "alt"));
        _open.Add(new Open(name, _text.Length)
        {
            IsPassedOver = isPassedOver || name is "emoji",
            IsMention = name is "at" || itemType.Contains("schema.skype.com/Mention", StringComparison.OrdinalIgnoreCase),
            Id = Attribute(attributes, name is "at" ? "id" : "itemid"),
            Address = name is "a" ? Attribute(attributes, "href") : "",
        });
    }

    private void TakeVoid(string name, string attributes)
    {
        if (name is "br")
        {
            TrimBlanks();
            _text.Append('\n');
        }
        else if (name is "hr")
        {
            NewLine();
        }
        else if (name is "img")
        {
            // Of a picture only an emoji says something; what clients write beside others is the word "image".
            var alt = Attribute(attributes, "alt");
            if (Attribute(attributes, "itemtype").Contains("Emoji", StringComparison.OrdinalIgnoreCase) || !alt.Any(char.IsAsciiLetterOrDigit))
                _text.Append(alt);
        }
    }

    private void CloseTo(int from)
    {
        for (var last = _open.Count - 1; last >= from; last--)
        {
            var closed = _open[last];
            _open.RemoveAt(last);
            if (Passes || closed.IsPassedOver)
                continue;
            var inner = _text.ToString(Math.Min(closed.Start, _text.Length), Math.Max(0, _text.Length - closed.Start));
            if (closed.IsMention)
            {
                _text.Length = Math.Min(closed.Start, _text.Length);
                _text.Append(_named(inner.Trim(), closed.Id));
            }
            else if (closed.Name is "a" && Other(closed.Address, inner) is { } address)
            {
                _text.Append(inner.Trim().Length == 0 ? address : $" ({address})");
            }

            if (Blocks.Contains(closed.Name))
                NewLine();
        }
    }

    /// <summary>A link's address where its text does not say it and it can be followed.</summary>
    private static string? Other(string address, string shown)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "mailto"))
            return null;
        var bare = Bare(address);
        return Bare(shown.Trim()).Equals(bare, StringComparison.OrdinalIgnoreCase) ? null : uri.Scheme is "mailto" ? bare : address;
    }

    private static string Bare(string address)
    {
        foreach (var start in new[] { "https://", "http://", "mailto:" })
            if (address.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                address = address[start.Length..];
        return address.TrimEnd('/');
    }

    private void NewLine()
    {
        TrimBlanks();
        if (_text.Length > 0 && _text[^1] != '\n')
            _text.Append('\n');
    }

    private void TrimBlanks()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
            _text.Length--;
    }

    private static string Attribute(string attributes, string name)
    {
        foreach (Match attribute in Attributes().Matches(attributes))
            if (attribute.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
                return WebUtility.HtmlDecode(attribute.Groups["value"].Value).Trim();
        return "";
    }

    // A tag needs a letter behind its bracket: "a < b" is text. What is opened as a comment and never closed is text too.
    [GeneratedRegex("""<!--.*?-->|<![^>]*>|<\?[^>]*>|<(?<end>/)?(?<name>[a-zA-Z][a-zA-Z0-9:-]*)(?<attributes>(?:[\s/](?>[^<>"']+|"[^"]*"|'[^']*')*)?)>""", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex("""(?<name>[a-zA-Z][\w:-]*)(?:\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'>]+)))?""", RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();

    [GeneratedRegex("""display\s*:\s*none|visibility\s*:\s*hidden|(?:^|\s)hidden(?:\s|=|$)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();

    /// <summary>An element that is open.</summary>
    private sealed record Open(string Name, int Start)
    {
        public bool IsPassedOver { get; init; }

        public bool IsMention { get; init; }

        public string Id { get; init; } = "";

        public string Address { get; init; } = "";

        /// <summary>Of a list with numbers, how many it has so far.</summary>
        public int Items { get; set; }
    }
}
