using System.Collections.Frozen;

namespace AfiBot.Conversation;

/// <summary>The words of <c>mail.yaml</c>.</summary>
internal sealed class MailWords
{
    private static readonly Lazy<MailWords> _shared = new(() => new MailWords(DataFile.Open("mail")));

    private MailWords(DataFile file)
    {
        Greeting = file.Phrases("greeting");
        Greeted = WordLists.Of(file, "greeted");
        Closing = file.Phrases("closing");
        SmallPrint = file.Phrases("small print");
        Marking = file.Phrases("marking");
        Quoted = file.Phrases("quoted");
        Wrote = file.Phrases("wrote");
        Head = file.Phrases("head");
        Subject = file.Phrases("subject");
        var labels = file.Map("labels");
        Labels = labels.Keys.Aggregate(new PhraseBook<string>(), (book, label) => book.Add(label, labels.Text(label)));
    }

    public static MailWords Shared => _shared.Value;

    public PhraseBook<bool> Greeting { get; }

    public FrozenSet<string> Greeted { get; }

    public PhraseBook<bool> Closing { get; }

    public PhraseBook<bool> SmallPrint { get; }

    public PhraseBook<bool> Marking { get; }

    public PhraseBook<bool> Quoted { get; }

    public PhraseBook<bool> Wrote { get; }

    public PhraseBook<bool> Head { get; }

    public PhraseBook<bool> Subject { get; }

    /// <summary>The labels of a form, each with what it labels: "reference", "status", "reason", "narrative" or "target".</summary>
    public PhraseBook<string> Labels { get; }
}
