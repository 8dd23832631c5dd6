namespace AfiBot.Conversation;

/// <summary>Reads what somebody typed: the text in, what they want out, and nothing else touched.</summary>
/// <remarks>
/// From the most certain form to the least: phrases that mean one thing as a whole, sentences about one AFI, questions about
/// a part of the plan. What fits no form is not understood: a wrong guess would look like an answer.
/// A name misspelt inside a clear question is still guessed, and the reply names what it is about.
/// </remarks>
public static class Interpreter
{
    /// <summary>Longer texts are not read. A message in Teams is at most 28 KB.</summary>
    public const int MaxLength = 32_000;

    private static readonly Reading NotUnderstood = new(new Intent.NotUnderstood(), IsCertain: false);

    /// <summary>Reads a text.</summary>
    /// <param name="text">As typed; anything at all.</param>
    /// <param name="vocabulary">The plan's names and references.</param>
    /// <param name="today">Today where the force is: "31 March" is the next one.</param>
    public static Reading Interpret(string? text, Vocabulary vocabulary, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength)
            return NotUnderstood;
        if (text.Trim() is "?" or "??")
            return new Reading(new Intent.Help(), IsCertain: true);
        var sentence = Sentence.Of(text);
        if (sentence.Words.Count == 0)
            return NotUnderstood;
        return FixedPhrases.Read(sentence)
            ?? AfiSentence.Read(sentence, vocabulary, today)
            ?? PlanQuestion.Read(sentence, vocabulary)
            ?? NotUnderstood;
    }
}
