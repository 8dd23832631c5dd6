using System.Globalization;

namespace AfiBot.Core;

/// <summary>The day until which the AFI is to be done, or none. It may be typed in any form that <see cref="DateReader"/> reads, and is kept as yyyy-MM-dd.</summary>
public sealed class TargetDateField() : UpdateField<DateOnly?>("TargetDate")
{
    private const string Form = "yyyy-MM-dd";

    public override DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var kept) ? kept
        : DateReader.TryRead(text, out var typed) ? typed
        : null;

    public override string Write(DateOnly? value) => value?.ToString(Form, CultureInfo.InvariantCulture) ?? "";

    public override IEnumerable<DraftProblem> Problems(UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.TryReadTargetDate(out _) ? [] : [new DraftProblem.Impossible(this)];
    }
}
