using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What has to be put right on a form.</summary>
/// <param name="Text">A plain line.</param>
/// <param name="Field">The name of the input where it is put right, or null where it is about the whole form.</param>
public sealed record FormProblem(string Text, string? Field = null)
{
    internal static FormProblem Of(DraftProblem problem) => new(UpdateQuestions.Say(problem), UpdateQuestions.Of(problem).Fields.First(f => f.Field == problem.Field).Id);

    /// <summary>What is said above a form: what no field of it can put right.</summary>
    internal static IEnumerable<Block> Above(IReadOnlyList<FormProblem> problems) => problems.Where(p => p.Field is null).Select(p => new Block.Notice(p.Text, Tone.Urgent));

    /// <summary>The fields, each with what has to be put right in it, and below them, where the eye is on its way to the button, that there is something.</summary>
    internal static IEnumerable<Block> At(IReadOnlyList<FormProblem> problems, IEnumerable<Block> fields)
    {
        var byField = problems.Where(p => p.Field is not null).ToLookup(p => p.Field, p => p.Text);
        foreach (var block in fields)
            yield return block is Field field && byField.Contains(field.Id) ? field with { Problem = string.Join(' ', byField[field.Id]) } : block;
        if (byField.Count > 0)
            yield return new Block.Line(new Run($"Not saved yet: {(byField.Count == 1 ? "one field needs" : $"{byField.Count} fields need")} putting right above.", Role.Urgent)) { Break = Break.Paragraph };
    }
}
