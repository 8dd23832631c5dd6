namespace AfiBot.Hosting;

/// <summary>Something that whoever gave the command can mend: the message says what is wrong with which file or address, and what to do.</summary>
public class MendableException(string message, Exception? inner = null) : Exception(message, inner);
