using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A filled-in short form.</summary>
/// <param name="Reference">The AFI.</param>
/// <param name="Cycle">The cycle for which the form was drawn.</param>
/// <param name="Why">The line that says why nothing changed.</param>
/// <param name="BasedOn">The history's length when the form was drawn.</param>
public sealed record SaveNoChangeRequest(AfiReference Reference, int Cycle, string Why, int BasedOn) : AfiScopedRequest(Reference)
{
    public override string Verb => "saveNoChange";

    public override string Written => Why;

    public override Outcome Decide(ConversationState state, Facts facts) => Forms.SaveNoChange(state, facts, this);

    /// <summary>A form from before there were several plans: nothing is guessed, and nothing that was typed is lost.</summary>
    public override Outcome DecideOver(ConversationState state, IReadOnlyList<Facts> plans) =>
        new(state, Forms.OfNoPlan(plans, f => new OpenNoChangeRequest(Reference) { Plan = f.Plan }, Reference, Why));

    protected override void Write(ButtonData data)
    {
        base.Write(data);
        data.Write(FormFields.Cycle, Cycle);
        data.Write(FormFields.BasedOn, BasedOn);
    }
}
