using System.Collections.Frozen;

namespace AfiBot.Conversation;

/// <summary>Questions about the plan or a part of it: "status of roads", "what is overdue in MAPPA?", "who has not answered?".</summary>
/// <remarks>
/// A question is small words, words that say what is asked, and at most one name. Take the first two away and the name is left;
/// if it is one of the plan's, the question is understood. So every order of words is, and none has to be listed.
/// </remarks>
internal static class PlanQuestion
{
    /// <summary>Longer sentences tell; they do not ask.</summary>
    private const int MostWords = 24;

    /// <summary>More words than any name: such a rest is a sentence of its own.</summary>
    private const int MostWordsInName = 8;

    private const int MostWordsInUnknownName = 5;

    private static readonly PhraseBook<Topic> Topics = new PhraseBook<Topic>()
        .Add(new Topic(Question.Status, IsClear: true), """
            status | status report | position | how is | how are | how was | how do we do | how are we doing | how are we getting on | how are things | how is it going
            | how is everything | how are they doing | how do we stand | where are we | where do we stand | where are we at | where do things stand
            | what about | how about | tell me about | state of play | what is the state | what is the picture | what is the latest | latest on | the latest
            | update me | give me an update | any update | any updates | any progress | any news | what is happening | what is going on | how far are we | how far along
            | how well are we doing | overall picture | how many | grading | grading of | grade | graded
            """)
        .Add(new Topic(Question.Status, IsClear: false), "progress | state | situation | summary | overview | figures | numbers | update on | update about | report on | show | show me | see")
        .Add(new Topic(Question.Overdue, IsClear: true), """
            overdue | past target date | past its target date | past their target date | past the target date | past due | past its date | past their date | past its due date
            | past their due date | behind schedule | missed its target date | missed their target date | missed the target date | missed target dates | missed its date
            | over due | beyond target date | out of time
            """)
        .Add(new Topic(Question.Overdue, IsClear: false), "late | behind | slipping | slipped")
        .Add(new Topic(Question.Unanswered, IsClear: true), """
            unanswered | not answered | not yet answered | not answered yet | not replied | not yet replied | not responded | not yet responded | not reported | not yet reported
            | not updated | not yet updated | not submitted | not yet submitted | not sent | not come back | not got back | not given | not yet given | not done theirs
            | not answer | not reply | not respond | still owes | still owe | still owing | owes | owe | owing
            | yet to answer | yet to reply | yet to respond | yet to report | has yet to | have yet to | still to answer | still to reply | still to respond
            | no answer | no reply | no response | no replies | no answers | no responses | missing answers | missing replies | missing updates | missing responses
            | outstanding answers | outstanding updates | outstanding replies | outstanding responses | awaiting | awaited | waiting for | waiting on
            | non responders | chase | chasing | need chasing | to be chased | never answered | never replied | late to answer | late to reply | late answering
            """)
        .Add(new Topic(Question.Unanswered, IsClear: false), "outstanding | pending");

    private static readonly FrozenSet<string> Asking = Set("what who which how where any anything anyone anybody tell show give list");
    private static readonly FrozenSet<string> AskingWithMark = Set("is are has have do does did can could will would");
    private static readonly FrozenSet<string> WhoWords = Set("who anyone anybody leads lead people whom");

    private static readonly FrozenSet<string> Small = Set("""
        a an the of on in for with about at to by from under within inside across regarding re concerning over
        is are was were be been am has have had do does did can could would will should
        what who whom which how where when why any anything anyone anybody everyone everybody something there that this these those
        it its they them their we our us you your i me
        please thanks thank hi hello hey ok so and but also just now currently today yet still so far at moment right present
        tell give show list let know see get want need like find out look say
        current doing going getting coming along looking performing progressing faring standing stand stands up
        afi afis area areas framework frameworks plan action actions item items improvement improvements lead leads
        overall general total whole everything all entire altogether
        cycle round time month date dates target targets
        answer answers answered reply replies update updates status report reports response responses
        """);

    private static readonly FrozenSet<string> Prepositions = Set("of on in with for about at");

    /// <summary>With "how many", these ask for the counts.</summary>
    private static readonly FrozenSet<string> Counted = Set("completed complete done finished closed open progress awaited left remaining accepted returned many");

