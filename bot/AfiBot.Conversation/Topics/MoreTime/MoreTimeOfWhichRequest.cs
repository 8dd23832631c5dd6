using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"can I have til Friday to answer", "more time pls": of which AFI was not said, and is asked. What was said is kept, and heard again of the one that is named.</summary>
/// <param name="Said">What was said, as typed.</param>
public sealed record MoreTimeOfWhichRequest(string Said) : TopicRequest
{
    internal const string Name = "moreTime";

    private const string SaidKey = "said";

    /// <summary>So many are offered as buttons; any other is named.</summary>
    private const int MostButtons = 6;

    /// <summary>"SRP-03 please"; more words say something else.</summary>
    private const int MostWords = 5;

    private static readonly Lazy<string> _inShort = new(() => DataFile.Open("more-time").Text("in short"));

    public override string Verb => Name;

    public override string Written => Said;

    public override bool Fits(Facts facts) => Own(facts).Count > 0;

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(facts);
        if (Own(facts) is not { Count: > 0 } own)
            return new Outcome(state, new TextReply(Grammar.Shared.CannotLines["time"], WhatNow.For(facts.Person)));
        var cycle = facts.Position.OpenCycle is { } open ? $"Answers to this cycle are due by {Words.Of(open.Due)} and taken until {Words.Of(open.Closes)}; only ILAU can change that. " : "";
        return new Outcome(state.Offering(this, facts), new TextReply(
            $"{cycle}If an AFI itself needs longer, I can ask ILAU for a later target date, for one AFI at a time. Which one?",
            [.. own.Take(MostButtons).Select(a => new Choice($"{a.Afi.Reference}", Of(a.Afi.Reference, facts)))]));
    }

    /// <summary>The AFI is named.</summary>
    internal override TopicRequest? Answered(string text, Reading reading, Facts facts) =>
        Sentence.Of(text) is { Words.Count: <= MostWords } said && SpokenReference.FindFirst(said, facts.Vocabulary) is { Reference: { } afi } && reading.Intent is Intent.ShowAfi ? Of(afi, facts) : null;

    internal static MoreTimeOfWhichRequest? Read(ButtonData data) => data.Text(SaidKey) is { Length: > 0 and <= MeantAfiRequest.MostCharacters } said ? new MoreTimeOfWhichRequest(said) : null;

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(SaidKey, Said);
    }

    /// <summary>What was said, of that AFI; in short where it does not ask for more time once it is of one: "who do I beg for a few extra days".</summary>
    private MeantAfiRequest Of(AfiReference afi, Facts facts)
    {
        var asks = Interpreter.Interpret(OwnAfi.Naming(afi, Said), facts.Vocabulary, facts.Position.Today).Intent is Intent.Wanted { Request: MoreTimeRequest };
        return new MeantAfiRequest(afi, asks ? Said : _inShort.Value) { Plan = facts.Plan };
    }

    private static List<AfiPosition> Own(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. facts.Position.Afis.Where(a => facts.Person.AnswersFor(a.Afi) && a.Afi.Standing is not { IsClosure: true })];
    }
}
