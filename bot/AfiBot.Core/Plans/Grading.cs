namespace AfiBot.Core;

/// <summary>An inspectorate's judgement of a framework, in its own words: "Fair", "Requires improvement".</summary>
/// <param name="Name">As the plan's <see cref="GradingScale"/> has it.</param>
public readonly record struct Grading(string Name)
{
    public override string ToString() => Name;
}
