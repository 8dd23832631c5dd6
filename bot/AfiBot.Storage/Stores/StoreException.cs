namespace AfiBot.Storage;

/// <summary>The store cannot be used as it is. The message says what is wrong with which file or account, and what to do.</summary>
public class StoreException(string message, Exception? inner = null) : InvalidOperationException(message, inner);
