namespace AfiBot.Reports;

/// <summary>A part of a document, in the order of reading. What it looks like is the template's.</summary>
internal abstract record Passage
{
    private Passage()
    {
    }

    /// <summary>The document's title, and the lines under it.</summary>
    public sealed record Title(string Text, string Subtitle, IReadOnlyList<string> Lines) : Passage;

    /// <summary>The table of contents: the headings of the first two levels.</summary>
    public sealed record Contents(string Caption) : Passage;

    /// <param name="Level">From 1.</param>
    /// <param name="Text">The heading.</param>
    /// <param name="BeginsPage">Whether it stands on a new page.</param>
    public sealed record Heading(int Level, string Text, bool BeginsPage = false) : Passage;

    /// <summary>A paragraph; the lead, if any, in bold before it.</summary>
    public sealed record Paragraph(string Text, string Lead = "") : Passage;

    /// <summary>An item of a list.</summary>
    public sealed record Bullet(string Text, string Lead = "") : Passage;

    /// <summary>Somebody's own words.</summary>
    public sealed record Quote(string Text) : Passage;

    /// <summary>A table with a header row that is repeated on each page.</summary>
    /// <param name="Caption">What it shows, which stands above it with its number.</param>
    /// <param name="Columns">From the left.</param>
    /// <param name="Rows">As wide.</param>
    /// <param name="HasTotal">Whether the last row is the sum.</param>
    public sealed record Table(string Caption, IReadOnlyList<Column> Columns, IEnumerable<IReadOnlyList<string>> Rows, bool HasTotal = false) : Passage;

    /// <summary>A chart of stacked columns, with its numbers in a workbook behind it.</summary>
    /// <param name="Caption">What it shows.</param>
    /// <param name="Description">The same in words, for whoever does not see it.</param>
    /// <param name="Axis">What the categories are.</param>
    /// <param name="Categories">A column each.</param>
    /// <param name="Stacks">From the bottom up, a value for each category.</param>
    public sealed record Chart(string Caption, string Description, string Axis, IReadOnlyList<string> Categories, IReadOnlyList<Series> Stacks) : Passage;

    /// <param name="Header">Its header.</param>
    /// <param name="Weight">How wide it is, beside the others.</param>
    /// <param name="IsNumber">Whether it stands at the right.</param>
    public sealed record Column(string Header, int Weight, bool IsNumber = false);

    /// <param name="Name">As the legend has it.</param>
    /// <param name="Colour">Six hexadecimal digits.</param>
    /// <param name="Values">One for each category.</param>
    public sealed record Series(string Name, string Colour, IReadOnlyList<int> Values);
}
