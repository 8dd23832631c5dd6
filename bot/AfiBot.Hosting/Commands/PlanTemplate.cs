using System.Text;
using AfiBot.Core;

namespace AfiBot.Hosting;

/// <summary>Files to begin a plan of one's own with: two frameworks, three AFIs and the people for them, made up, with every column there is. They import as they are.</summary>
internal static class PlanTemplate
{
    /// <summary>The files by their names.</summary>
    public static IReadOnlyList<(string Name, Action<Stream> Write)> Files { get; } =
    [
        .. PlanOutput.Of(
        [
            Of("frameworks", """
            Code,Framework,Aliases,Grading,Direction,PriorityServices,ManagedBy,Sponsor
            CUS,Custody,cells;detention,Good,Stable,,,acc.lead@example.org
            INV,Investigating crime,investigation;CID,Fair,Improved,Major crime,,
            """),
            Of("afis", """
            Reference,Framework,Area,Improvement,Lead,LeadEmail,BusinessGroup,Status,Reason,Narrative,TargetDate,LastUpdated,ManagedBy,Milestones,MilestonesDone,Indicator,IndicatorUnit,IndicatorTarget,IndicatorBetter,IndicatorValue,IndicatorDate,EqualityImpactConsidered,EqualityFindings,FinancialImpactConsidered,FinancialFindings,EvidenceLinks
            CUS-01,CUS,,Record the reason for every strip search,Head of Custody,custody.lead@example.org,Criminal Justice,Update awaited,,,31/03/2027,,,,,,,,,,,,,,,
            CUS-02,CUS,Healthcare,See every detainee at risk within an hour,Head of Custody,custody.lead@example.org,Criminal Justice,Work in progress,,Nurses are on duty at two of three suites.,30/06/2027,14/11/2026,,31/10/2026 Nurses at two suites; 31/03/2027 Nurses at the third,1 28/10/2026,Detainees seen within an hour,%,95,Higher,81,14/11/2026,Yes,Women wait longer at one suite.,Yes,Two posts are needed.,https://intranet.example.org/custody/healthcare
            INV-01,INV,,Supervise every investigation at 28 days,Head of Crime,crime.lead@example.org,Crime,Update awaited,,,,,,,,,,,,,,,,,,
            """),
            Of("people", """
            Email,Name,Roles,Frameworks,LineManager
            custody.lead@example.org,Head of Custody,lead,,crime.lead@example.org
            crime.lead@example.org,Head of Crime,lead;manager,INV,
            acc.lead@example.org,Assistant Chief Constable,manager,,
            ilau.officer@example.org,ILAU officer,officer,,
            """),
        ]),
        ("README.txt", Text("""
            A plan of your own in three files, or in plan.xlsx with the three as sheets, whichever you like better.
            Replace the rows, which are made up, and keep the headers.

            frameworks.csv  a row for each framework. Code: short and unique, it begins the references.
                            Aliases and PriorityServices: lists with ; between. Grading, Direction: as the
                            inspectorate gave them, or empty. ManagedBy: another body that follows all of it
                            up. Sponsor: the address of whoever is told when answers stay out after the line
                            manager was; may be empty.
            afis.csv        a row for each area for improvement. Framework: the code or the name. LeadEmail:
                            somebody with the role lead in people.csv. Status: Work in progress, Completed,
                            No further action (with a Reason: Sufficient work already in place, No current
                            plan or AFI not agreed) or Update awaited. Dates: day first, 31/03/2027.
                            ManagedBy: another body that follows it up; then Status stays empty.
                            The columns behind it may be left out, all or any:
                            Milestones: a day and what is done by then, each, with ; between. They are
                            numbered in that order. MilestonesDone: the numbers of those that are done, each
                            with its day.
                            Indicator: what is measured. IndicatorUnit: such as % or days, or empty for a
                            count. IndicatorTarget: the value to reach. IndicatorBetter: Lower or Higher.
                            IndicatorValue, IndicatorDate: the last value there is, and its day.
                            EqualityImpactConsidered, FinancialImpactConsidered: Yes or No. EqualityFindings,
                            FinancialFindings: what was found. EvidenceLinks: addresses that begin with
                            https://, with a space between. What leads are to say stays empty where nothing
                            has been said yet: Status is Update awaited then.
            people.csv      a row for each person. Roles: lead, manager, officer, with ; between. Frameworks:
                            the codes that a manager may see; empty for all. LineManager: the address of
                            whoever is told when answers stay out; may be empty.

            In the workbook the columns are formatted as they should be. With the files, format the column
            Reference as text before you type into it, and save as "CSV UTF-8". Then look first, and import:

              ./afibot import --workbook plan.xlsx --plan "Our inspection" --check
              ./afibot import --workbook plan.xlsx --plan "Our inspection"

            or
              ./afibot import --frameworks frameworks.csv --afis afis.csv --people people.csv --plan "Our inspection" --check
              ./afibot import --frameworks frameworks.csv --afis afis.csv --people people.csv --plan "Our inspection"
            """)),
    ];

    /// <summary>A table of lines with commas between; none of its texts has one.</summary>
    private static ExportedTable Of(string name, string lines)
    {
        string[][] rows = [.. lines.Split('\n').Select(line => line.TrimEnd('\r').Split(','))];
        return new ExportedTable(name, rows[0], PlanExport.Dates, rows[1..]);
    }

    private static Action<Stream> Text(string text) => stream => stream.Write([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n") + "\r\n")]);
}
