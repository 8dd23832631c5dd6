using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A filled-in form of several AFIs in which nothing has changed.</summary>
/// <param name="Cycle">The cycle for which the form was drawn.</param>
/// <param name="Several">The AFIs as they were seen, with commas between.</param>
/// <param name="Why">The line that says why nothing changed, in all of them.</param>
/// <param name="Within">The framework that the form kept to, or null.</param>
public sealed record SaveNoChangesRequest(int Cycle, string Several, string Why, FrameworkCode? Within) : TopicRequest
{
    public override string Verb => "saveNoChanges";

    /// <summary>The AFIs, each once.</summary>
    public IReadOnlyList<SeenAfi> Chosen => [.. Several.Split(',').Select(SeenAfi.Read).OfType<SeenAfi>().DistinctBy(a => a.Reference)];

    public override string Written => Why;

    public override Outcome Decide(ConversationState state, Facts facts) => NoChanges.Save(state, facts, this);

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(FormFields.Cycle, Cycle);
        data.Write(FormFields.Within, Within);
    }
}
