using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The AFIs of a scope that show a status, or all of them.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Status">The status, or null for all.</param>
/// <param name="Page">From 0.</param>
public sealed record AfiListRequest(Scope Scope, ShownStatus? Status, int Page = 0) : ScopedQuestion(Scope)
{
    public override string Verb => "list";

    internal override Scope Those => Status is { } status && Scope is not Scope.Those ? Scope.Those.Showing(status, Scope) : Scope;

    public override string? Title(Facts facts) => $"AFIs of {facts?.TitleOf(Scope)}";

    protected override Reply Answer(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return AfiListReply.Of(
            Status is { } shown ? $"{Words.Of(shown)} {facts.In(Scope)}" : Words.Begun(facts.TitleFor(Scope)),
            facts.Visible(Scope).Where(a => Status is null || a.Status == Status),
            Page,
            turned => this with { Page = turned },
            new Choice("Figures", new StatusRequest(Scope) { Plan = Plan }),
            facts.TakenAt);
    }

    protected override void Write(ButtonData data)
    {
        base.Write(data);
        data.Write("status", Status?.ToString() ?? "");
        data.Write("page", Page);
    }
}