    /// <summary>Verbs of a sentence that tells: with one of them and no question mark, nothing is asked.</summary>
    private static readonly FrozenSet<string> Telling = Set("is are was were am has have had will would do does did can could should been be we i they you it");

    /// <summary>Reads a question; null for a text that is none, or whose meaning is anybody's guess.</summary>
    public static Reading? Read(Sentence sentence, Vocabulary vocabulary)
    {
        if (sentence.Words.Count > MostWords)
            return null;
        var marks = new Marks(sentence, vocabulary);
        if (marks.Name is not ({ } first, { } last))
            return ReadNameless(sentence, marks);

        var words = sentence.Words.Skip(first).Take(last - first + 1).ToList();
        var match = words.Count > MostWordsInName ? NameMatch.None : FindName(words, vocabulary);
        // "continuous improvement": the last word of a name may be a small one.
        if (match.Scopes.Count == 0 && marks.EndOfRun(last) is var end && end > last && end - first < MostWordsInName)
            match = vocabulary.Find([.. sentence.Words.Skip(first).Take(end - first + 1)]);
        var said = sentence.Slice(first, last);
        if (match.Scopes.Count == 0)
            return ReadUnknown(sentence, marks, words.Count, said);
        if (AsksForOwn(sentence, marks))
            return new Reading(new Intent.WhatDoIOwe(), IsCertain: false);
        if (GivesUpdate(sentence))
            return new Reading(new Intent.StartUpdate(null), IsCertain: false);
        // "contact was lost", "who leads on roads?": a name, but neither status nor dates nor answers are asked for.
        if (marks.Form == Form.Telling || (marks.Topic is null && !IsOnlyDressed(sentence, first, last)))
            return null;
        var question = marks.QuestionAsked;
        var isCertain = match.IsExact && match.Scopes.Count == 1 && marks.IsCertainForm(sentence);
        return match.Scopes is [var scope]
            ? new Reading(new Intent.Ask(question, scope), isCertain)
            : new Reading(new Intent.AskAmbiguous(question, said, match.Scopes), IsCertain: false);
    }

    /// <summary>"what do I owe on roads?": who asks is one of those who owe.</summary>
    private static bool AsksForOwn(Sentence sentence, Marks marks) =>
        marks.QuestionAsked is not Question.Status
        && sentence.Words[0].Text is "what" or "which"
        && sentence.Words.Any(w => w.Text is "i")
        && !sentence.Words.Any(w => w.Text is "chase" or "chasing");

    private static NameMatch FindName(List<Word> words, Vocabulary vocabulary)
    {
        var match = vocabulary.Find(words);
        if (match.Scopes.Count > 0)
            return match;
        // "roads and training": two names, of which one question can ask only one.
        var and = words.FindIndex(w => w.Text is "and" or "or");
        if (and <= 0 || and == words.Count - 1)
            return match;
        var one = vocabulary.Find(words[..and]);
        var other = vocabulary.Find(words[(and + 1)..]);
        return one.Scopes.Count == 0 || other.Scopes.Count == 0
            ? match
            : new NameMatch([.. one.Scopes.Concat(other.Scopes).Distinct().Take(Vocabulary.MaxCandidates)], IsExact: false);
    }

    private static Reading? ReadNameless(Sentence sentence, Marks marks)
    {
        if (marks.Topic is null || marks.Form == Form.Telling)
            return null;
        return new Reading(new Intent.Ask(marks.QuestionAsked, new Scope.Plan()), marks.IsCertainForm(sentence));
    }

    private static Reading? ReadUnknown(Sentence sentence, Marks marks, int words, string said)
    {
        var isClear = marks.Topic is { IsClear: true } && marks.Form != Form.Telling && words <= MostWordsInUnknownName
            && (sentence.Asks || marks.Form == Form.Asking || (marks.TopicLeads && marks.QuestionAsked != Question.Unanswered));
        return isClear ? new Reading(new Intent.AskUnknown(marks.QuestionAsked, said), IsCertain: false) : null;
    }

