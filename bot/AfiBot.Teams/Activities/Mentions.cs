using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace AfiBot.Teams;

/// <summary>The mentions of one message: each tag is found its entity, whatever their order and however often they are told.</summary>
internal sealed partial class Mentions(Activity activity)
{
    private readonly List<Entity> _entities = [.. (activity.Entities ?? []).Where(e => e is { Type: "mention" })];

    /// <summary>Whether the bot itself was among those that have been read.</summary>
    public bool HasBot { get; private set; }

    /// <summary>A text as typed with everybody's name in the place of their tag, and nothing in the place of the bot's.</summary>
    public string Replace(string text)
    {
        text = Tags().Replace(text, tag => Placed(Named(WebUtility.HtmlDecode(Inner().Replace(tag.Groups["name"].Value, "")), tag.Groups["id"].Value), tag));
        foreach (var entity in _entities)
        {
            // Other channels mark the bot without a tag.
            if (IsBot(entity) && entity.Text is { Length: > 0 } marked && !marked.Contains('<', StringComparison.Ordinal) && text.IndexOf(marked, StringComparison.Ordinal) is var at and >= 0)
            {
                HasBot = true;
                text = $"{text[..at].TrimEnd('@', ' ')} {text[(at + marked.Length)..]}";
            }
        }

        return text;
    }

    /// <summary>What stands in the text for a tag: a name, or nothing for the bot.</summary>
    /// <param name="name">What the tag shows.</param>
    /// <param name="id">Its number, or empty.</param>
    public string Named(string name, string id)
    {
        var isBot = EntityOf(name, id) is { } entity
            ? IsBot(entity)
            : activity.Recipient?.Name is { Length: > 0 } bot && name.Trim().TrimStart('@').Equals(bot, StringComparison.OrdinalIgnoreCase);
        HasBot |= isBot;
        return isBot ? "" : name;
    }

    private static string Placed(string name, Match tag) =>
        name.Length > 0 ? $"{(tag.Groups["before"].Length > 0 ? " " : "")}{name}{(tag.Groups["after"].Length > 0 ? " " : "")}" : " ";

    /// <summary>By what the tag shows; where several or none show it, by its number.</summary>
    private Entity? EntityOf(string name, string id)
    {
        var shown = _entities.FindAll(e => NameOf(e).Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
        if (shown.Count > 0 && shown.TrueForAll(e => IsBot(e) == IsBot(shown[0])))
            return shown[0];
        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < _entities.Count ? _entities[number] : shown.FirstOrDefault();
    }

    private bool IsBot(Entity entity) =>
        entity.Mentioned?.Id is { Length: > 0 } id && activity.Recipient?.Id is { Length: > 0 } bot && Bare(id) == Bare(bot);

    private static string Bare(string id) => id.StartsWith("28:", StringComparison.Ordinal) ? id[3..] : id;

    private static string NameOf(Entity entity) => entity.Text is { Length: > 0 } text
        ? WebUtility.HtmlDecode(Inner().Replace(text, "")).Trim()
        : entity.Mentioned?.Name?.Trim() ?? "";

    [GeneratedRegex("""(?<before>(?:&nbsp;)*)<at\b(?:[^<>]*?\bid\s*=\s*["']?(?<id>[^"'\s<>]*)["']?)?[^<>]*>(?<name>.*?)</at\s*>(?<after>(?:&nbsp;)*)""", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Inner();
}
