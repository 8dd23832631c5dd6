namespace AfiBot.Core;

/// <summary>One thing that stands in the way of an import.</summary>
/// <param name="File">The file, or <see cref="PlanName"/> or <see cref="Settings"/> where it lies in neither of the three.</param>
/// <param name="Row">The row as a spreadsheet counts it: the header is row 1, and a record with line breaks inside quotes is one row.
/// Null where the problem is not that of one row.</param>
/// <param name="Column">The header of the column, or null where the whole row or file is meant.</param>
/// <param name="Message">What was expected and what was found.</param>
public sealed record ImportProblem(string File, int? Row, string? Column, string Message)
{
    /// <summary>Stands for the file where the plan's name is the problem.</summary>
    public const string PlanName = "plan name";

    /// <summary>Stands for the file where the plan's settings are the problem.</summary>
    public const string Settings = "settings";
}
