using System.Text.Json;
using System.Text.RegularExpressions;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>What somebody wrote to the bot, in plain words: the one way from an activity to them.</summary>
/// <remarks>
/// Colleagues who are mentioned stand there by name, the bot's own mention and its name as a form of address do not, nor what a reply quotes.
/// A file that was sent along is read as if the link to it had been typed below; what is in it is not looked at.
/// A message whose words are only in its HTML attachment, or that answers to a quotation there, is read from it; anything else as it was typed.
/// </remarks>
internal static partial class MessageText
{
    /// <summary>What a mention of the bot and nothing else says.</summary>
    private const string Greeting = "hello";

    private const string Name = "AfiBot";

    /// <summary>Reads the words off a message; empty where there are none.</summary>
    public static string Of(Activity activity)
    {
        var mentions = new Mentions(activity);
        var html = HtmlOf(activity);
        var text = activity.TextFormat is { } format && (format.Equals("xml", StringComparison.OrdinalIgnoreCase) || format.Equals("html", StringComparison.OrdinalIgnoreCase))
            ? HtmlText.Read(activity.Text ?? "", mentions.Named)
            : mentions.Replace(Placeholders().Replace(activity.Text ?? "", " "));
        if (html is not null && (!PlainText.SaysSomething(text) || html.Contains("schema.skype.com/Reply", StringComparison.OrdinalIgnoreCase)))
            text = HtmlText.Read(html, mentions.Named);
        text = WithoutAddress(PlainText.Of(text), activity.Recipient?.Name, mentions.HasBot);
        text = string.Join('\n', FilesOf(activity).Prepend(text).Where(line => line.Length > 0));
        return text.Length == 0 && mentions.HasBot ? Greeting : text;
    }

    private static IEnumerable<string> FilesOf(Activity activity) => (activity.Attachments ?? [])
        .Where(a => a?.ContentType is { } type && type.Equals(Attachment.FileType, StringComparison.OrdinalIgnoreCase))
        .Select(a => Uri.TryCreate(a.ContentUrl, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link.AbsoluteUri : null)
        .OfType<string>();

    /// <summary>The text without the bot's name where it is spoken to by it.</summary>
    private static string WithoutAddress(string text, string? botName, bool isMentioned)
    {
        if (isMentioned)
            text = Leading().Replace(text, "");
        foreach (var name in new[] { Name, botName }.OfType<string>().Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var escaped = Regex.Escape(name);
            // "@AfiBot" typed by hand, anywhere; but not inside an address.
            text = Replace(text, $@"(?<![\w.@])@{escaped}(?!\w)[ \t]?", "", out var isCalled);
            if (isCalled && !text.Any(char.IsLetterOrDigit))
                return Greeting;
            text = Replace(text, $@"^(?:{Greetings})[ \t,]+{escaped}\b[ \t]*[,:;.!\u2013\u2014-]*\s*(?=\S)", "");
            text = Replace(text, $@"^(?:{Greetings})[ \t,]+{escaped}\b[ \t]*[.!]*$", Greeting);
            text = Replace(text, $@"^{escaped}[ \t]*(?:[,:;!\u2013\u2014]|-\s)+\s*", "");
            text = Replace(text, $@",[ \t]*{escaped}\b(?=[ \t]*[.!?]*$)", "");
            if (Regex.IsMatch(text, $@"^{escaped}[ \t]*[.!?]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
                return Greeting;
        }

        return text.Trim();
    }

    private const string Greetings = "hi|hey|hello|hiya|dear|ok|okay|good morning|good afternoon|good evening|morning";

    private static string Replace(string text, string pattern, string by, out bool isFound)
    {
        var replaced = Replace(text, pattern, by);
        isFound = replaced.Length != text.Length;
        return replaced;
    }

    private static string Replace(string text, string pattern, string by)
    {
        var replaced = Regex.Replace(text, pattern, by, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return replaced.Length == text.Length ? text : Leading().Replace(replaced.Trim(), "");
    }

    private static string? HtmlOf(Activity activity) => activity.Attachments?
        .Where(a => a is { ContentType: not null, Content.ValueKind: JsonValueKind.String } && a.ContentType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase))
        .Select(a => a.Content!.Value.GetString())
        .FirstOrDefault(content => !string.IsNullOrWhiteSpace(content));

    /// <summary>Where a quoted message, or something attached, stands in a text.</summary>
    [GeneratedRegex(@"<(?<tag>quoted|attachment)\b[^<>]*(?:/>|>\s*</\k<tag>\s*>)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholders();

    /// <summary>What joined a form of address to the words behind it.</summary>
    [GeneratedRegex(@"^(?:[\s,:;\u2013\u2014]|[!.-]\s)+")]
    private static partial Regex Leading();
}
