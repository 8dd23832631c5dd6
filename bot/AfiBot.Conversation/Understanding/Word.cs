namespace AfiBot.Conversation;

/// <summary>One word of a text as it is compared: small letters and digits, no accents, contractions written out.</summary>
/// <param name="Text">The word as it is compared.</param>
/// <param name="Start">Where it begins in the text as typed.</param>
/// <param name="End">Where it ends there, exclusive. The two words of a contraction share one place.</param>
internal readonly record struct Word(string Text, int Start, int End)
{
    public bool IsNumber => Text.All(char.IsAsciiDigit);

    public override string ToString() => Text;
}
