namespace AfiBot.Conversation;

/// <summary>A question whose name fits several scopes equally well.</summary>
/// <param name="Said">The name as typed.</param>
/// <param name="Candidates">The question about each, likeliest first; at least two.</param>
public sealed record WhichScopeRequest(string Said, IReadOnlyList<ScopedRequest> Candidates) : TopicRequest
{
    public override string Verb => "which";

    /// <summary>Asks back between what the person may see; where that is one, it is meant.</summary>
    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var candidates = Candidates.Where(c => c.Fits(facts)).ToList();
        return candidates switch
        {
            [] => new Outcome(state, UnknownNameRequest.Say(Said, facts)),
            [var only] => only.Decide(state, facts),
            _ => new Outcome(state, new TextReply(
                $"\"{Words.Shortened(Said)}\" could be several. Which do you mean?",
                [.. candidates.Select(c => new Choice(facts.TitleOf(c.Scope), c.In(facts.Plan)))])),
        };
    }
}
