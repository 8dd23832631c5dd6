using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What was filled in where a tool was called, as far as it checks.</summary>
internal sealed class Proposed(ProposerQuestion question, IReadOnlyDictionary<string, string> arguments)
{
    /// <summary>What is filled in with what a message names itself.</summary>
    /// <param name="text">The message.</param>
    /// <param name="part">The part of the plan.</param>
    /// <param name="afi">The AFI; null for none.</param>
    public Proposed(string text, Scope part, AfiReference? afi)
        : this(
            new ProposerQuestion(text, [], new Dictionary<string, string> { [part.Text] = part.Said }, afi is { } named ? [named] : []),
            new Dictionary<string, string> { [ToolArgument.Part.Name] = part.Text, [ToolArgument.Afi.Name] = afi?.Value ?? "" })
    {
    }

    /// <summary>The message that it is about.</summary>
    public string Text => question.Text;

    /// <summary>The AFI, where this person may see one of that reference.</summary>
    public AfiReference? Afi => AfiReference.TryParse(Of(ToolArgument.Afi), out var afi) && question.References.Contains(afi) ? afi : null;

    /// <summary>A part that stands in the list.</summary>
    public Scope? Part(ToolArgument argument) => question.Parts.ContainsKey(Of(argument)) ? Scope.Read(Of(argument)) : null;

    /// <summary>The person's own words: they stand in the message, letter by letter.</summary>
    public string? OwnWords(ToolArgument argument) => Of(argument).Trim() is { Length: > 0 } said && Text.Contains(said, StringComparison.Ordinal) ? said : null;

    /// <summary>A value by its name.</summary>
    public T? Value<T>(ToolArgument argument)
        where T : struct, Enum => Enum.GetNames<T>().Contains(Of(argument)) ? Enum.Parse<T>(Of(argument)) : null;

    private string Of(ToolArgument argument) => arguments.GetValueOrDefault(argument.Name, "");
}
