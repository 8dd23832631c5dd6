using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A filled-in form.</summary>
/// <param name="Reference">The AFI.</param>
/// <param name="Cycle">The cycle for which the form was drawn.</param>
/// <param name="Draft">What was typed.</param>
/// <param name="Then">The AFI whose form follows; null where none does.</param>
public sealed record SaveAnswerRequest(AfiReference Reference, int Cycle, UpdateDraft Draft, AfiInPlan? Then = null) : AfiScopedRequest(Reference)
{
    public override string Verb => "save";

    /// <summary>The framework that what follows is of, or null for any.</summary>
    public FrameworkCode? Within { get; init; }

    public override string Written => Draft.Narrative;

    public override Outcome Decide(ConversationState state, Facts facts) => Forms.Save(state, facts, this);

    /// <summary>A form from before there were several plans: nothing is guessed, and nothing that was typed is lost.</summary>
    public override Outcome DecideOver(ConversationState state, IReadOnlyList<Facts> plans) =>
        new(state, Forms.OfNoPlan(plans, f => new OpenFormRequest(Reference) { Plan = f.Plan }, Reference, Draft.Narrative));

    protected override void Write(ButtonData data)
    {
        base.Write(data);
        data.Write(FormFields.Cycle, Cycle);
        data.Write(FormFields.BasedOn, Draft.BasedOn);
        if (Then is { } then)
            data.Write(FormFields.Then, then.ToString());
        data.Write(FormFields.Within, Within);
    }
}
