using AfiBot.Hosting;

namespace AfiBot.Local;

/// <summary>npm is missing or failed; the message says what to do about it.</summary>
internal sealed class NpmException(string message, Exception? inner = null) : MendableException(message, inner);
