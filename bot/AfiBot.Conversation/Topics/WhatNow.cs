using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The buttons under a reply that leaves it open what comes next.</summary>
internal static class WhatNow
{
    public static Choice[] For(Person person) => person.Is(Roles.Lead)
        ? [new Choice("What do I owe?", new OwedRequest()), new Choice("Help", new HelpRequest())]
        : [new Choice("Overall status", new StatusRequest(new Scope.Plan())), new Choice("Help", new HelpRequest())];
}
