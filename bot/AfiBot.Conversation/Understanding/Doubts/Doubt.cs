using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Why a message is not taken as it reads.</summary>
/// <param name="Kind">What leaves it in doubt.</param>
/// <param name="Words">The words that do, as they were typed; empty where the whole message does.</param>
internal sealed record Doubt(DoubtKind Kind, string Words = "")
{
    /// <summary>The AFIs that are named besides the one the message is about, as the plan or the author writes them.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>The doubt in a sentence, to stand before the question that settles it.</summary>
    public string Say(AfiReference about, Status? status) => Kind switch
    {
        DoubtKind.OtherAfi when Others.Count > 0 => $"That names {Listed} as well as {about}.",
        DoubtKind.OtherAfi => $"\"{Words}\" is about more than {about}.",
        DoubtKind.Hedged => $"\"{Words}\" leaves the status open.",
        DoubtKind.ToCome => $"\"{Words}\" is still to come.",
        DoubtKind.Conditional => $"\"{Words}\" has a condition or a reservation in it.",
        DoubtKind.Negated => $"\"{Words}\" says what it is not.",
        DoubtKind.SecondHand => $"\"{Words}\" sounds like somebody else's word for it.",
        DoubtKind.Corrected => $"You took something back (\"{Words}\"), so I have taken nothing of it as said.",
        DoubtKind.Contradicted => $"\"{Words}\" does not go with {Conversation.Words.Of(status ?? Status.Completed).ToLowerInvariant()}.",
        DoubtKind.Asks => "That reads like a question.",
        DoubtKind.Orders => "That reads like something you want done.",
        DoubtKind.Complains => $"\"{Words}\" reads as meant for me, and I am sorry.",
        DoubtKind.TakesBack => $"\"{Words}\" reads as if something is wrong.",
        DoubtKind.Postpones => "There is no hurry: what you have told me is kept.",
        DoubtKind.Courtesy => "ILAU needs it in words, a line at least.",
        DoubtKind.Elsewhere => $"\"{Words}\" points to what I do not have, and ILAU reads only what is written here.",
        DoubtKind.Replaces => "There is a narrative already.",
        _ => throw new ArgumentOutOfRangeException(nameof(about), Kind, null),
    };

    private string Listed => Others.Count == 1 ? Others[0] : $"{string.Join(", ", Others.Take(Others.Count - 1))} and {Others[^1]}";
}