    /// <summary>"update roads", "I'd like to give an update on roads": about one of its AFIs, and which is still to be said.</summary>
    private static bool GivesUpdate(Sentence sentence)
    {
        var words = sentence.Words.Select(w => w.Text).ToList();
        var give = words.FindIndex(w => w is "give" or "make" or "enter");
        return !sentence.Asks && (words is ["update" or "answer", not ("on" or "me" or "about" or "for"), ..]
            || (give >= 0 && words.Contains("update") && give + 1 < words.Count && words[give + 1] is not ("me" or "us")));
    }

    /// <summary>Nothing stands around the name but articles and politeness: "the roads, please", "what is MAPPA".</summary>
    private static bool IsOnlyDressed(Sentence sentence, int first, int last)
    {
        var from = sentence.Words.Count > 2 && sentence.Words[0].Text is "what" && sentence.Words[1].Text is "is" or "are" ? 2 : 0;
        for (var i = from; i < sentence.Words.Count; i++)
            if ((i < first || i > last) && sentence.Words[i].Text is not ("the" or "please" or "and" or "framework" or "area" or "now" or "thanks" or "for" or "on" or "in" or "about"))
                return false;
        return true;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private enum Form
    {
        /// <summary>Names and topics only: "overdue in roads".</summary>
        Bare,

        Asking,

        /// <summary>A statement.</summary>
        Telling,
    }

    /// <summary>What a word asks.</summary>
    /// <param name="Question">The question.</param>
    /// <param name="IsClear">The word hardly has another use, so that an unknown name beside it is worth a reply.</param>
    private sealed record Topic(Question Question, bool IsClear);

    /// <summary>A sentence with its words told apart.</summary>
    private sealed class Marks
    {
        private readonly bool[] _inTopic;
        private bool _isAboutPeople;

        public Marks(Sentence sentence, Vocabulary vocabulary)
        {
            var words = sentence.Words;
            _inTopic = new bool[words.Count];
            var inName = new bool[words.Count];
            MarkNames(words, vocabulary, inName);
            MarkTopics(words, inName);
            MarkPeople(words, inName);
            for (var i = 0; i < words.Count; i++)
                inName[i] |= !_inTopic[i] && !IsGreeting(words, i) && (!Small.Contains(words[i].Text) || IsNameAnyhow(sentence, vocabulary, i));
            if (Topic is { Question: Question.Status } && HowMany(words))
                for (var i = 0; i < words.Count; i++)
                    inName[i] &= !Counted.Contains(words[i].Text);
            var first = Array.IndexOf(inName, true);
            Name = first < 0 ? null : (first, Array.LastIndexOf(inName, true));
            Form = FormOf(sentence);
        }

        /// <summary>What is asked, by the strongest word for it.</summary>
        public Topic? Topic { get; private set; }

        /// <summary>The sentence begins with its topic: "status of gardening".</summary>
        public bool TopicLeads { get; private set; }

        /// <summary>First and last word of what is left: the name.</summary>
        public (int First, int Last)? Name { get; }

        public Form Form { get; }

        public Question QuestionAsked => Topic?.Question switch
        {
            // "who is late?" is about people, and what people are late with is their answers.
            Question.Overdue when _isAboutPeople => Question.Unanswered,
            { } question => question,
            null => Question.Status,
        };

        /// <summary>The last word after a word before something else is asked.</summary>
        public int EndOfRun(int word)
        {
            var end = word;
            while (end + 1 < _inTopic.Length && !_inTopic[end + 1])
                end++;
            return end;
        }

        /// <summary>Asks in so many words: by a question mark, by a question word, or by "status of".</summary>
        public bool IsCertainForm(Sentence sentence) => Topic switch
        {
            null => sentence.Asks,
            { Question: Question.Status, IsClear: true } => Form == Form.Asking || TopicLeads,
            _ => sentence.Asks || Asking.Contains(sentence.Words[0].Text),
        };

        /// <summary>A name of several words counts as one even where its words also have other uses.</summary>
        private static void MarkNames(IReadOnlyList<Word> words, Vocabulary vocabulary, bool[] inName)
        {
            for (var length = Math.Min(words.Count, MostWordsInName); length > 1; length--)
                for (var from = 0; from + length <= words.Count; from++)
                {
                    var span = words.Skip(from).Take(length).ToList();
                    if (Small.Contains(span[0].Text) || Small.Contains(span[^1].Text) || inName[from] || inName[from + length - 1] || !vocabulary.HasName(span))
                        continue;
                    Array.Fill(inName, true, from, length);
                }
        }

        private void MarkTopics(IReadOnlyList<Word> words, bool[] inName)
        {
            for (var at = 0; at < words.Count; at++)
            {
                if (inName[at] || !Topics.TryMatch(words, at, out var topic, out var length) || inName.AsSpan(at, length).Contains(true))
                    continue;
                Array.Fill(_inTopic, true, at, length);
                TopicLeads |= words.Take(at).All(w => w.Text is "the" or "overall" or "current" or "please" or "our" or "a");
                if (Topic is null || Strength(topic) > Strength(Topic))
                    Topic = topic;
                at += length - 1;
            }

            // "how roads are doing"
            if (Topic is null && words.Any(w => w.Text is "how") && words.Any(w => w.Text is "doing" or "going" or "getting" or "looking" or "look" or "performing" or "progressing"))
                Topic = new Topic(Question.Status, IsClear: true);
        }

        /// <summary>"which people" and "how many people" ask for the leads, even where "people" is a name.</summary>
        private void MarkPeople(IReadOnlyList<Word> words, bool[] inName)
        {
            _isAboutPeople = WhoWords.Contains(words[0].Text) || (words.Count > 1 && words[0].Text is "which" or "what" && WhoWords.Contains(words[1].Text));
            if (words.Count > 1 && words[1].Text is "people" && words[0].Text is "which" or "what" && Topic is not null)
                _inTopic[1] = !inName[1];
        }

        /// <summary>"status of FOR": a small word that is a name, if typed as one or standing where one must.</summary>
        private static bool IsNameAnyhow(Sentence sentence, Vocabulary vocabulary, int at)
        {
            var word = sentence.Words[at];
            if (!vocabulary.HasName([word]))
                return false;
            var typed = sentence.Text.AsSpan(word.Start, word.End - word.Start);
            var isCapitals = !typed.ContainsAnyInRange('a', 'z') && sentence.Text.Any(char.IsLower);
            var isLast = at == sentence.Words.Count - 1;
            return isCapitals || sentence.Words.Count == 1
                || (isLast && at > 0 && Prepositions.Contains(sentence.Words[at - 1].Text));
        }

        /// <summary>"good morning, status of roads"</summary>
        private static bool IsGreeting(IReadOnlyList<Word> words, int at) =>
            at <= 1 && words[at].Text is "good" or "morning" or "afternoon" or "evening" && words.Count > 2;

        private static bool HowMany(IReadOnlyList<Word> words) =>
            words.Zip(words.Skip(1)).Any(pair => pair is { First.Text: "how", Second.Text: "many" });

        private static int Strength(Topic topic) => topic switch
        {
            { Question: Question.Unanswered, IsClear: true } => 5,
            { Question: Question.Overdue, IsClear: true } => 4,
            { Question: Question.Unanswered } => 3,
            { Question: Question.Overdue } => 2,
            { IsClear: true } => 1,
            _ => 0,
        };

        private Form FormOf(Sentence sentence)
        {
            var first = sentence.Words[0].Text;
            if (sentence.Asks || Asking.Contains(first) || (AskingWithMark.Contains(first) && Topic is { IsClear: true }))
                return Form.Asking;
            if (sentence.Words.Where((w, i) => !_inTopic[i] && Telling.Contains(w.Text)).Any())
                return IsPoliteOpening(sentence) ? Form.Asking : Form.Telling;
            return Form.Bare;
        }

        /// <summary>"I would like to know the status of roads", "please can you show roads".</summary>
        private static bool IsPoliteOpening(Sentence sentence)
        {
            var words = sentence.Words.Select(w => w.Text).SkipWhile(w => w is "please" or "hi" or "hello" or "hey" or "so" or "ok" or "and").Take(5).ToList();
            return words is ["i" or "we", "would", "like" or "want", ..] or ["i" or "we", "want" or "need", "to", ..] or ["can" or "could" or "would", "you" or "i" or "we", ..]
                || (words.Count > 0 && Asking.Contains(words[0]));
        }
    }
}
