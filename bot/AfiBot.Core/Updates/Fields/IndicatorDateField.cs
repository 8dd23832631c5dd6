namespace AfiBot.Core;

/// <summary>The day of which the value of the indicator is, where it is not the day of the update. It counts only beside a value.</summary>
public sealed class IndicatorDateField() : UpdateField<DateOnly?>("IndicatorDate")
{
    public override bool Lasts => false;

    public override string? InFiles => DateReader.Forms;

    public override DateOnly? Read(string text) => UpdateFields.TargetDate.Read(text);

    public override string Write(DateOnly? value) => UpdateFields.TargetDate.Write(value);

    public override string Settled(UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return UpdateFields.IndicatorValue.Settled(draft).Length == 0 ? "" : base.Settled(draft);
    }

    public override IEnumerable<DraftProblem> Problems(UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.Indicator is not null && draft.Said[this].Length > 0 && Read(draft.Said[this]) is null ? [new DraftProblem.Impossible(this)] : [];
    }
}
