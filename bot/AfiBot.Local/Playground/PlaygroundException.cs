using AfiBot.Hosting;

namespace AfiBot.Local;

/// <summary>The Playground cannot be had; the message says what to do about it.</summary>
internal sealed class PlaygroundException(string message, Exception? inner = null) : MendableException(message, inner);
