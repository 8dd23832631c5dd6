namespace AfiBot.Core.Tests.Updates;

/// <summary>Links to evidence: which are taken, how they are kept, and what is said of the others.</summary>
public sealed class EvidenceTests
{
    private static EvidenceField Evidence => UpdateFields.Evidence;

    [Theory]
    [InlineData("https://files.example.org/plan.pdf", "https://files.example.org/plan.pdf")]
    [InlineData("HTTPS://Files.Example.org", "https://files.example.org/")]
    [InlineData("https://example.org:8443/a_b?c=1&d=*e*#f", "https://example.org:8443/a_b?c=1&d=*e*#f")]
    [InlineData("  https://a.example\n\nhttps://b.example https://a.example/ ", "https://a.example/ https://b.example/")]
    [InlineData("https://bücher.example/", "https://xn--bcher-kva.example/")]
    public void A_link_is_kept_in_one_way_of_writing(string typed, string kept)
    {
        var draft = Some.Draft().With(Evidence, typed);

        draft.Problems().ShouldBe([]);
        Evidence.In(draft).Select(l => l.AbsoluteUri).ShouldBe(kept.Split(' '));
        Evidence.Read(Evidence.Settled(draft)).ShouldBe(Evidence.In(draft));
    }

    [Theory]
    [InlineData("http://example.org/", EvidenceField.LinkFault.NotHttps)]
    [InlineData("javascript:alert(1)//https://example.org", EvidenceField.LinkFault.NotHttps)]
    [InlineData("data:text/html,https://example.org", EvidenceField.LinkFault.NotHttps)]
    [InlineData("file:///c:/plan.pdf", EvidenceField.LinkFault.NotHttps)]
    [InlineData("//example.org/a", EvidenceField.LinkFault.NotHttps)]
    [InlineData("www.example.org", EvidenceField.LinkFault.NotHttps)]
    [InlineData("https:example.org", EvidenceField.LinkFault.NotHttps)]
    [InlineData("[plan](https://example.org)", EvidenceField.LinkFault.NotHttps)]
    [InlineData("https://", EvidenceField.LinkFault.Unreadable)]
    [InlineData("https://example.org\\@evil.example", EvidenceField.LinkFault.Unreadable)]
    [InlineData("https://example.org/<script>", EvidenceField.LinkFault.Unreadable)]
    [InlineData("https://example.org/\"onclick=", EvidenceField.LinkFault.Unreadable)]
    [InlineData("https://example.org/{{DATE(2026-01-05T09:00:00Z)}}", EvidenceField.LinkFault.Unreadable)]
    [InlineData("https://me@example.org/", EvidenceField.LinkFault.NamesUser)]
    [InlineData("https://me:secret@example.org/", EvidenceField.LinkFault.NamesUser)]
    [InlineData("https://example.org@evil.example/", EvidenceField.LinkFault.NamesUser)]
    [InlineData("https://localhost/", EvidenceField.LinkFault.Host)]
    [InlineData("https://a.localhost/", EvidenceField.LinkFault.Host)]
    [InlineData("https://intranet/", EvidenceField.LinkFault.Host)]
    [InlineData("https://127.0.0.1/", EvidenceField.LinkFault.Host)]
    [InlineData("https://[::1]/", EvidenceField.LinkFault.Host)]
    [InlineData("https://2130706433/", EvidenceField.LinkFault.Host)]
    [InlineData("https://exa\u200Bmple.org/", EvidenceField.LinkFault.Unseen)]
    [InlineData("https://example.org/\u202Efdp.exe", EvidenceField.LinkFault.Unseen)]
    [InlineData("https://ex\u0430mple.org/", EvidenceField.LinkFault.Unseen)]
    public void A_link_that_is_not_harmless_is_refused(string typed, EvidenceField.LinkFault fault)
    {
        var draft = Some.Draft().With(Evidence, typed);

        draft.Problems().ShouldBe([new EvidenceField.BadLink(Evidence, typed, fault)]);
        Evidence.In(draft).ShouldBeEmpty();
    }

    [Fact]
    public void A_link_has_five_hundred_characters_at_most()
    {
        var longest = "https://example.org/".PadRight(500, 'x');

        Some.Draft().With(Evidence, longest).Problems().ShouldBe([]);
        Some.Draft().With(Evidence, longest + "x").Problems().ShouldBe([new EvidenceField.BadLink(Evidence, longest + "x", EvidenceField.LinkFault.TooLong)]);
    }

    [Fact]
    public void An_update_has_five_links_at_most()
    {
        var five = string.Join(' ', Enumerable.Range(1, 5).Select(n => $"https://example.org/{n}"));

        Some.Draft().With(Evidence, five).Problems().ShouldBe([]);
        Some.Draft().With(Evidence, $"{five} https://example.org/6").Problems().ShouldBe([new EvidenceField.TooMany(Evidence)]);
        Evidence.In(Some.Draft("See https://example.org/6").With(Evidence, five)).Count.ShouldBe(5);
    }

    [Theory]
    [InlineData("It opened (see https://example.org/plan).", "https://example.org/plan")]
    [InlineData("https://example.org/a, https://example.org/b; and <https://example.org/c>", "https://example.org/a https://example.org/b https://example.org/c")]
    [InlineData("The [lease](https://example.org/lease) is signed.", "https://example.org/lease")]
    [InlineData("https://example.org/Pound_(London) is the page", "https://example.org/Pound_(London)")]
    [InlineData("Not http://example.org, not https://me:secret@example.org, not https://localhost/, not javascript:alert(1)", "")]
    public void Links_in_the_narrative_are_evidence_too(string narrative, string kept)
    {
        var draft = Some.Draft(narrative);

        draft.Problems().ShouldBe([]);
        Evidence.In(draft).Select(l => l.AbsoluteUri).ShouldBe(kept.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        draft.Narrative.ShouldBe(narrative);
    }

    [Fact]
    public async Task An_update_is_recorded_with_its_evidence()
    {
        var plan = await SmallPlan.With(Some.Afi());
        await plan.Open();

        var outcome = await plan.Record(Some.Lead(), Some.Draft("See https://example.org/a").With(Evidence, "https://example.org/b"));

        Evidence.Read(outcome.ShouldBeOfType<RecordOutcome.Recorded>().Update.Said[Evidence]).Select(l => l.AbsoluteUri).ShouldBe(["https://example.org/b", "https://example.org/a"]);
    }
}
