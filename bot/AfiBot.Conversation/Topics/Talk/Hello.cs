using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What somebody is told when they say hello, and when a chat begins.</summary>
public static class Hello
{
    public static TextReply Greeting(Person person) => new(
        $"{Begin(person)} What you tell me is recorded against your name in the inspection action plan.", WhatNow.For(person));

    /// <summary>The greeting when a chat begins: with what is kept, and who sees it.</summary>
    public static TextReply Introduction(Person person) => new(
        $"{Begin(person)}\n"
        + "I keep your name, e-mail address and sign-in name; your answers, with the time you gave them; and the address and time zone of this chat, so that I can write to you here. "
        + "Your answers go into the inspection action plan, where you, the managers of the framework and the Inspection Liaison and Analysis Unit (ILAU) can see them. ILAU reports them to the Performance Board.",
        WhatNow.For(person));

    private static string Begin(Person person)
    {
        var can = new List<string> { "Hello, I am AfiBot." };
        if (person.Is(Roles.Lead))
            can.Add("I send you the areas for improvement (AFIs) you lead on and take your updates, on the card or in chat.");
        if (person.Is(Roles.Manager) || person.Is(Roles.Officer))
            can.Add("I can tell you where any framework stands.");
        if (person.Is(Roles.Officer))
            can.Add("I open and close cycles and post the weekly digest when you ask me to.");
        if (can.Count == 1)
            can.Add("I answer questions about the action plan.");
        return string.Join(' ', can);
    }
}
