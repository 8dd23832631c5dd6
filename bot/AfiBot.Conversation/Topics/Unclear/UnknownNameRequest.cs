using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A question about a name that fits nothing in the plan.</summary>
public sealed record UnknownNameRequest(string Said) : PlanlessRequest
{
    public override string Verb => "unknownName";

    public override Outcome Decide(ConversationState state, Facts facts) => new(state, Say(Said, facts));

    /// <summary>Names what there is that this person may see, over all their plans.</summary>
    internal static TextReply Say(string said, Facts facts)
    {
        var plans = facts.Situation.Plans;
        var known = string.Join("; ", plans.SelectMany(NamesIn).Distinct());
        return new TextReply($"There is no framework called \"{Words.Shortened(said)}\". {(known.Length == 0 ? "You cannot see any of the frameworks in the plan." : $"The frameworks are: {known}.")}");
    }

    private static IEnumerable<string> NamesIn(Facts facts) => facts.Position.View.Frameworks
        .Where(f => Access.MaySee(facts.Person, f.Code) || facts.Position.In(f.Code).Any(a => Access.MaySee(facts.Person, a.Afi)))
        .Select(f => $"{f.Name} ({f.Code})");
}
