using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What an answer to a <see cref="ShortQuestion"/> comes to.</summary>
internal abstract record ShortAnswer
{
    private ShortAnswer()
    {
    }

    /// <summary>It is taken.</summary>
    public sealed record Taken(UpdateDraft Draft) : ShortAnswer;

    /// <summary>It is an answer, but not enough of one: the question is put again, after a line.</summary>
    public sealed record Again(string Line) : ShortAnswer;

    /// <summary>It is no answer. It may be a question of its own; where it is none, this line is said and the question put again.</summary>
    public sealed record None(string Line) : ShortAnswer;
}
