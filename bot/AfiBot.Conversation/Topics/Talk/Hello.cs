using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What somebody is told when they say hello, and when a chat begins.</summary>
public static class Hello
{
    public static TextReply Greeting(Person person) => new(
        $"{Begin(person)} What you tell me is kept with your name in the inspection action plan.", WhatNow.For(person));

    /// <summary>The greeting when a chat begins: with what is kept, and who sees it.</summary>
    public static TextReply Introduction(Person person) => new(
        $"{Begin(person)}\n"
        + "What I keep: your name and e-mail address and the name you sign in with, what you answer with your name and the time, and where this chat is and its time zone, so that I can write to you here. "
        + "Your answers go into the inspection action plan. You, the managers of the framework and the Inspection Liaison and Analysis Unit (ILAU) see them; ILAU reports them to the Performance Board.",
        WhatNow.For(person));

    private static string Begin(Person person)
    {
        var can = new List<string>();
        if (person.Is(Roles.Lead))
            can.Add("send you the areas for improvement (AFIs) you lead on and take your updates, in the card or in chat");
        if (person.Is(Roles.Manager) || person.Is(Roles.Officer))
            can.Add("tell you where any framework stands");
        if (person.Is(Roles.Officer))
            can.Add("open the cycle and post the weekly digest");
        return $"Hello, I am AfiBot. I {Join(can)}.";
    }

    private static string Join(List<string> parts) => parts.Count switch
    {
        0 => "answer questions about the action plan",
        1 => parts[0],
        _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} and {parts[^1]}",
    };
}
