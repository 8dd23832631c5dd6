using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A form that was filled in and sent: "Ref: SRP-01 / Status: completed / Update: the pound opened", on one line or several. Pure.</summary>
/// <remarks>What a label says and cannot be read as such stays in the narrative, label and all, so that it is seen and asked about.</remarks>
internal static class LabelledLines
{
    private const string Reference = "reference";
    private const string Status = "status";
    private const string Reason = "reason";
    private const string Narrative = "narrative";
    private const string Target = "target";

    /// <summary>Reads a form about one AFI; null where it is none such.</summary>
    public static TopicReading? Read(Sentence sentence, Vocabulary vocabulary, DateOnly today)
    {
        var parts = PartsOf(sentence.Text);
        if (!parts.Exists(p => p.Label is Status or Narrative) || About(parts, vocabulary) is not { } reference)
            return null;
        Status? status = null;
        NoFurtherActionReason? reason = null;
        DateOnly? target = null;
        var story = new List<string>();
        foreach (var (label, said, whole) in parts)
        {
            switch (label)
            {
                case Reference:
                    break;
                case Narrative:
                    story.Add(said);
                    break;
                case Status when status is null && StatusWords.TryRead(said, out var read):
                    (status, reason) = (read.Status, read.Reason ?? reason);
                    story.Add(read.Rest);
                    break;
                case Reason when StatusClause.ReadReason(Sentence.Of(said), 0, Sentence.Of(said).Words.Count).Reason is { } given:
                    reason = given;
                    break;
                case Target when DateReader.TryRead(said, today, out var date):
                    target = date;
                    break;
                default:
                    story.Add(whole);
                    break;
            }
        }

        var told = new Told(status, reason, string.Join('\n', story.Where(s => s.Length > 0)), target);
        return new TopicReading(Topics.Update, 1, IsCertain: true, new Found { References = [reference], Told = told });
    }

    /// <summary>The one AFI that stands where a form has it: after a label for it, or on the first line.</summary>
    private static AfiReference? About(List<Part> parts, Vocabulary vocabulary)
    {
        var named = parts.Where((p, at) => p.Label == Reference || (at == 0 && p.Label.Length == 0))
            .SelectMany(p => SpokenReference.FindAll(Sentence.Of(p.Said), vocabulary)).Distinct().ToList();
        if (named is not [var one])
            return null;
        if (parts[0].Label.Length == 0 && IsReferenceAlone(Sentence.Of(parts[0].Said), vocabulary))
            parts.RemoveAt(0);
        return one;
    }

    /// <summary>"SRP-04", "SRP-04 update".</summary>
    private static bool IsReferenceAlone(Sentence line, Vocabulary vocabulary) =>
        SpokenReference.FindFirst(line, vocabulary) is { Reference: not null } found && line.Words.Count - (found.EndWord - found.FirstWord) <= 1;

    /// <summary>What each label says; what stands before the first has none. A line without a label goes on from the one before it.</summary>
    private static List<Part> PartsOf(string text)
    {
        var parts = new List<Part>();
        foreach (var line in text.Split('\n').SelectMany(Pieces).Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            if (LabelOf(line) is { } label)
                parts.Add(new Part(label, line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim('*', ' '), line));
            else if (parts is [.., { Label: not (Reference or "") } last])
                parts[^1] = last with { Said = $"{last.Said}\n{line}".Trim(), Whole = $"{last.Whole}\n{line}" };
            else
                parts.Add(new Part("", line, line));
        }

        return parts;
    }

    /// <summary>A line, taken apart where a mark is followed by a label.</summary>
    private static IEnumerable<string> Pieces(string line)
    {
        var from = 0;
        for (var at = 1; at < line.Length - 1; at++)
        {
            if (line[at] is '/' or '|' or ';' or ',' && LabelOf(line[(at + 1)..]) is not null)
            {
                yield return line[from..at];
                from = at + 1;
            }
        }

        yield return line[from..];
    }

    private static string? LabelOf(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && MailWords.Shared.Labels.TryMatchAll(Sentence.Of(line[..colon]).Words, out var label) ? label : null;

    private sealed record Part(string Label, string Said, string Whole);
}
