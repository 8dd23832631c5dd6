namespace AfiBot.Conversation;

/// <summary>A message that was pasted from a mail, without what is no part of what its author tells: the greeting, who signs, the small print, and the mail that is answered. Pure.</summary>
/// <remarks>Whole lines go, never words of one. A line that names an AFI is kept, whatever it looks like; where nothing would be left, all is.</remarks>
internal static class PastedMail
{
    /// <summary>The words of a name, after a greeting or a closing.</summary>
    private const int LongestName = 3;

    /// <summary>Within so many lines after "From:" the rest of a mail's head follows.</summary>
    private const int LinesOfHead = 4;

    private static MailWords Words => MailWords.Shared;

    /// <summary>The message itself, to the letter.</summary>
    public static string Own(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
            return text;
        var all = text.Split('\n').Select(l => l.TrimEnd('\r', ' ')).Where(l => !l.TrimStart().StartsWith('>') && !Words.Marking.TryMatchAll(Sentence.Of(l).Words, out _));
        var lines = all.SkipWhile(l => l.Trim().Length == 0).ToList();
        var head = lines.TakeWhile(IsHead).ToList();
        lines = Before(lines[head.Count..], IsQuotedFrom);
        lines = Before(lines, IsSmallPrint);
        lines = Before(lines, IsClosing);
        if (lines.FindIndex(l => l.Trim().Length > 0) is >= 0 and var first && IsGreeting(lines[first]))
            lines.RemoveRange(0, first + 1);
        var body = string.Join('\n', lines).Trim();
        if (body.Length == 0)
            return text;

        // The subject stays, without "RE:": it may be all that names the AFI.
        return string.Join('\n', head.Where(l => Words.Subject.TryMatchAll(LabelOf(l)!, out _)).Select(l => l[(l.LastIndexOf(':') + 1)..].Trim()).Append(body));
    }

    /// <summary>The lines above the first that is such; all of them where what would go names an AFI.</summary>
    private static List<string> Before(List<string> lines, Func<IReadOnlyList<string>, int, bool> ends)
    {
        var end = Enumerable.Range(0, lines.Count).FirstOrDefault(i => lines.Take(i).Any(l => l.Trim().Length > 0) && ends(lines, i), lines.Count);
        var isOthers = end < lines.Count && IsQuotedFrom(lines, end);
        return isOthers || !lines.Skip(end).Any(NamesAfi) ? lines[..end] : lines;
    }

    /// <summary>"-----Original Message-----", "On Monday Jo wrote:", or the head of a mail.</summary>
    private static bool IsQuotedFrom(IReadOnlyList<string> lines, int at)
    {
        var words = Sentence.Of(lines[at]).Words;
        if (words.Count == 0)
            return lines[at].Trim() is { Length: > LongestName } rule && rule.All(c => c == '_');
        if (Words.Quoted.TryMatchAll(words, out _) || (words[0].Text is "on" && Words.Wrote.TryMatchAll([words[^1]], out _) && lines[at].TrimEnd().EndsWith(':')))
            return true;
        return IsHead(lines[at]) && words[0].Text is "from" && lines.Skip(at + 1).Take(LinesOfHead).Any(IsHead);
    }

    private static bool IsHead(string line) => LabelOf(line) is { } label && (Words.Head.TryMatchAll(label, out _) || Words.Subject.TryMatchAll(label, out _));

    private static bool IsSmallPrint(IReadOnlyList<string> lines, int at) => Words.SmallPrint.TryMatch(Sentence.Of(lines[at]).Words, 0, out _, out _);

    /// <summary>"Kind regards", "Many thanks, Jo", "--".</summary>
    private static bool IsClosing(IReadOnlyList<string> lines, int at) =>
        lines[at].Trim() is "--" || IsWithName(lines[at], Words.Closing, sentence => at == lines.Count - 1 && sentence.Words.Count <= LongestName);

    /// <summary>"Dear Jo,", "Hi all", "Morning,".</summary>
    private static bool IsGreeting(string line) =>
        IsWithName(line, Words.Greeting, sentence => sentence.Words.Skip(1).All(w => Words.Greeted.Contains(w.Text)) || line.TrimEnd() is [.., ',' or '!']);

    /// <summary>A phrase, and after it nothing, or what may be a name.</summary>
    private static bool IsWithName(string line, PhraseBook<bool> phrases, Func<Sentence, bool> orElse)
    {
        var sentence = Sentence.Of(line);
        if (!phrases.TryMatch(sentence.Words, 0, out _, out var length) || sentence.Words.Count > length + LongestName || line.Any(char.IsDigit))
            return false;
        return sentence.Words.Skip(length).All(w => char.IsUpper(line[w.Start])) || orElse(sentence);
    }

    private static IReadOnlyList<Word>? LabelOf(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && Sentence.Of(line[..colon].Trim('*', ' ')).Words is { Count: > 0 } label ? label : null;

    /// <summary>Letters and a number as a reference has them: "SRP-04", "srp 4".</summary>
    private static bool NamesAfi(string line)
    {
        var words = Sentence.Of(line).Words;
        return words.Any(w => w.Text.TakeWhile(char.IsAsciiLetter).Count() is >= 2 and <= 4 and var letters && letters < w.Text.Length && w.Text.Skip(letters).All(char.IsAsciiDigit))
            || Enumerable.Range(1, Math.Max(0, words.Count - 1)).Any(i => words[i].IsNumber && words[i].Text.Length <= LongestName && words[i - 1].Text.Length is >= 2 and <= 4 && words[i - 1].End + 1 == words[i].Start && line[words[i - 1].End] == '-');
    }
}
