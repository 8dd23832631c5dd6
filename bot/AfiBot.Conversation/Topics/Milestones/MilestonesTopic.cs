using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"milestone 2 of SRP-01 done on 3 March": milestones of one AFI, by their numbers or the plan's own references.</summary>
public sealed class MilestonesTopic : Topic
{
    private const int MostWords = 60;

    private static readonly Lazy<PhraseBook<bool>> _sets = new(() => DataFile.Open("milestones").Phrases("sets"));

    /// <summary>It is an update; another waits until the one in progress is finished.</summary>
    public override bool BreaksIn => false;

    internal override TopicRequest? Read(Heard heard)
    {
        var sentence = heard.Sentence;
        if (heard.References is [var afi] && _sets.Value.TryMatch(sentence.Words, heard.Start, out _, out _))
            return new PlanMilestonesRequest(afi);
        if (sentence.Words.Count > MostWords || sentence.Asks || heard.Start == sentence.Words.Count || MilestoneSentence.Read(sentence.Text, heard.Today) is not { } said)
            return null;
        var before = Sentence.Of(sentence.Text[sentence.Words[heard.Start].Start..Math.Max(said.At, sentence.Words[heard.Start].Start)]);
        var isBeginning = before.Words.Count == 0 || (SpokenReference.FindFirst(before, heard.Vocabulary) is { Reference: not null, FirstWord: 0 } named && named.EndWord == before.Words.Count);
        return isBeginning && About(heard, said) is { } reference ? new MilestonesRequest(reference, said.Done, sentence.Text) : null;
    }

    /// <summary>The one AFI that is named, or the one that has milestones by these names of their own.</summary>
    private static AfiReference? About(Heard heard, MilestonesSaid said) => heard.References switch
    {
        [var one] => one,
        [] => heard.Vocabulary.Milestones.Where(m => said.Done.Any(d => m.Name.Equals(d.Name, StringComparison.OrdinalIgnoreCase))).Select(m => (AfiReference?)m.Reference).Distinct().ToList() is [var only] ? only : null,
        _ => null,
    };
}
