namespace AfiBot.Core;

/// <summary>Whether an impact was considered. Nothing said is a no; whoever says what was found has considered it.</summary>
public sealed class ConsideredField(string name, FindingsField findings) : UpdateField<bool>(name)
{
    private const string Yes = "true";

    public override string? InFiles => "Yes or No";

    /// <summary>Whether a draft's update says that it was.</summary>
    public bool In(UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Read(draft.Said[this]) || PlainText.SaysSomething(draft.Said[findings]);
    }

    public override string Tidy(string typed) => PlainText.Line(typed) switch
    {
        var yes when yes.Equals(Yes, StringComparison.OrdinalIgnoreCase) || yes.Equals("yes", StringComparison.OrdinalIgnoreCase) => Yes,
        var no when no.Equals("false", StringComparison.OrdinalIgnoreCase) || no.Equals("no", StringComparison.OrdinalIgnoreCase) => "",
        var other => other,
    };

    public override bool Read(string text) => text == Yes;

    public override string Write(bool value) => value ? Yes : "";

    public override string Settled(UpdateDraft draft) => Write(In(draft));

    public override object Column(string text) => Read(text);

    public override IEnumerable<DraftProblem> Problems(UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.Said[this] is "" or Yes ? [] : [new DraftProblem.Impossible(this)];
    }
}
