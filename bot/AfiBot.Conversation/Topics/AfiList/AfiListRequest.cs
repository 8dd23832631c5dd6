using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The AFIs of a scope that show a status, or all of them.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Status">The status, or null for all.</param>
/// <param name="Page">From 0.</param>
/// <param name="ByDate">Whether the earliest target date comes first, those without one last; else they stand in the order of the plan.</param>
public sealed record AfiListRequest(Scope Scope, ShownStatus? Status, int Page = 0, bool ByDate = false) : ScopedQuestion(Scope)
{
    public override string Verb => "list";

    internal override Scope Those(DateOnly today) => Status is { } status ? Scope.Those.Showing(status, Scope) : Scope;

    public override string? Title(Facts facts) => $"AFIs of {facts?.TitleOf(Scope)}";

    protected override Reply Answer(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var afis = facts.Visible(Scope).Where(a => Status is null || a.Status == Status);
        return AfiListReply.Of(
            Status is { } shown ? $"{Words.Of(shown)} {facts.In(Scope)}" : Words.Begun(facts.TitleFor(Scope)),
            ByDate ? afis.OrderBy(a => a.Afi.DueDate ?? DateOnly.MaxValue).ThenBy(a => a.Afi.Reference) : afis,
            Page,
            turned => this with { Page = turned },
            new Choice("Figures", new StatusRequest(Scope) { Plan = Plan }),
            Scope,
            facts);
    }

    protected override void Write(ButtonData data)
    {
        base.Write(data);
        data.Write("status", Status?.ToString() ?? "");
        data.Write("page", Page);
        data.Write("byDate", ByDate);
    }
}
