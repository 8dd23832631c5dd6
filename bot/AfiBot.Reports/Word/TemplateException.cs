namespace AfiBot.Reports;

/// <summary>The template of a document cannot be used: the message says why.</summary>
public sealed class TemplateException(string message, Exception inner) : Exception(message, inner);
