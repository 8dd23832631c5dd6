namespace AfiBot.Conversation;

/// <summary>A button: what it is called and what a tap on it does.</summary>
public sealed record Choice(string Label, CardAction Action)
{
    /// <summary>A button that says something, as if it had been typed.</summary>
    public static Choice Saying(string label, string text) => new(label, new CardAction.Say(text, null));
}
