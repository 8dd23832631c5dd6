using AfiBot.Hosting;

namespace AfiBot.Local;

/// <summary>Azurite cannot be had; the message says what to do about it.</summary>
internal sealed class AzuriteException(string message, Exception? inner = null) : MendableException(message, inner);
