using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"help": what this person can say, of what is theirs.</summary>
public sealed record HelpRequest : PlanlessRequest
{
    public override string Verb => "help";

    /// <summary>Whether it was asked who answers here.</summary>
    public bool Introduces { get; init; }

    public override string? Title(Facts facts) => "Help";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new Outcome(state, new TextReply($"{(Introduces ? "I am a bot, a programme with no person behind it, for the inspection action plan. " : "")}You can say things like:{string.Concat(Lines(facts).Select(line => $"\n• {line}"))}", WhatNow.For(facts.Situation.Person)));
    }

    private static IEnumerable<string> Lines(Facts facts)
    {
        var person = facts.Situation.Person;
        var examples = Examples.For(facts);
        if (person.Is(Roles.Lead))
            yield return "\"what do I owe?\" to see your card";
        if (person.Is(Roles.Lead) && examples.Own is { } own)
        {
            yield return $"\"update {own}\", and I will ask for the details (say \"back\", \"cancel\" or \"help\" at any point)";
            yield return $"\"{own} is completed, the work was signed off in March\" to do it in one go; \"no change on {own}\"; \"more time on {own} until\" and a date; \"undo\"";
        }

        var parts = examples.Parts;
        yield return string.Join(", ", parts.Select((part, i) => i == 0 ? $"\"status of {part}\"" : $"\"how is {part} doing?\"").Append("\"overall status\"").Concat(examples.Afi is { } afi ? [$"or just \"{afi}\""] : Array.Empty<string>()));
        yield return "\"what is overdue?\", \"what is due in the next four weeks?\", \"who has not answered?\", \"which frameworks are inspected first?\"";
        yield return $"{(examples.Afi is { } known ? $"\"history of {known}\", " : "")}{(parts is [var led, ..] ? $"\"who leads on {led}?\", " : "")}\"what has changed since last cycle?\"{(person.Is(Roles.Manager) || person.Is(Roles.Officer) ? ", \"which framework is worst?\"" : "")}";
        if (facts.Situation.Plans.Count > 1)
            yield return $"any of these with the name of the plan: \"{examples.Status} in the {facts.PlanName} plan\"";
        if (person.Is(Roles.Officer))
            yield return $"\"how is the cycle going?\", \"what is waiting for review?\", \"who was not reached?\", \"open the cycle\", \"close the cycle\", \"post the digest\", \"position paper\", \"show the audit\", and in a channel \"use this channel for the digest\"{(examples.Afi is { } given ? $"; \"change lead of {given} to\" and a name" : "")}";
    }
}
