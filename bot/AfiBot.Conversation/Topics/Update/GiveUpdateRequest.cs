using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>An update in one sentence, or as much of it as was said.</summary>
public sealed record GiveUpdateRequest(Intent.GiveUpdate Given, string Text) : ToldRequest(Given.Reference, Text)
{
    /// <summary>It is typed only; a button would have to carry the words.</summary>
    public override string Verb => "give";

    protected override Outcome Begin(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Given.Status is null && facts.Person.Is(Roles.Officer) && facts.Position.Find(Reference) is { } afi && !facts.Person.AnswersFor(afi.Afi)
            ? new Outcome(state, OfAnother())
            : UpdateDialogSteps.StartWith(state, Given, Text, facts);
    }

    /// <summary>An officer speaks of an AFI that is another's: what tells no status is hardly an update in the lead's place.</summary>
    private TextReply OfAnother() => new(
        $"I do not know what to do about {Reference} with that, so I have done nothing. Say \"accept {Reference}\", or \"return {Reference}: what is missing\". To record an update in the lead's place, say \"update {Reference}\".",
        new Choice($"Show {Reference}", new AfiRequest(Reference) { Plan = Plan }),
        new Choice("What waits for review?", new ReviewRequest(new Scope.Plan())));
}
