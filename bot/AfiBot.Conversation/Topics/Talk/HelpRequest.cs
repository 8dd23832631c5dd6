using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"help": what this person can say.</summary>
public sealed record HelpRequest : PlanlessRequest
{
    public override string Verb => "help";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var person = facts.Situation.Person;
        var lines = new List<string> { "You can say things like:" };
        if (person.Is(Roles.Lead))
        {
            lines.Add("• \"what do I owe?\" to see your card");
            lines.Add("• \"update SRP-04\", and I will ask for the details (say \"back\", \"cancel\" or \"help\" at any point)");
            lines.Add("• \"SRP-04 is completed, the car pound opened in March\" to do it in one go");
        }

        lines.Add("• \"status of roads\", \"how is MAPPA doing?\", \"overall status\", or just \"SRP-04\"");
        lines.Add("• \"what is overdue in MAPPA?\", \"what is due in the next four weeks?\", \"which frameworks are inspected first?\", \"who has not answered?\"");
        if (facts.Situation.Plans.Count > 1)
            lines.Add($"• any of these with the name of the plan: \"status of roads in the {facts.PlanName} plan\"");
        if (person.Is(Roles.Officer))
            lines.Add("• \"open the cycle\", \"close the cycle\", \"post the digest\", and in a channel \"use this channel for the digest\"");
        return new Outcome(state, new TextReply(string.Join('\n', lines), WhatNow.For(person)));
    }
}
