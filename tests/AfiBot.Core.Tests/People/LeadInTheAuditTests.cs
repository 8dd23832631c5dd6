namespace AfiBot.Core.Tests.People;

public sealed class LeadInTheAuditTests
{
    [Fact]
    public void Whoever_is_forgotten_is_a_pseudonym_in_the_note_of_a_change_of_lead_as_well()
    {
        var entry = new AuditEntry(Some.Monday, Some.Email("officer"), "lead", "plan", new Dictionary<string, int> { ["areas"] = 1 })
        {
            Note = "SRP-01 from srp.lead@example.org to jo@example.org",
        };
        var pseudonym = new Pseudonym("1");

        Forgetting.Of(entry, Some.Email("srp.lead"), pseudonym)!.Note.ShouldBe($"SRP-01 from {pseudonym.Email} to jo@example.org");
        Forgetting.Of(entry, Some.Email("srp.lead"), pseudonym)!.By.ShouldBe(Some.Email("officer"));
        Forgetting.Of(entry, Some.Email("lead"), pseudonym).ShouldBeNull("another address");
    }
}
