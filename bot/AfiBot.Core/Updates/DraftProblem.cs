namespace AfiBot.Core;

/// <summary>Why a draft cannot be recorded as it is.</summary>
/// <param name="Field">The field that has to be put right.</param>
public abstract record DraftProblem(UpdateField Field)
{
    /// <summary>It has to be given.</summary>
    public sealed record Missing(UpdateField Field) : DraftProblem(Field);

    /// <summary>It is longer than can be taken.</summary>
    public sealed record TooLong(UpdateField Field) : DraftProblem(Field);

    /// <summary>It says too little for what the rest of the update says.</summary>
    public sealed record TooShort(UpdateField Field) : DraftProblem(Field);

    /// <summary>It cannot be read as what it should be.</summary>
    public sealed record Impossible(UpdateField Field) : DraftProblem(Field);
}
