using System.Collections.Frozen;
using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The words of <c>followups.yaml</c>.</summary>
internal sealed class FollowUpWords
{
    private static readonly Lazy<FollowUpWords> _shared = new(() => new FollowUpWords(DataFile.Open("followups")));

    private readonly PhraseBook<bool> update;

    private FollowUpWords(DataFile file)
    {
        Those = new Pointing(file.Phrases("those"), file.Phrases("not those"));
        Again = file.Phrases("again");
        SinceWhen = file.Phrases("since when");
        Why = file.Phrases("why");
        update = file.Phrases("update");
        Which = file.Phrases("which");
        Who = file.Phrases("who");
        (WhyThey, HowMany, Only, Ones) = (file.Phrases("why they"), file.Phrases("how many"), file.Phrases("only"), WordLists.Of(file, "ones"));
        foreach (var place in file.Map("which one").Keys)
            WhichOne.Add(int.Parse(place, CultureInfo.InvariantCulture), file.Map("which one").Text(place));
        (Next, ItsPage, ItsStory) = (file.Phrases("next"), file.Phrases("its page"), file.Phrases("its story"));
        (Worse, Better) = (file.Phrases("worse"), file.Phrases("better"));
        (Reopen, Left) = (file.Phrases("reopen"), file.Phrases("left"));
    }

    public static FollowUpWords Shared => _shared.Value;

    /// <summary>What was answered.</summary>
    public Pointing Those { get; }

    /// <summary>A message about the AFI that was shown last, as one that names it.</summary>
    public string Named(string text, AfiReference reference)
    {
        var words = Sentence.Of(text).Words;
        return update.TryMatchAll(words, out _) ? $"update {reference}" : $"{reference}: {text}";
    }

    /// <summary>The same question of something else.</summary>
    public PhraseBook<bool> Again { get; }

    public PhraseBook<bool> SinceWhen { get; }

    public PhraseBook<bool> Why { get; }

    /// <summary>Which of them, with nothing else said.</summary>
    public PhraseBook<bool> Which { get; }

    /// <summary>Whose they are, with nothing else said.</summary>
    public PhraseBook<bool> Who { get; }

    /// <summary>Why they are what they are said to be.</summary>
    public PhraseBook<bool> WhyThey { get; }

    /// <summary>How many they are, with nothing else said.</summary>
    public PhraseBook<bool> HowMany { get; }

    /// <summary>Before what is left of them.</summary>
    public PhraseBook<bool> Only { get; }

    /// <summary>"the completed ones".</summary>
    public FrozenSet<string> Ones { get; }

    /// <summary>One of a list, by its place from 1; -1 is the last.</summary>
    public PhraseBook<int> WhichOne { get; } = new();

    /// <summary>The AFI after the one that was shown.</summary>
    public PhraseBook<bool> Next { get; }

    /// <summary>What the page of the AFI that was shown tells.</summary>
    public PhraseBook<bool> ItsPage { get; }

    /// <summary>What was said of the AFI that was shown.</summary>
    public PhraseBook<bool> ItsStory { get; }

    /// <summary>Words that point at what was answered, and those that only look so: "these", but not "this week".</summary>
    internal sealed class Pointing(PhraseBook<bool> those, PhraseBook<bool> unless)
    {
        public bool IsIn(IReadOnlyList<Word> words) => Enumerable.Range(0, words.Count).Any(at => those.TryMatch(words, at, out _, out _) && !unless.TryMatch(words, at, out _, out _));
    }

    /// <summary>Which of those that were compared is worse.</summary>
    public PhraseBook<bool> Worse { get; }

    /// <summary>Which of those that were compared is better.</summary>
    public PhraseBook<bool> Better { get; }

    /// <summary>A cycle that was just closed is to be opened again.</summary>
    public PhraseBook<bool> Reopen { get; }

    /// <summary>What else waits for review.</summary>
    public PhraseBook<bool> Left { get; }
}
