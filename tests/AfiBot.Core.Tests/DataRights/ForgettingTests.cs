namespace AfiBot.Core.Tests.DataRights;

public sealed class ForgettingTests
{
    private static readonly Pseudonym Somebody = new("0123456789ab");

    [Fact]
    public void An_update_for_a_person_keeps_who_wrote_it()
    {
        var forgotten = Forgetting.Of(Some.Update() with { By = Some.Email("ilau.officer") }, Some.Email("srp.lead"), Somebody);

        forgotten.ShouldBe(Some.Update() with { By = Some.Email("ilau.officer"), For = Somebody.Email });
    }

    [Fact]
    public void What_has_nothing_to_do_with_them_is_left_alone()
    {
        Forgetting.Of(Some.Update(), Some.Email("mapp.lead"), Somebody).ShouldBeNull();
        Forgetting.Of(Some.Afi() with { Standing = Some.Update() }, Some.Email("mapp.lead"), Somebody).ShouldBeNull();
    }

    [Fact]
    public void An_area_that_another_leads_by_now_keeps_its_lead()
    {
        var afi = Some.Afi(lead: "mapp.lead") with { Standing = Some.Update() };

        Forgetting.Of(afi, Some.Email("srp.lead"), Somebody)
            .ShouldBe(afi with { Standing = Some.Update() with { By = Somebody.Email, For = Somebody.Email } });
    }

    [Fact]
    public void A_pseudonym_is_an_address_that_can_be_read_and_never_the_same_twice()
    {
        var (one, other) = (Pseudonym.New(), Pseudonym.New());

        EmailAddress.TryParse(one.Email.Value, out var read).ShouldBeTrue();
        read.ShouldBe(one.Email);
        one.ShouldNotBe(other);
    }
}
