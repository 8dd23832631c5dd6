using System.Diagnostics.CodeAnalysis;

namespace AfiBot.Conversation;

/// <summary>The words for a status, as an answer to "what is its status?".</summary>
public static class StatusWords
{
    /// <summary>Reads a text that begins with a status: "done", "still in progress", "nfa - not agreed", "not finished yet".</summary>
    /// <remarks>What follows the status is handed back in <see cref="StatusReading.Rest"/>, so that nothing said is lost.</remarks>
    public static bool TryRead(string? text, [NotNullWhen(true)] out StatusReading? reading)
    {
        reading = null;
        if (string.IsNullOrWhiteSpace(text) || text.Length > Interpreter.MaxLength)
            return false;
        var sentence = Sentence.Of(text);
        var clause = StatusClause.Read(sentence, 0, sentence.Words.Count);
        if (clause.Status is not { } status)
            return false;
        var rest = clause.IsInferred ? text.Trim() : RestOf(sentence, clause);
        reading = new StatusReading(status, clause.Reason, rest);
        return true;
    }

    private static string RestOf(Sentence sentence, StatusClause clause)
    {
        var words = sentence.Words.Skip(clause.EndWord);
        return words.All(w => StatusLists.Shared.Rest.Contains(w.Text))
            ? ""
            : sentence.From(sentence.Words[clause.EndWord - 1].End);
    }
}
