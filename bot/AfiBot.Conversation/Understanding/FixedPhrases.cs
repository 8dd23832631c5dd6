namespace AfiBot.Conversation;

/// <summary>Texts that mean one thing as a whole: the words of a dialog, and an officer's orders.</summary>
internal static class FixedPhrases
{
    private const int MostWords = 16;

    private static readonly HashSet<string> Polite = Set("please thanks thank you kindly then now cheers afibot");

    private static readonly HashSet<string> AskingPolitely = Set("please can could would will you kindly lets let us now i want to need like");

    /// <summary>Orders and questions: certain when they are all that was said.</summary>
    private static readonly PhraseBook<Intent> Orders = new PhraseBook<Intent>()
        .Add(new Intent.Help(), """
            help | help me | i need help | can you help | can you help me | what can you do | what can i do | what can i ask
            | what can i ask you | what can i say | what do you do | how does this work | how do i use this | how do you work
            | what are you | who are you | commands | menu | instructions | options
            """)
        .Add(new Intent.Back(), "back | go back | back one step | one step back | previous | previous step | step back | undo that | change it | change that | change something")
        .Add(new Intent.Cancel(), """
            cancel | cancel it | cancel this | cancel that | cancel update | cancel the update | stop | stop it | stop this | quit | exit | abort
            | never mind | nevermind | forget it | forget that | forget about it | drop it
            """)
        .Add(new Intent.WhatDoIOwe(), """
            what do i owe | what do i still owe | what am i owing | what do you need from me | what do you want from me | what do you still need from me
            | what is needed from me | what is required from me | what is required of me | what do i need to do | what do i have to do
            | what do i need to answer | what do i have to answer | what do i still need to answer | what do i have to update
            | what have i got to do | what is on my list | what is left for me | what have i left
            | my areas | my afis | my card | my list | my updates | my tasks | show my card | show me my card | send my card | send me my card | show my areas
            | show me my areas | show my afis | show me my afis | list my afis | list my areas | what are my afis | what are my areas | which afis are mine | which areas are mine
            | what is mine | what is outstanding for me | what is still outstanding for me | what have i outstanding | what do i have outstanding
            | what have i not answered | what am i late with | what am i late on | am i late | what is due from me | what is waiting for me | what is my position
            | what should i update | what should i do | what is awaited from me | my status | what is my status | what am i overdue on
            """)
        .Add(new Intent.StartUpdate(null), """
            update | updates | give update | give an update | give updates | make an update | send an update | new update | start update | start an update
            | i would like to give an update | i want to give an update | i would like to update | i want to update | i need to update
            | i would like to answer | i want to answer | i have an update | i have got an update | i want to give you an update
            | let me update | let me give an update | let me give you an update | can i give an update | can i update | can i give you an update
            | give an answer | i need to give an update | here is an update | here is my update | submit an update | i would like to make an update | update an afi
            | i want to update an afi | i would like to update an afi | i d like to give an update | id like to give an update | id like to update
            | i have an update for you | i want to make an update | i want to report | i would like to report progress
            """);

    /// <summary>Answers and greetings: never certain, for they may as well be the free text a dialog waits for.</summary>
    private static readonly PhraseBook<Intent> Answers = new PhraseBook<Intent>()
        .Add(new Intent.Greeting(), """
            hi | hello | hey | hello there | hi there | hey there | good morning | good afternoon | good evening | morning | afternoon | evening
            | good day | how are you doing | how do you do | hiya | howdy | how are you | hi how are you | hello how are you | hi bot | hello bot | greetings | hi all | hello all
            """)
        .Add(new Intent.Yes(), """
            yes | y | yep | yeah | yup | ok | okay | sure | confirm | confirmed | i confirm | save | record it | record that | record this | yes record it | try again | save it | save that | save this | yes save it | yes save
            | yes confirm | correct | that is right | that is correct | yes that is right | yes that is correct | right | go ahead | do it | yes do it
            | send it | submit | submit it | of course | absolutely | looks good | all good | agreed | ok save it | yes ok | yes it is
            """)
        .Add(new Intent.No(), """
            no | n | nope | nah | no way | not now | do not | do not save | do not save it | no do not | wrong | that is wrong | not right | that is not right
            | not correct | incorrect | no that is wrong | not yet
            """)
        .Add(new Intent.Skip(), """
            skip | skip it | skip this | skip that | pass | none | no date | no target date | none yet | leave it | leave it as it is | leave as is | leave as it is | same
            | the same | same as before | no change | unchanged | as before | keep | keep it | keep that | keep it as it is | keep as it is | nothing | n a | not applicable | nothing to add | no evidence | no link
            | no links
            """);

    private static readonly HashSet<string> OpenVerbs = Set("open start begin launch");
    private static readonly HashSet<string> CloseVerbs = Set("close end finish");
    private static readonly HashSet<string> CycleWords = Set("a the new next another this current up cycle round of asking updates today");
    private static readonly HashSet<string> DigestVerbs = Set("post send use set put make publish share give show");
    private static readonly HashSet<string> DigestWords = Set("""
        the a this that channel here for in to digest weekly every each week monday tuesday wednesday thursday friday on as us me everyone again today
        """);

    /// <summary>Reads a text that is, politeness aside, one of these phrases.</summary>
    public static Reading? Read(Sentence sentence)
    {
        if (sentence.Words.Count > MostWords)
            return null;
        var words = Core(sentence.Words, Polite);
        if (Orders.TryMatchAll(sentence.Words, out var order) || Orders.TryMatchAll(words, out order))
            return new Reading(order, IsCertain: true);
        if (Answers.TryMatchAll(sentence.Words, out var answer) || Answers.TryMatchAll(words, out answer))
            return new Reading(answer, IsCertain: false);
        var asked = Core(words, AskingPolitely);
        return asked.Count < 2 ? null : ReadCycleOrder(asked) ?? ReadDigestOrder(asked, sentence);
    }

    private static Reading? ReadCycleOrder(List<Word> words)
    {
        if (!words.Exists(w => w.Text is "cycle" or "round") || !words.Skip(1).All(w => CycleWords.Contains(w.Text)))
            return null;
        if (OpenVerbs.Contains(words[0].Text))
            return new Reading(new Intent.OpenTheCycle(), IsCertain: true);
        return CloseVerbs.Contains(words[0].Text) ? new Reading(new Intent.CloseTheCycle(), IsCertain: true) : null;
    }

    private static Reading? ReadDigestOrder(List<Word> words, Sentence sentence)
    {
        if (!words.Exists(w => w.Text is "digest") || !DigestVerbs.Contains(words[0].Text) || !words.Skip(1).All(w => DigestWords.Contains(w.Text)))
            return null;
        // "post the digest here now" is about today; "post the digest here", about every week.
        var isOnce = sentence.Words.Any(w => w.Text is "now" or "today") || words[0].Text is "give" or "show";
        var isStanding = words.Exists(w => w.Text is "channel" or "here" or "every" or "each");
        Intent intent = isStanding && !isOnce ? new Intent.UseChannelForDigest() : new Intent.PostTheDigest();
        return new Reading(intent, IsCertain: true);
    }

    /// <summary>The words without the politeness in front of and behind them.</summary>
    private static List<Word> Core(IEnumerable<Word> words, HashSet<string> polite)
    {
        var core = words.SkipWhile(w => polite.Contains(w.Text)).ToList();
        while (core.Count > 0 && polite.Contains(core[^1].Text))
            core.RemoveAt(core.Count - 1);
        return core;
    }

    private static HashSet<string> Set(string words) =>
        [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}
