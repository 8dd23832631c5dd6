using AfiBot.Core;

namespace AfiBot.Reports;

/// <summary>A position paper as a Word document.</summary>
public static class PaperDocument
{
    /// <summary>The bytes of the .docx. The same paper on the same template gives the same bytes.</summary>
    /// <param name="paper">What it says.</param>
    /// <param name="template">The bytes of the force's own .dotx, or null.</param>
    /// <exception cref="TemplateException">The template cannot be used.</exception>
    public static byte[] Write(PositionPaper paper, byte[]? template = null)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return WordDocument.Write(PaperPages.Of(paper), Facts(paper), template);
    }

    /// <summary>The name of the file, such as <c>Position paper 2007-01-16.docx</c>.</summary>
    public static string FileName(PositionPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return FormattableString.Invariant($"Position paper {paper.Main.Position.Today:yyyy-MM-dd}.docx");
    }

    private static DocumentFacts Facts(PositionPaper paper) => new(
        "Position paper",
        $"{PaperPages.Names(paper)}: areas for improvement as at {PaperPages.Day(paper.Main.Position.Today)}",
        "Inspection Liaison and Analysis Unit",
        PaperPages.Day(paper.Main.Position.Today),
        paper.AsAt);
}
