namespace AfiBot.Core;

/// <summary>What the file of people says.</summary>
/// <param name="People">In the file's order.</param>
/// <param name="IsWhole">Whether everybody's e-mail address and roles could be read: if not, a lead who is not found may be among the others.</param>
internal sealed record PeopleFile(IReadOnlyList<NamedPerson> People, bool IsWhole)
{
    private static readonly string[] Required = ["Email", "Name", "Roles"];

    /// <summary>The headers that an export writes.</summary>
    public static readonly string[] Headers = [.. Required, "Frameworks", "LineManager"];

    /// <summary>The columns it may have.</summary>
    public static readonly CsvColumns Columns = new(Required, ["Frameworks", "LineManager"], Required);

    private static readonly HashSet<string> Known = new(Headers, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, Roles> RoleNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["lead"] = Roles.Lead,
        ["manager"] = Roles.Manager,
        ["officer"] = Roles.Officer,
    };

    /// <summary>Roles as the file has them.</summary>
    public static string NamesOf(Roles roles) => string.Join(';', RoleNames.Where(r => roles.HasFlag(r.Value)).Select(r => r.Key));

    /// <summary>Reads the file. The column Frameworks, with the codes a manager is granted, may be left out: then managers see all;
    /// so may LineManager, with their address: then those who are late have none to be told.</summary>
    public static PeopleFile Read(CsvFile file, FrameworksFile frameworks, List<ImportProblem> problems)
    {
        var people = new List<NamedPerson>();
        if (CsvTable.Read(file, Columns, problems) is not { } table)
            return new PeopleFile(people, IsWhole: false);

        // A misspelt header would be an ignored column elsewhere; here it would grant a manager every framework.
        problems.AddRange(table.HasColumns.Where(h => h.Length > 0 && !Known.Contains(h)).Select(h =>
            new ImportProblem(file.Name, 1, h, $"expected no other columns than {string.Join(", ", Known)}, found {CsvRow.Found(h)}")));

        var rowOf = new Dictionary<EmailAddress, int>();
        var whole = table.IsWhole;
        foreach (var row in table.Rows)
        {
            var named = EmailAddress.TryParse(row["Email"], out var email);
            if (!named)
                row.Expected("Email", "an e-mail address");
            var name = row.Text("Name", "the person's name or title");
            var roles = ReadRoles(row);
            var granted = ReadFrameworks(row, frameworks);
            EmailAddress? manager = EmailAddress.TryParse(row["LineManager"], out var above) ? above : null;
            if (manager is null && row["LineManager"].Length > 0)
                row.Expected("LineManager", "the line manager's e-mail address, or nothing");
            whole &= named && roles is not Roles.None;
            if (!named)
                continue;
            if (!rowOf.TryAdd(email, row.Number))
                row.Repeats("Email", rowOf[email]);
            people.Add(new NamedPerson(email, name, roles, granted, manager));
        }

        return new PeopleFile(people, whole);
    }

    /// <summary>Whether somebody with this address answers for AFIs.</summary>
    public bool HasLead(EmailAddress email) => People.Any(p => p.Email == email && p.Roles.HasFlag(Roles.Lead));

    /// <summary>The roles, or none where one of them cannot be read.</summary>
    private static Roles ReadRoles(CsvRow row)
    {
        var names = row.Parts("Roles").Select(PlainText.Line).ToList();
        if (names.Count > 0 && names.All(RoleNames.ContainsKey))
            return names.Aggregate(Roles.None, (roles, name) => roles | RoleNames[name]);
        row.Expected("Roles", $"{CsvRow.Either(RoleNames.Keys)}, or several of them with ; between");
        return Roles.None;
    }

    private static List<FrameworkCode> ReadFrameworks(CsvRow row, FrameworksFile frameworks)
    {
        var granted = row.Parts("Frameworks").Select(f => frameworks.Find(f)?.Code).ToList();
        if (granted.Contains(null) && frameworks.IsWhole)
            row.Expected("Frameworks", "codes of the file of frameworks with ; between");
        return [.. granted.OfType<FrameworkCode>().Distinct()];
    }
}
