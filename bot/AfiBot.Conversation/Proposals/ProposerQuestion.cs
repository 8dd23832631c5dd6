using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>All that a proposer is told, and all that it may name: nothing that this person may not see, no address, and of what is written in the plan only what its parts are called.</summary>
/// <param name="Text">The message, without pasted mail around it.</param>
/// <param name="Tools">What this person may ask for.</param>
/// <param name="Parts">The parts of their plans, by the word that a button has for each, with what it is called.</param>
/// <param name="References">The AFIs that they may see.</param>
public sealed record ProposerQuestion(string Text, IReadOnlyList<Tool> Tools, IReadOnlyDictionary<string, string> Parts, IReadOnlyList<AfiReference> References);
