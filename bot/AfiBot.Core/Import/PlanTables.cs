namespace AfiBot.Core;

/// <summary>The tables of a plan, told apart by their headers, whatever they are called and in whichever order they are given. Pure.</summary>
/// <param name="Frameworks">Those with the headers of frameworks.</param>
/// <param name="Afis">Those with the headers of AFIs.</param>
/// <param name="People">Those with the headers of people.</param>
public sealed record PlanTables(IReadOnlyList<CsvFile> Frameworks, IReadOnlyList<CsvFile> Afis, IReadOnlyList<CsvFile> People)
{
    /// <summary>Tells them apart; one that is none of the three is in none of the lists.</summary>
    public static PlanTables Of(IReadOnlyList<CsvFile> files) => new(
        [.. files.Where(f => CsvTable.HasHeaderOf(f, FrameworksFile.Columns))],
        [.. files.Where(f => CsvTable.HasHeaderOf(f, AfisFile.Columns))],
        [.. files.Where(f => CsvTable.HasHeaderOf(f, PeopleFile.Columns))]);

    /// <summary>The request with each file where it belongs, and what there is to say of that: files that were swapped are taken for what they are.</summary>
    internal static (ImportRequest Request, IReadOnlyList<string> Remarks) PutRight(ImportRequest request)
    {
        if (Of([request.Frameworks, request.Afis, request.People]) is not { Frameworks: [var frameworks], Afis: [var afis], People: [var people] })
            return (request, []);
        var right = request with { Frameworks = frameworks, Afis = afis, People = people };
        return right == request
            ? (request, [])
            : (right, [$"the files were given in another order: {frameworks.Name} has the frameworks, {afis.Name} the AFIs, {people.Name} the people"]);
    }
}
