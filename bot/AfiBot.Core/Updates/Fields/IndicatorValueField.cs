using System.Globalization;

namespace AfiBot.Core;

/// <summary>The value of what is measured of the AFI. It counts only where the plan has something to measure.</summary>
public sealed class IndicatorValueField() : UpdateField<decimal?>("IndicatorValue")
{
    /// <summary>Longer than any value.</summary>
    private const int MaxLength = 20;

    public override bool Lasts => false;

    public override string? InFiles => "a number such as −8.1";

    /// <summary>A number, whatever its minus sign; its unit may stand behind it.</summary>
    public override decimal? Read(string text)
    {
        var digits = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).TrimEnd('%').Replace('−', '-').Replace('–', '-');
        return digits.Length <= MaxLength && decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    public override string Write(decimal? value) => value?.ToString("0.########", CultureInfo.InvariantCulture) ?? "";

    public override string Settled(UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.Indicator is null ? "" : base.Settled(draft);
    }

    public override IEnumerable<DraftProblem> Problems(UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.Indicator is not null && draft.Said[this].Length > 0 && Read(draft.Said[this]) is null ? [new DraftProblem.Impossible(this)] : [];
    }
}
