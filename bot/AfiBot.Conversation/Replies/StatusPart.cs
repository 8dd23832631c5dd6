using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A part of a plan with its figures: a line of a status, one of two that are compared, a place in an order.</summary>
/// <param name="Scope">The part.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Grading">The grading and direction of its framework; null where it has none, or is none.</param>
/// <param name="Figures">Of what the asker may see of it.</param>
public sealed record StatusPart(Scope Scope, string Title, string? Grading, Figures Figures)
{
    /// <summary>A part of a plan as the asker may see it.</summary>
    internal static StatusPart Of(Scope scope, Facts facts) => new(
        scope,
        Words.Begun(facts.TitleFor(scope)),
        scope is Scope.Framework && facts.FrameworkOf(scope) is { } framework ? Words.GradingOf(framework) : null,
        Figures.Of(facts.Visible(scope)));
}
