namespace AfiBot.Teams;

/// <summary>Metadata of a message. This bot reads mentions only.</summary>
/// <param name="Type"><c>mention</c> and others.</param>
/// <param name="Text">Of a mention: the text that stands for it, such as <c>&lt;at&gt;AfiBot&lt;/at&gt;</c>.</param>
/// <param name="Mentioned">Of a mention: who is meant.</param>
public sealed record Entity(string? Type, string? Text = null, ChannelAccount? Mentioned = null);
