using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"which of mine fall due before Easter": a question that names no part of the plan is about the asker's own, where it says so.</summary>
internal static class OwnScope
{
    /// <summary>The reading, with what this person leads on in the place of the whole plan where the words ask for it.</summary>
    /// <param name="text">The message.</param>
    /// <param name="reading">What was made of it.</param>
    /// <param name="lead">The lead who asks.</param>
    public static Reading Narrow(string text, Reading reading, EmailAddress lead) =>
        reading.Intent.Part is Scope.Plan && Grammar.Shared.Mine.IsIn(Sentence.Of(text).Words) ? reading with { Intent = reading.Intent.Of(new Scope.Lead(lead)) } : reading;
}
