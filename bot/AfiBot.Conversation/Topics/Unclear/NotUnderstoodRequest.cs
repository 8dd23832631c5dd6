using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Words of which nothing could be made.</summary>
public sealed record NotUnderstoodRequest : PlanlessRequest
{
    /// <summary>What is asked most, by those who have nothing to answer.</summary>
    private static readonly Choice[] _questions =
    [
        new Choice("Overall status", new StatusRequest(new Scope.Plan())),
        new Choice("What is overdue?", new OverdueRequest(new Scope.Plan())),
        new Choice("Who has not answered?", new UnansweredRequest(new Scope.Plan())),
        new Choice("Help", new HelpRequest()),
    ];

    public override string Verb => "notUnderstood";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var examples = Examples.For(facts);
        var person = facts.Situation.Person;
        string[] said = person.Is(Roles.Lead) && examples.Own is { } own
            ? ["what do I owe?", $"update {own}", examples.Status]
            : person.Is(Roles.Officer) ? ["who has not answered?", "what is overdue?", examples.Status] : ["overall status", "what is overdue?", examples.Status];
        return new Outcome(state, new TextReply($"I did not understand that. Try {string.Join(", ", said.Distinct().Select(s => $"\"{s}\""))} or \"help\".", person.Is(Roles.Lead) ? WhatNow.For(person) : _questions));
    }
}
