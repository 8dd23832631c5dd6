using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What an AFI is about, in the plan's words.</summary>
/// <param name="Reference">The AFI.</param>
/// <param name="Framework">Its framework.</param>
/// <param name="Words">Its area, the improvement wanted and what was last said of it.</param>
public sealed record Described(AfiReference Reference, FrameworkCode Framework, string Words);
