namespace AfiBot.Core;

/// <summary>One lead's asking within a cycle.</summary>
/// <param name="Cycle">The cycle's number.</param>
/// <param name="Lead">Who is asked.</param>
/// <param name="LeadName">Their title in the plan.</param>
/// <param name="Afis">What is asked for, by reference; settled when the cycle opens.</param>
/// <param name="Delivery">How far the sending of the card has come.</param>
public sealed record Request(int Cycle, EmailAddress Lead, string LeadName, IReadOnlyList<AfiReference> Afis, Delivery Delivery)
{
    /// <summary>The store's mark of the row as it was read; null for one not stored yet.</summary>
    public string? Version { get; init; }
}
