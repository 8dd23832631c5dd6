using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A message as topics read it that have forms of words of their own.</summary>
/// <param name="sentence">Its words.</param>
/// <param name="vocabulary">The plan's names and references.</param>
/// <param name="today">Today where the force is.</param>
internal sealed class Heard(Sentence sentence, Vocabulary vocabulary, DateOnly today)
{
    private bool isEvidenceRead;

    public Sentence Sentence => sentence;

    public Vocabulary Vocabulary => vocabulary;

    public DateOnly Today => today;

    /// <summary>The AFIs it names, lists and ranges written out.</summary>
    public IReadOnlyList<AfiReference> References => field ??= SpokenReference.FindAll(sentence, vocabulary);

    /// <summary>The order, or the page, that words speak for which stand apart; null for none, and where AFIs are named.</summary>
    public TopicReading? Evident
    {
        get
        {
            if (!isEvidenceRead)
                (isEvidenceRead, field) = (true, References.Count == 0 ? Evidence.Read(sentence, vocabulary) : null);
            return field;
        }
    }

    /// <summary>Where it begins, greeting and politeness aside: the number of a word.</summary>
    public int Start { get; } =
        sentence.Words.TakeWhile(w => Grammar.Shared.AskingPolitely.Contains(w.Text) || Grammar.Shared.Opening.Contains(w.Text)).Count();
}
