namespace AfiBot.Tests.Support;

/// <summary>A second plan beside the reference plan, imported later: its lead leads in the reference plan too, and it has an SRP-01 of its own.</summary>
internal static class SecondPlan
{
    public const string Name = "PNC performance 2006";

    public static PlanId Id { get; } = PlanId.FromName(Name);

    public static Task Import(IRegister register, IDirectory directory, TimeProvider clock) =>
        Import(new ImportPlan(register, directory, new InMemoryAudit(), clock));

    public static async Task Import(ImportPlan import)
    {
        var outcome = await import.Import(
            new ImportRequest(
                Name,
                CsvFile.OfText("frameworks.csv", "Code,Framework,Aliases,Grading,Direction,PriorityServices,ManagedBy\nPNC,Police National Computer,pnc,Fair,Improved,,\nSRP,Road policing records,road records,Good,,,\n"),
                CsvFile.OfText(
                    "afis.csv",
                    "Reference,Framework,Area,Improvement,Lead,LeadEmail,BusinessGroup,Status,Reason,Narrative,TargetDate,LastUpdated,ManagedBy\n"
                    + "PNC-01,PNC,,Enter arrests within a day,Head of Traffic,srp.lead@example.org,Operations,Work in progress,,A team is named.,2026-06-30,,\n"
                    + "SRP-01,SRP,,Check vehicle records daily,Head of Traffic,srp.lead@example.org,Operations,Work in progress,,Checks have begun.,,,\n"
                    + "PNC-02,PNC,,Train custody staff,Head of Custody,custody.lead@example.org,Operations,Completed,,All are trained.,,,\n"),
                CsvFile.OfText("people.csv", "Email,Name,Roles\nsrp.lead@example.org,Head of Traffic,lead\ncustody.lead@example.org,Head of Custody,lead\nilau.officer@example.org,ILAU officer,officer\n")),
            _ => Task.FromResult(true),
            default);
        outcome.ShouldBeOfType<ImportOutcome.Imported>();
    }
}
