using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What the forms send besides the fields of an update (<see cref="UpdateQuestions"/>).</summary>
public static class FormFields
{
    public const string Why = "why";
    internal const string Cycle = "cycle";
    internal const string BasedOn = "basedOn";
    internal const string GoesOn = "goesOn";
    internal const string Then = "then";
    internal const string Within = "within";
    public const string Several = "several";

    internal static UpdateDraft Read(ButtonData data) => UpdateQuestions.Read(data) with { BasedOn = data.Number(BasedOn) };
}
