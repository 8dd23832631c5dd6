using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A part of a message that is about one AFI alone.</summary>
public sealed record OwnLine(AfiReference Reference, string Text)
{
    /// <summary>It was not named: nothing is new of all that is owed.</summary>
    public bool IsOfTheRest { get; init; }

    /// <summary>Nothing is new, and the text is no more than why.</summary>
    public bool IsUnchanged { get => field || IsOfTheRest; init; }
}

/// <summary>A message with a line an AFI, taken apart.</summary>
internal static class OwnLines
{
    /// <summary>The parts, where every part begins with an AFI of its own and names no other; else null.</summary>
    /// <remarks>A line without an AFI goes on from the one before it; a greeting in front, and thanks with what follows, belong to none.</remarks>
    public static IReadOnlyList<OwnLine>? Of(string text, Vocabulary vocabulary)
    {
        var lines = new List<OwnLine>();
        foreach (var line in text.Split(['\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sentence = Sentence.Of(line);
            if (sentence.Words.Count == 0)
                continue;
            var named = NamedAfis.In(sentence, vocabulary, lines.Count == 0 ? null : lines[^1].Reference);
            if (named.Count == 0 && lines.Count > 0)
            {
                if (Doubts.IsCourtesy(sentence, throughout: false))
                    break;
                lines[^1] = lines[^1] with { Text = $"{lines[^1].Text}\n{line}" };
            }
            else if (named.Count > 0)
            {
                if (named.Count > 1 || named[0] is not { Reference: { } reference, FirstWord: 0 } || lines.Exists(l => l.Reference == reference))
                    return null;
                lines.Add(new OwnLine(reference, line[sentence.Words[0].Start..]));
            }
        }

        return lines.Count > 1 ? lines : null;
    }
}
