namespace AfiBot.Core;

/// <summary>What the register has and the files have not: dropping it would lose its history.</summary>
internal static class MissingRows
{
    /// <summary>The problems of a plan's files with these among them. Where a row may hold what is missing as a spreadsheet spoilt it,
    /// that row is named, once.</summary>
    public static IReadOnlyList<ImportProblem> AddTo(
        IReadOnlyList<ImportProblem> problems, PlanView? stored, (FrameworksFile Read, string Name) frameworks, (AfisFile Read, string Name) afis)
    {
        if (stored is null)
            return problems;
        var all = problems.ToList();
        if (frameworks.Read.IsWhole)
        {
            var codes = stored.Frameworks.Select(f => f.Code).Except(frameworks.Read.Frameworks.Select(f => f.Code));
            all.AddRange(codes.Select(c => new ImportProblem(frameworks.Name, null, "Code", $"{c} is in the plan but not in the file")));
        }

        if (!afis.Read.IsWhole)
            return all;
        var known = stored.Afis.Select(a => a.Reference).ToHashSet();
        var unknown = afis.Read.References.Where(r => !known.Contains(r.Reference)).ToList();
        foreach (var missing in stored.Afis.Select(a => a.Reference).Except(afis.Read.References.Select(r => r.Reference)))
        {
            if (unknown.FirstOrDefault(r => SpreadsheetReference.MayBe(r.Found, missing)) is not { } spoilt)
            {
                all.Add(new ImportProblem(afis.Name, null, "Reference", $"{missing} is in the plan but not in the file"));
                continue;
            }

            unknown.Remove(spoilt);
            all.RemoveAll(p => p.File == afis.Name && p.Row == spoilt.Row && p.Column is "Reference");
            all.Add(new ImportProblem(
                afis.Name, spoilt.Row, "Reference", $"expected {missing}, which is in the plan but not in the file, found {CsvRow.Found(spoilt.Found)}; a spreadsheet may have made the one of the other"));
        }

        return all;
    }
}
