namespace AfiBot.Conversation;

/// <summary>What was made of a text.</summary>
/// <param name="Intent">What it most likely means.</param>
/// <param name="IsCertain">The whole text has the form of a question or an order, and every name in it is one of the plan's:
/// certain enough to interrupt a dialog that waits for free text.</param>
public sealed record Reading(Intent Intent, bool IsCertain)
{
    /// <summary>How well the text fits, from 0 to 1.</summary>
    public double Score { get; init; }

    /// <summary>What else it may mean, likeliest first; where nothing was understood, the nearest there is.</summary>
    public IReadOnlyList<Intent> Alternatives { get; init; } = [];

    /// <summary>What a question was to be narrowed by and cannot be, as typed; null for nothing.</summary>
    public string? Unserved { get; init; }

    /// <summary>How sure it is, in a word: certain, likely, or none where nothing was understood.</summary>
    public string Confidence => Intent is Intent.NotUnderstood ? "none" : IsCertain ? "certain" : "likely";

    /// <summary>Whether nothing much was made of it, or it has to be asked what it means.</summary>
    public bool IsUnsure => Intent is Intent.NotUnderstood or Intent.DidYouMean or Intent.AskUnknown;

    /// <summary>Two readings are the same that mean the same with the same certainty.</summary>
    public bool Equals(Reading? other) => other is not null && IsCertain == other.IsCertain && Intent.Equals(other.Intent);

    public override int GetHashCode() => HashCode.Combine(Intent, IsCertain);
}
