using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Chasing is to be paused, or to go on.</summary>
/// <param name="Of">Of which framework, as it was said; empty for the whole plan.</param>
/// <param name="Until">The last day of the pause; null where it was not said.</param>
/// <param name="Ends">Whether it is to go on.</param>
public sealed record PauseRequest(string Of, DateOnly? Until, bool Ends) : OrderRequest
{
    private const string OfKey = "of";
    private const string UntilKey = "until";
    private const string EndsKey = "ends";

    public override string Verb => "pause";

    /// <summary>A plan fits that has the framework.</summary>
    public override bool Fits(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Of.Length == 0 || FrameworksIn(facts).Count > 0;
    }

    protected override Outcome Order(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var frameworks = FrameworksIn(facts);
        if (Of.Length > 0 && frameworks.Count != 1)
        {
            return new Outcome(state, new TextReply(
                frameworks.Count == 0 ? $"{facts.PlanName} has no framework called \"{Words.Shortened(Of)}\". Nothing was changed." : $"Which framework do you mean by \"{Words.Shortened(Of)}\"?",
                [.. frameworks.Select(f => new Choice(f.Name, this with { Of = f.Code.Value, Plan = facts.Plan }))]));
        }

        return Ends || Until is not null
            ? Outcome.Doing(state, new PauseEffect(facts.Plan, frameworks is [var one] ? one.Code : null, Ends ? null : Until))
            : new Outcome(state.Offering(this, facts), new TextReply("Until when? Say a day, such as \"until Friday\" or \"until 31 March\"."));
    }

    /// <summary>It waits for the day.</summary>
    internal override TopicRequest? Answered(string text, Reading reading, Facts facts)
    {
        var said = text.Trim();
        foreach (var before in (string[])["until ", "till "])
            said = said.StartsWith(before, StringComparison.OrdinalIgnoreCase) ? said[before.Length..] : said;
        return DateReader.TryRead(said, facts.Position.Today, out var day) ? this with { Until = day } : null;
    }

    internal static PauseRequest? Read(ButtonData data) => new(
        data.Text(OfKey),
        data.Day(UntilKey),
        data.Flag(EndsKey));

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(OfKey, Of);
        data.Write(UntilKey, Until);
        data.Write(EndsKey, Ends ? "true" : "false");
    }

    private IReadOnlyList<Framework> FrameworksIn(Facts facts) => Of.Length == 0
        ? []
        : [.. facts.Vocabulary.Find(Of).Scopes.OfType<Scope.Framework>().Select(s => facts.Position.View.Frameworks.FirstOrDefault(f => f.Code == s.Code)).OfType<Framework>().Distinct()];
}
