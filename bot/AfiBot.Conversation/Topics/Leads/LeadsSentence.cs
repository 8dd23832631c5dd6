using System.Collections.Frozen;

namespace AfiBot.Conversation;

/// <summary>"NIM lead?", "contact for ANPR": a part of the plan by its name and the word for whoever leads on it, and nothing else.</summary>
internal static class LeadsSentence
{
    private const int MostWords = 10;

    private static readonly Lazy<(FrozenSet<string> Leading, FrozenSet<string> Around)> _words = new(() => DataFile.Open("leads") is var file ? (WordLists.Of(file, "whoever leads"), WordLists.Of(file, "around whoever leads")) : default);

    /// <summary>The part whose lead is asked for; null where a message asks something else.</summary>
    public static Scope? Of(Heard heard)
    {
        var words = heard.Sentence.Words;
        if (words.Count is < 2 or > MostWords)
            return null;
        var (leading, around) = _words.Value;
        var at = words.ToList().FindIndex(w => leading.Contains(w.Text));
        if (at < 0)
            return null;
        // The name's words stand together, before the lead or behind.
        var name = words.Where((w, i) => i != at && !around.Contains(w.Text)).ToList();
        return name.Count > 0 && words.Skip(words.ToList().IndexOf(name[0])).Take(name.Count).SequenceEqual(name)
            && heard.Vocabulary.Find(name) is { IsExact: true, Scopes: [not (Scope.Lead or Scope.Plan) and var scope] } ? scope : null;
    }
}
