namespace AfiBot.Tests.Conversation;

/// <summary>Whom somebody is told to ask whom the bot does not know.</summary>
public sealed class ContactTests
{
    [Theory]
    [InlineData(null, null, "The Inspection Liaison and Analysis Unit (ILAU) can add you.")]
    [InlineData("Jo Bloggs in ILAU", null, "To be added, ask Jo Bloggs in ILAU.")]
    [InlineData("Jo Bloggs in ILAU", "ilau@example.org", "To be added, ask Jo Bloggs in ILAU: ilau@example.org.")]
    [InlineData(" ", "ilau@example.org", "To be added, ask the Inspection Liaison and Analysis Unit (ILAU): ilau@example.org.")]
    public void They_are_told_what_is_set(string? name, string? address, string told)
    {
        var contact = Read(name, address);

        contact.Problem().ShouldBeNull();
        contact.Unknown.Text.ShouldBe($"Hello. I collect updates on areas for improvement after an inspection, but you are not in my directory, so there is nothing I can show you. {told}");
    }

    [Fact]
    public void An_address_that_is_none_is_a_problem_of_the_settings() =>
        Read("Jo", "ask Jo").Problem().ShouldBe("Contact:Address is 'ask Jo', which is not an e-mail address.");

    private static Contact Read(string? name, string? address) => Contact.From(setting => setting switch
    {
        "Contact:Name" => name,
        "Contact:Address" => address,
        _ => null,
    });
}
