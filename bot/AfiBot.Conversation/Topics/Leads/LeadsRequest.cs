using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Who leads on a plan or a part of it, and where what they lead on stands; those with most AFIs first.</summary>
public sealed record LeadsRequest(Scope Scope) : ScopedQuestion(Scope)
{
    public override string Verb => "leads";

    public override string? Title(Facts facts) => $"Who leads on {facts?.TitleOf(Scope)}";

    protected override Reply Answer(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new LeadsReply(
            $"Who leads on {facts.TitleFor(Scope)}",
            [
                .. facts.Visible(Scope).GroupBy(a => a.Afi.Lead)
                    .Select(lead => new LeadsReply.Lead(new Scope.Lead(lead.Key), lead.First().Afi.LeadName, lead.First().Afi.BusinessGroup, Figures.Of(lead)))
                    .OrderByDescending(lead => lead.Figures.Total).ThenBy(lead => lead.Name, StringComparer.Ordinal),
            ],
            facts.TakenAt);
    }
}
