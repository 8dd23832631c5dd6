using System.Buffers;


namespace AfiBot.Core;

/// <summary>Where the proof lies: links to pages that whoever reads the update may open. They are typed with white space between them and kept
/// a line each; links in the narrative count too, and stay where they are written.</summary>
/// <remarks>A link is https, absolute, to a host with a full name, for everybody (without a user's name or password), with nothing in it that
/// cannot be seen or is taken for something else. Nothing is opened or fetched.</remarks>
public sealed class EvidenceField() : UpdateField<IReadOnlyList<Uri>>("EvidenceLinks")
{
    /// <summary>How many an update may have.</summary>
    public const int MostLinks = 5;

    /// <summary>Characters a link may have.</summary>
    public const int MaxLinkLength = 500;

    private const string Scheme = "https://";

    /// <summary>No address has these; in a text they stand beside one.</summary>
    private static readonly SearchValues<char> NeverInLinks = SearchValues.Create("<>\"\\^`{|}");

    /// <summary>What a draft's update will have: the links given as such, then those of its narrative while there is room.</summary>
    public IReadOnlyList<Uri> In(UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return [.. Read(draft.Said[this]).Concat(Words(draft.Narrative).Select(InStory).OfType<Uri>()).Distinct().Take(MostLinks)];
    }

    public override string? InFiles => $"up to {MostLinks} links that begin with https://, of at most {MaxLinkLength} characters";

    /// <summary>As typed, a line each: what is wrong with a link is said, not mended.</summary>
    public override string Tidy(string typed) => string.Join('\n', Words(typed));

    public override IReadOnlyList<Uri> Read(string text) => [.. Words(text).Select(w => TryRead(w, out var link) is null ? link : null).OfType<Uri>().Distinct()];

    public override string Write(IReadOnlyList<Uri> value) => string.Join('\n', value.Select(l => l.AbsoluteUri));

    public override string Settled(UpdateDraft draft) => Write(In(draft));

    public override IEnumerable<DraftProblem> Problems(UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var words = Words(draft.Said[this]);
        if (words.Distinct().Count() > MostLinks)
            return [new TooMany(this)];
        return words.Select(w => TryRead(w, out _) is { } fault ? new BadLink(this, w, fault) : null).OfType<DraftProblem>();
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Reads a link; where it is none that can be taken, why.</summary>
    private static LinkFault? TryRead(string word, out Uri? link)
    {
        link = null;
        if (word.Length > MaxLinkLength)
            return LinkFault.TooLong;
        if (OddCharacters.In(word) is not null || word.EnumerateRunes().Any(PlainText.IsInvisible))
            return LinkFault.Unseen;
        if (!word.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return LinkFault.NotHttps;
        if (word.AsSpan().ContainsAny(NeverInLinks) || !Uri.TryCreate(word, UriKind.Absolute, out var read))
            return LinkFault.Unreadable;
        if (read.UserInfo.Length > 0 || read.Authority.Contains('@', StringComparison.Ordinal))
            return LinkFault.NamesUser;
        if (read.HostNameType is not UriHostNameType.Dns || !IsFullName(read.IdnHost))
            return LinkFault.Host;

        // A host in other letters is kept, and shown, as the name system has it: it looks like no other.
        link = new UriBuilder(read) { Host = read.IdnHost }.Uri;
        return link.AbsoluteUri.Length > MaxLinkLength ? LinkFault.TooLong : null;
    }

    /// <summary>"files.example.org", but not "intranet", "localhost" or a number.</summary>
    private static bool IsFullName(string host) =>
        host.Split('.') is { Length: > 1 } labels && labels[^1].Length > 1 && char.IsAsciiLetter(labels[^1][0]) && !labels.Contains("") && labels[^1] is not "localhost";

    /// <summary>A link in the middle of words: "(see https://files.example.org/plan)," or one that a client has set in Markdown.</summary>
    private static Uri? InStory(string word)
    {
        var start = word.IndexOf(Scheme, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            return null;
        var candidate = word[start..];
        if (candidate.AsSpan().IndexOfAny(NeverInLinks) is >= 0 and var end)
            candidate = candidate[..end];
        candidate = candidate.TrimEnd('.', ',', ';', ':', '!', '?', '\'', '*', ']');
        if (!candidate.Contains('(', StringComparison.Ordinal))
            candidate = candidate.Split(')')[0];
        return TryRead(candidate, out var link) is null ? link : null;
    }

    /// <summary>There are more than <see cref="MostLinks"/>.</summary>
    public sealed record TooMany(UpdateField Field) : DraftProblem(Field);

    /// <summary>One of them cannot be taken.</summary>
    public sealed record BadLink(UpdateField Field, string Link, LinkFault Fault) : DraftProblem(Field);

    /// <summary>What is wrong with a link.</summary>
    public enum LinkFault
    {
        NotHttps,
        Unreadable,
        Host,
        NamesUser,

        /// <summary>There is something in it that a reader cannot see or takes for something else.</summary>
        Unseen,
        TooLong,
    }
}
