using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Look up who is meant: who is to lead, and whose AFIs are to go. Nothing is changed.</summary>
public sealed record FindLeadsEffect(PlanId Plan, ChangeLeadRequest Request) : Effect(Plan)
{
    public override bool IsOrder => false;

    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        return new Found(Request, [.. await operations.Directory.People(cancellation)]);
    }

    private sealed record Found(ChangeLeadRequest Request, IReadOnlyList<Person> People) : EffectResult
    {
        private LeadSaid Said => Request.Said;

        public override Outcome Conclude(ConversationState state, Facts facts)
        {
            var owners = Owners(facts);
            var people = Called.Among(People, Said.To) is { Count: > 0 } called ? Exact(called) : LeadOf(Said.To, facts);
            var of = Said.Afis.Count == 0 && owners.Count == 0 && PartCalled(Said.From, facts) is { } part ? part : null;
            TextReply reply;
            if (Said.Afis.Count == 0 && owners.Count != 1 && of is null)
            {
                reply = owners.Count == 0
                    ? new TextReply($"Nobody called \"{Words.Shortened(Said.From)}\" leads on anything in {facts.PlanName}. Ask \"who leads on what?\" to see who does.")
                    : Called.Which(Said.From, owners.Select(o => Called.Choice(facts.NameOf(o), o, With(Said with { From = o.Value }))));
            }
            else if (Said.To.Length == 0)
            {
                return UpdateDialogSteps.Resume(state.Offering(With(Said), facts), ChangeLeadRequest.AskWho($"in the place of {(owners is [var owner] ? facts.NameOf(owner) : Said.From)}"), facts);
            }
            else if (people is not [var to])
            {
                reply = people.Count == 0
                    ? LeadReplies.Unknown(Said.To)
                    : Called.Which(Said.To, people.Select(p => Called.Choice(p.Name, p.Email, With(Said with { To = p.Email.Value }))));
            }
            else
            {
                var going = facts.Position.Afis.Where(a => (Said.Afis.Count > 0 ? Said.Afis.Contains(a.Afi.Reference) : of is null ? a.Afi.Lead == owners[0] : of.Holds(a.Afi, facts.Position.View)) && a.Afi.Lead != to.Email).ToList();
                if (going.Count > 0)
                {
                    var confirmed = With(new LeadSaid(to.Email.Value, "", [.. going.Select(a => a.Afi.Reference)])) with { IsConfirmed = true };
                    return UpdateDialogSteps.Resume(state.Offering(confirmed, facts), Question(to, going, facts, confirmed, Said.IsOnADay), facts);
                }

                reply = new TextReply($"{to.Name} ({to.Email}) leads on that already. Nothing was changed.");
            }

            return UpdateDialogSteps.Resume(state, reply, facts);

            ChangeLeadRequest With(LeadSaid said) => Request with { Said = said, Plan = facts.Plan };
        }

        /// <summary>Those who lead under that title, or are called so.</summary>
        private List<EmailAddress> Owners(Facts facts)
        {
            var title = Said.From.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? Said.From[4..] : Said.From;
            var leads = facts.Position.Afis.Select(a => a.Afi).ToList();
            var titled = leads.Where(a => a.LeadName.Equals(title, StringComparison.OrdinalIgnoreCase) || a.Lead.Value.Equals(title, StringComparison.OrdinalIgnoreCase)).Select(a => a.Lead).Distinct().ToList();
            return titled.Count > 0 ? titled : [.. leads.Select(a => a.Lead).Distinct().Where(l => People.Any(p => p.IsNamed(l) && Called.Is(p, title)))];
        }

        /// <summary>Of several, the one who is called so to the letter.</summary>
        private IReadOnlyList<Person> Exact(IReadOnlyList<Person> called) => called.Where(p => WordsOf(p.Name).SequenceEqual(WordsOf(Said.To))).ToList() is [var one] ? [one] : called;

        private static IEnumerable<string> WordsOf(string name) => Sentence.Of(name).Words.Where(w => !Vocabulary.Joins(w)).Select(w => w.Text);

        /// <summary>The lead of a part of the plan: "resources", "Strategy and Performance"; none where several lead on it.</summary>
        private IReadOnlyList<Person> LeadOf(string said, Facts facts) =>
            PartCalled(said, facts) is { } part && facts.Position.Afis.Where(a => part.Holds(a.Afi, facts.Position.View)).Select(a => a.Afi.Lead).Distinct().ToList() is [var lead] ? [.. People.Where(p => p.IsNamed(lead))] : [];

        private static Scope? PartCalled(string said, Facts facts) => Sentence.Of(said) is var name ? NamedParts.One(name, facts.Vocabulary, 0, name.Words.Count) : null;

        private static TextReply Question(Person to, List<AfiPosition> going, Facts facts, ChangeLeadRequest confirmed, bool isOnADay)
        {
            var waiting = facts.Position.OpenCycle is null ? 0 : going.Count(a => a.Asked && !a.Answered);
            return new TextReply(
                $"{to.Name} ({to.Email}) is to lead on {LeadReplies.What(confirmed.Said.Afis)} in the place of {LeadReplies.Whom(going.Select(a => new LeadChange(a.Afi.Reference, a.Afi.Lead, to.Email)), facts)}."
                + (waiting > 0 ? $" {waiting} of {going.Count} {(waiting == 1 ? "waits" : "wait")} for an answer in this cycle, and they are asked for {(waiting == 1 ? "it" : "them")} from now on." : "")
                + (to.In(facts.Plan).IsLead ? "" : $" They become a lead of {facts.PlanName}.")
                + (isOnADay ? " I can only do that at once, not on a day to come." : "")
                + " Shall I change that?",
                new Choice("Change the lead", confirmed),
                new Choice("Help", new HelpRequest()));
        }
    }
}
