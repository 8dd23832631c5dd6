using AfiBot.Core;

namespace AfiBot.Hosting;

/// <summary>The tables of a plan as a command is given them: three CSV files, or workbooks that have them as sheets.</summary>
internal static class PlanInput
{
    /// <summary>Reads them. Among the sheets of workbooks the three are found by their headers, and others are left alone.</summary>
    /// <exception cref="MendableException">A file cannot be read, or the workbooks have not one sheet of each.</exception>
    public static async Task<(CsvFile Frameworks, CsvFile Afis, CsvFile People)> Read(IReadOnlyList<FileInfo> files, CancellationToken cancellation)
    {
        var tables = new List<CsvFile>();
        foreach (var file in files)
        {
            var content = await InputFile.Read(file, cancellation);
            if (WorkbookReader.IsWorkbook(content))
                tables.AddRange(WorkbookReader.Read(file.Name, content));
            else
                tables.Add(new CsvFile(file.Name, content));
        }

        if (tables is [{ IsSheet: false } frameworks, { IsSheet: false } afis, { IsSheet: false } people])
            return (frameworks, afis, people);
        var found = PlanTables.Of(tables);
        return (Only(found.Frameworks, "frameworks (Code, Framework)"), Only(found.Afis, "AFIs (Reference, Framework, Improvement, Lead, …)"), Only(found.People, "people (Email, Name, Roles)"));
    }

    private static CsvFile Only(IReadOnlyList<CsvFile> found, string kind) => found switch
    {
        [var only] => only,
        [] => throw new MendableException($"no sheet has the headers of {kind}. Give them to one, in its first row, or write files to begin with: afibot import --template FOLDER"),
        _ => throw new MendableException($"several sheets have the headers of {kind}: {string.Join("; ", found.Select(f => f.Name))}. Keep one, or hide the others."),
    };
}
