using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A question of the update dialog.</summary>
/// <param name="Reference">The AFI being updated.</param>
/// <param name="Improvement">The improvement wanted.</param>
/// <param name="Step">Which question.</param>
/// <param name="Text">The question, with what went wrong before it where something did.</param>
/// <param name="Choices">The answers that can be tapped.</param>
public sealed record DialogReply(AfiReference Reference, string Improvement, UpdateStep Step, string Text, IReadOnlyList<Choice> Choices) : Reply
{
    /// <summary>The question is one about several AFIs, which its text names.</summary>
    public bool IsOfSeveral { get; init; }

    public override string Summary => IsOfSeveral ? Text : $"{Reference}: {Text}";

    public override IReadOnlyList<Block> Blocks =>
    [
        .. IsOfSeveral ? Array.Empty<Block>() : [new Block.Line(new Run($"{Reference} ", Role.Strong), new Run(Words.Excerpt(Improvement), Role.Subtle)) { Break = Break.Block }],
        new Block.Paragraphs(Text),
        new Block.Actions(Choices),
    ];
}
