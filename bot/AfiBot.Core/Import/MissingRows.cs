namespace AfiBot.Core;

/// <summary>What the register has and the files have not: it is never dropped, and closed only where that is said.</summary>
internal static class MissingRows
{
    /// <summary>The problems of a plan's files with these among them. Where a row may hold what is missing as a spreadsheet spoilt it,
    /// that row is named, once.</summary>
    /// <param name="problems">The problems of the files.</param>
    /// <param name="stored">The plan in the register, or null.</param>
    /// <param name="frameworks">The file of frameworks.</param>
    /// <param name="afis">The file of AFIs.</param>
    /// <param name="closes">Whether missing AFIs are to be closed, so that only a spoilt row is a problem, or a framework that has none.</param>
    public static IReadOnlyList<ImportProblem> AddTo(
        IReadOnlyList<ImportProblem> problems, PlanView? stored, (FrameworksFile Read, string Name) frameworks, (AfisFile Read, string Name) afis, bool closes)
    {
        if (stored is null)
            return problems;
        var all = problems.ToList();
        if (frameworks.Read.IsWhole)
        {
            var codes = stored.Frameworks.Select(f => f.Code).Except(frameworks.Read.Frameworks.Select(f => f.Code)).Where(c => !closes || stored.Afis.All(a => a.Framework != c));
            all.AddRange(codes.Select(c => new ImportProblem(frameworks.Name, null, "Code", $"{c} is in the plan but not in the file")));
        }

        if (!afis.Read.IsWhole)
            return all;
        var known = stored.Afis.Select(a => a.Reference).ToHashSet();
        var unknown = afis.Read.References.Where(r => !known.Contains(r.Reference)).ToList();
        foreach (var missing in Of(stored, afis.Read))
        {
            if (unknown.FirstOrDefault(r => SpreadsheetReference.MayBe(r.Found, missing)) is not { } spoilt)
            {
                if (!closes)
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

    /// <summary>The AFIs that are in the plan, not closed, and not in its file.</summary>
    public static IEnumerable<AfiReference> Of(PlanView? stored, AfisFile afis) =>
        stored?.Afis.Where(a => !a.IsClosed).Select(a => a.Reference).Except(afis.References.Select(r => r.Reference)) ?? [];
}
