using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>How to say something that no button can say.</summary>
/// <param name="Name">Its name in <c>how-to.yaml</c>.</param>
public sealed record HowToRequest(string Name) : PlanlessRequest
{
    internal const string NameKey = "name";

    private static readonly Lazy<DataFile> _all = new(() => DataFile.Open("how-to").Map("how to"));

    public override string Verb => "howTo";

    /// <summary>Whose it is to say.</summary>
    private Roles For => Data.Text("for") is "officer" ? Roles.Officer : Roles.Lead;

    private DataFile Data => _all.Value.Map(Name);

    /// <summary>That of this name; null where there is none.</summary>
    internal static HowToRequest? Find(string? name) => name is { Length: > 0 } && _all.Value.Has(name) ? new HowToRequest(name) : null;

    public override string? Title(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Situation.Person.Is(For) ? Data.Text("title") : null;
    }

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var examples = Examples.For(facts);
        var line = Data.Text("line")
            .Replace("{afi}", (For is Roles.Lead ? examples.Own : examples.Afi)?.Value ?? "SRP-01", StringComparison.Ordinal)
            .Replace("{part}", examples.Parts is [var part, ..] ? part : "roads", StringComparison.Ordinal);
        return new Outcome(state, new TextReply(line, WhatNow.For(facts.Situation.Person)));
    }

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(NameKey, Name);
    }
}
