namespace AfiBot.Conversation;

/// <summary>Something to be filled in. What is filled in goes with every action that takes inputs.</summary>
/// <param name="Id">The name under which it comes back.</param>
/// <param name="Label">What is asked.</param>
public abstract record Field(string Id, string Label) : Block
{
    /// <summary>What it holds to begin with, or null.</summary>
    public string? Value { get; init; }

    /// <summary>A word of help that stands in it while it is empty, or null.</summary>
    public string? Hint { get; init; }

    /// <summary>What is said where it is left empty; null where it may be.</summary>
    public string? Missing { get; init; }

    /// <summary>What has to be put right in it, or null.</summary>
    public string? Problem { get; init; }

    /// <summary>Any of several; they come back with commas between.</summary>
    public sealed record Several(string Id, string Label, IReadOnlyList<Option> Options) : Field(Id, Label);

    /// <summary>One of a few.</summary>
    public sealed record OneOf(string Id, string Label, IReadOnlyList<Option> Options) : Field(Id, Label);

    /// <summary>Words.</summary>
    /// <param name="Id">The name under which they come back.</param>
    /// <param name="Label">What is asked.</param>
    /// <param name="MaxLength">The most letters that are taken.</param>
    public sealed record Text(string Id, string Label, int MaxLength) : Field(Id, Label)
    {
        /// <summary>Whether several lines are wanted.</summary>
        public bool IsLong { get; init; }
    }

    /// <summary>A day, as yyyy-MM-dd.</summary>
    public sealed record Date(string Id, string Label) : Field(Id, Label);

    /// <summary>Yes or no, as <c>true</c> or <c>false</c>.</summary>
    public sealed record Toggle(string Id, string Label) : Field(Id, Label);
}
