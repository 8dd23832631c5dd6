using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Look up who is meant. Nothing is changed.</summary>
public sealed record FindDeputyEffect(PlanId Plan, EmailAddress Lead, CoverRequest Request) : Effect(Plan)
{
    public override bool IsOrder => false;

    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var people = await operations.Directory.People(cancellation);
        return new Found(Lead, Request, Called.Among(people.Where(p => p.Email != Lead), Request.Said.Deputy));
    }

    /// <summary>Who it may be.</summary>
    private sealed record Found(EmailAddress Lead, CoverRequest Request, IReadOnlyList<Person> People) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts)
        {
            CoverRequest To(Person person) => Request with { Said = Request.Said with { Deputy = person.Email.Value }, IsConfirmed = true, Plan = facts.Plan };
            TextReply reply = People switch
            {
                [] => new TextReply($"I know nobody called \"{Words.Shortened(Request.Said.Deputy)}\". Say their e-mail address; whom I do not know, ILAU can add."),
                [var one] => new TextReply(
                    $"{one.Name} ({one.Email}) is to answer {CoverReplies.What(facts, Lead, Request.Said.Afis)}, {CoverReplies.When(Request.Said.From!.Value, Request.Said.Until!.Value)}. Shall I arrange that?",
                    new Choice("Arrange it", To(one)),
                    new Choice("Help", new HelpRequest())),
                _ => Called.Which(Request.Said.Deputy, People.Select(p => Called.Choice(p.Name, p.Email, To(p)))),
            };
            return UpdateDialogSteps.Resume(People is [var found] ? state.Offering(To(found), facts) : state, reply, facts);
        }
    }
}
