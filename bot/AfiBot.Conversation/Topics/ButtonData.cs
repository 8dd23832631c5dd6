using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What a button carries, and a form's inputs beside it: flat texts, which is what every client hands back. What comes back is
/// never trusted to be what was sent: whatever does not read is as if it were not there.</summary>
public sealed class ButtonData
{
    private const string AfiKey = "afi";
    private const string PlanKey = "plan";
    private const string ScopeKey = "scope";
    private const string DayFormat = "yyyy-MM-dd";

    private readonly Dictionary<string, string> texts;

    public ButtonData() => texts = new(StringComparer.Ordinal);

    public ButtonData(IReadOnlyDictionary<string, string> texts) => this.texts = new(texts, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Texts => texts;

    /// <summary>The plan that is named, or null.</summary>
    public PlanId? Plan => Text(PlanKey) is { Length: > 0 } id && PlanId.FromName(id) is var plan && plan.Value == id ? plan : null;

    /// <summary>The AFI that is named, or null.</summary>
    public AfiReference? Afi => AfiReference.TryParse(Text(AfiKey), out var afi) ? afi : null;

    /// <summary>The scope that is named, or null.</summary>
    public Scope? Scope => Conversation.Scope.Read(Text(ScopeKey));

    /// <summary>A text; empty where there is none.</summary>
    public string Text(string key) => texts.GetValueOrDefault(key, "");

    /// <summary>A number; nought where there is none.</summary>
    public int Number(string key) => int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    public bool Flag(string key) => Text(key) == "true";

    /// <summary>A day, or null.</summary>
    public DateOnly? Day(string key) => DateOnly.TryParseExact(Text(key), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A framework, or null.</summary>
    public FrameworkCode? Framework(string key) => FrameworkCode.TryParse(Text(key), out var code) ? code : null;

    /// <summary>A list of AFIs; null where something in it is none.</summary>
    public IReadOnlyList<AfiReference>? Afis(string key)
    {
        var afis = Text(key).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(a => AfiReference.TryParse(a, out var afi) ? afi : (AfiReference?)null).ToList();
        return afis.Contains(null) ? null : [.. afis.OfType<AfiReference>()];
    }

    /// <summary>A value of an enumeration by its name, or null.</summary>
    public T? Value<T>(string key)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(Text(key)) ? Enum.Parse<T>(Text(key)) : null;

    public void Write(string key, string text) => texts[key] = text;

    public void Write(string key, int number) => texts[key] = number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Nothing is written where none is named.</summary>
    public void Write(string key, FrameworkCode? framework)
    {
        if (framework is { } named)
            texts[key] = named.Value;
    }

    public void Write(string key, DateOnly? day) => texts[key] = day?.ToString(DayFormat, CultureInfo.InvariantCulture) ?? "";

    public void Write(string key, IReadOnlyList<AfiReference> afis) => texts[key] = string.Join(',', afis);

    /// <summary>Nothing is written where it is false.</summary>
    public void Write(string key, bool flag)
    {
        if (flag)
            texts[key] = "true";
    }

    public void Write(AfiReference? afi) => texts[AfiKey] = afi?.Value ?? "";

    public void Write(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        texts[ScopeKey] = scope.Text;
    }

    /// <summary>Nothing is written where no plan is named.</summary>
    public void Write(PlanId? plan)
    {
        if (plan is { } named)
            texts[PlanKey] = named.Value;
    }
}
