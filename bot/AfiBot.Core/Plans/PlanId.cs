using System.Text;

namespace AfiBot.Core;

/// <summary>Names one action plan in the store: its name in lower case, with anything but letters and digits as a dash.</summary>
/// <param name="Value">For example <c>baseline-assessment-2005-06</c>.</param>
public readonly record struct PlanId(string Value)
{
    /// <summary>The id of a plan with this name. The same name always gives the same id, so a plan can be imported again.</summary>
    /// <exception cref="ArgumentException">The name has no letter or digit.</exception>
    public static PlanId FromName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var id = new StringBuilder();
        foreach (var c in PlainText.Line(name).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                id.Append(c);
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        var value = id.ToString().Trim('-');
        return value.Length > 0 ? new PlanId(value) : throw new ArgumentException("A plan's name needs a letter or a digit.", nameof(name));
    }

    public override string ToString() => Value;
}
