using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A piece of a page. It says what it is, never how it looks: each channel draws all kinds in its own way, and a page
/// made of these needs no drawing of its own.</summary>
public abstract record Block
{
    private protected Block()
    {
    }

    /// <summary>How far it stands from what is above it; null for what is usual of its kind.</summary>
    public Break? Break { get; init; }

    /// <summary>What the page is about.</summary>
    public sealed record Title(string Text) : Block;

    /// <summary>What a part of the page is about.</summary>
    public sealed record Subtitle(string Text) : Block;

    /// <summary>A line that matters less.</summary>
    public sealed record Note(string Text) : Block;

    /// <summary>A line, of runs in different roles.</summary>
    public sealed record Line(params IReadOnlyList<Run> Runs) : Block
    {
        public Line(string text)
            : this([new Run(text)])
        {
        }
    }

    /// <summary>A label and what it is of.</summary>
    public sealed record Labelled(string Label, Run Of) : Block
    {
        public Labelled(string label, string of)
            : this(label, new Run(of))
        {
        }
    }

    /// <summary>Words of one or several lines, as they were written.</summary>
    public sealed record Paragraphs(string Text) : Block;

    /// <summary>What has just happened, or what has to be put right.</summary>
    public sealed record Notice(string Text, Tone Tone) : Block;

    /// <summary>The five counts as a sum, with their total.</summary>
    /// <param name="Figures">The counts.</param>
    /// <param name="Before">What they were before, to say what changed; or null.</param>
    /// <param name="Behind">What lists the AFIs behind a count, null standing for all of them; or null where nothing does.</param>
    public sealed record Counts(Figures Figures, Figures? Before = null, Func<ShownStatus?, TopicRequest>? Behind = null) : Block
    {
        /// <summary>What they are of, for those who hear the page, where it has counts of several things; null where it has not.</summary>
        public string? Of { get; init; }
    }

    /// <summary>The counts as shares of a whole. It says nothing that the words of the page do not: a channel may leave it out.</summary>
    public sealed record Chart(string Caption, Figures Figures) : Block;

    /// <summary>A few numbers side by side, the first that a reader looks for.</summary>
    public sealed record Numbers(params IReadOnlyList<Number> Of) : Block;

    /// <summary>How much of a whole is done. It says nothing that the words of the page do not: a channel may leave it out.</summary>
    public sealed record Progress(int Done, int Of) : Block;

    /// <summary>What is out of the way until somebody wants it; a channel that cannot fold shows it.</summary>
    /// <param name="Label">What brings it out.</param>
    /// <param name="Blocks">What comes out.</param>
    public sealed record Folded(string Label, params IReadOnlyList<Block> Blocks) : Block;

    /// <summary>One of several things in a list.</summary>
    /// <param name="Lines">What is said of it.</param>
    public sealed record Item(params IReadOnlyList<Block> Lines) : Block
    {
        /// <summary>What stands at the end of its first line: how far it is, or how many.</summary>
        public Run? Edge { get; init; }

        /// <summary>The one thing that is done with it, at its edge.</summary>
        public Choice? Leads { get; init; }

        /// <summary>What choosing it does. A channel may leave that out, so what it shows can be reached in another way too.</summary>
        public Choice? Opens { get; init; }

        /// <summary>What can be done with it.</summary>
        public IReadOnlyList<Choice> Choices { get; init; } = [];
    }

    /// <summary>What can be done from here.</summary>
    public sealed record Actions(params IReadOnlyList<Choice> Choices) : Block;

    /// <summary>The way to the pages before and after, where there are several, and other ways on beside it.</summary>
    /// <param name="Page">This page, from 0.</param>
    /// <param name="PageCount">At least 1.</param>
    /// <param name="TurnTo">What shows another page.</param>
    /// <param name="More">The other ways on.</param>
    public sealed record Pager(int Page, int PageCount, Func<int, TopicRequest> TurnTo, params IReadOnlyList<Choice> More) : Block;
}
