using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Where does the proof lie?</summary>
internal sealed class EvidenceQuestion : ShortQuestion
{
    private static EvidenceField Evidence => UpdateFields.Evidence;

    public override UpdateStep Step { get; } = new("Evidence");

    public override string Name => "Evidence";

    public override IReadOnlyList<(string Id, UpdateField Field)> Fields { get; } = [("evidence", Evidence)];

    public override IEnumerable<Block> Form(UpdateDraft draft) =>
    [
        new Field.Text(Fields[0].Id, "Links to evidence, each on a line of its own", EvidenceField.MostLinks * (EvidenceField.MaxLinkLength + 1))
        {
            IsLong = true,
            Value = draft.Said[Evidence],
            Hint = "https://…",
        },
    ];

    public override string Say(DraftProblem problem) => problem switch
    {
        EvidenceField.TooMany => $"I can take {EvidenceField.MostLinks} links to evidence at most.",
        EvidenceField.BadLink bad => $"I cannot take the link \"{Words.Shortened(bad.Link)}\": {Why(bad)}.",
        _ => throw Unknown(problem),
    };

    public override string Ask(UpdateDraft draft, Afi afi) => Evidence.In(draft) is { Count: > 0 } links
        ? $"Are there more links to evidence? So far: {string.Join(", ", links.Select(Shown))}."
        : "Is there evidence to link to? Send the links, or say \"skip\".";

    public override string Help => $"Send up to {EvidenceField.MostLinks} links that begin with https://, with a space between them. \"Skip\" goes on without, \"none\" drops those you sent.";

    public override IReadOnlyList<DialogButton> Buttons(UpdateDraft draft) => draft.Said[Evidence].Length > 0
        ? [DialogButton.Keep("Keep these"), DialogButton.Give("No links"), DialogButton.Back]
        : [DialogButton.Keep("Skip"), DialogButton.Back];

    /// <summary>Whatever words an address is made of, it is an answer to this question and to no other.</summary>
    public override bool IsAnswer(string text) => Evidence.Tidy(text) is { Length: > 0 } words && words.Split('\n').All(w => w.Contains("://", StringComparison.Ordinal));

    public override ShortAnswer Answer(UpdateDraft draft, string text, Intent intent, DateOnly today)
    {
        if (IsAnswer(text))
        {
            var next = draft.With(Evidence, $"{draft.Said[Evidence]}\n{text}");
            return Evidence.Problems(next).FirstOrDefault() is { } problem ? new ShortAnswer.Again(Say(problem)) : new ShortAnswer.Taken(next);
        }

        return intent switch
        {
            _ when Keeps(text, intent) => new ShortAnswer.Taken(draft),
            Intent.Skip or Intent.No => new ShortAnswer.Taken(draft.With(Evidence, "")),
            Intent.Yes => new ShortAnswer.Again("Please send me the links."),
            _ => new ShortAnswer.None("I can take links that begin with https:// here, and nothing else."),
        };
    }

    public override IEnumerable<Block> ToConfirm(UpdateDraft draft) => Lines(Evidence.In(draft));

    public override IEnumerable<Block> LastSaid(Update update) => Lines(Evidence.Read(update.Said[Evidence]));

    public override string? Typed(UpdateDraft draft) =>
        draft.Said[Evidence] is { Length: > 0 } typed ? $"evidence {typed.Replace("\n", ", ", StringComparison.Ordinal)}" : null;

    private static IEnumerable<Block> Lines(IReadOnlyList<Uri> links) => links.Select((link, at) =>
    {
        var run = new Run(Shown(link)) { Link = link };
        return at == 0 ? (Block)new Block.Labelled("Evidence:", run) : new Block.Line(run);
    });

    /// <summary>The host in full, then as much of the path as there is room for: where a link leads can be seen before it is followed.</summary>
    private static string Shown(Uri link) => $"{link.Authority}{Words.Shortened(link.PathAndQuery.TrimEnd('/'))}";

    private static string Why(EvidenceField.BadLink bad) => bad.Fault switch
    {
        EvidenceField.LinkFault.NotHttps => "a link to evidence begins with https://",
        EvidenceField.LinkFault.Host => "its host should be a full name, such as files.example.org",
        EvidenceField.LinkFault.NamesUser => "there is a user's name or a password in it",
        EvidenceField.LinkFault.Unseen => $"there is {OddCharacters.In(bad.Link) ?? "something invisible"} in it",
        EvidenceField.LinkFault.TooLong => $"it is longer than {EvidenceField.MaxLinkLength} characters",
        _ => "it is not the address of a page",
    };
}
