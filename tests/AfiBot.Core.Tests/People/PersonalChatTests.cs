namespace AfiBot.Core.Tests.People;

public sealed class PersonalChatTests
{
    private static readonly Refusal Blocked = new("ConversationBlockedByUser", Some.Monday);

    [Fact]
    public void A_chat_takes_messages_where_it_is_known_and_nothing_stands_against_it()
    {
        PersonalChat.None.IsOpen.ShouldBeFalse();
        new PersonalChat(Some.Conversation()).IsOpen.ShouldBeTrue();
        new PersonalChat(Some.Conversation()).RefusedWith(Blocked, isGone: false).IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void A_sign_of_life_ends_a_refusal_and_keeps_the_time_zone_that_it_does_not_name()
    {
        var chat = new PersonalChat(Some.Conversation("old"), "Europe/London").RefusedWith(Blocked, isGone: false);

        chat.HeardAt(Some.Conversation("new"), null).ShouldBe(new PersonalChat(Some.Conversation("new"), "Europe/London"));
        chat.HeardAt(Some.Conversation("new"), "Europe/Paris").TimeZone.ShouldBe("Europe/Paris");
    }

    [Fact]
    public void Where_the_chat_is_gone_its_id_goes_too()
    {
        var chat = new PersonalChat(Some.Conversation(), "Europe/London");

        chat.RefusedWith(Blocked, isGone: true).ShouldBe(new PersonalChat(null, "Europe/London", Blocked));
        chat.RefusedWith(Blocked, isGone: false).ShouldBe(new PersonalChat(Some.Conversation(), "Europe/London", Blocked));
    }
}
