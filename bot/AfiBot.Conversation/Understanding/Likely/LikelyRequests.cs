using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A second look at a message of which nothing was made, or what is hardly ever said so: what it is likely about, asked of what it names, is offered. Nothing of it is done until it is picked.</summary>
internal sealed class LikelyRequests
{
    /// <summary>So many topics are offered; one may be offered of several AFIs.</summary>
    private const int MostTopics = 3;

    /// <summary>A topic that is less likely is not worth a button.</summary>
    private const double Worth = 0.03;

    /// <summary>So much of a message has to be known for anything to be likely.</summary>
    private const double Known = 0.4;

    /// <summary>From here on a topic is likelier than all others together.</summary>
    private const double Sure = 0.5;

    /// <summary>What was read is put in doubt by a topic that is likelier by far ...</summary>
    private const double FarLikelier = 0.6;

    /// <summary>... where its own is less likely than this.</summary>
    private const double HardlySo = 0.03;

    /// <summary>Of so many AFIs it can be asked with a button each whether the news is theirs.</summary>
    private const int FewAfis = 4;

    private readonly Sentence sentence;
    private readonly Person person;
    private readonly IReadOnlyList<AfiReference> own;
    private readonly Lazy<AfiReference?> afi;
    private readonly Lazy<Scope> part;
    private readonly IReadOnlyList<(string Topic, double Probability)> likely;
    private readonly bool isKnown;

    private LikelyRequests(Sentence sentence, Vocabulary vocabulary, Person person, IReadOnlyList<AfiReference> own)
    {
        (this.sentence, this.person, this.own) = (sentence, person, own);
        // Sought only where something is offered: most messages are looked at again and left as they were read.
        afi = new(() => AfiIn(sentence, vocabulary, own));
        part = new(() => own.Count > 0 && Grammar.Shared.Mine.IsIn(sentence.Words) ? new Scope.Lead(person.Email) : PartIn(sentence, vocabulary));
        var marks = LikelyMarks.Of(sentence, vocabulary, person.Roles);
        likely = LikelyTopics.Shared.Rank(marks);
        isKnown = marks.Count(LikelyTopics.Shared.Knows) > marks.Count * Known;
    }

    /// <summary>What is asked in the place of "I did not understand that", of "there is no framework called …" where a name is hardly what was meant, and of what is hardly ever said so; else what was read.</summary>
    /// <param name="read">What was made of the message.</param>
    /// <param name="isCertain">Whether the message has the form for it as a whole (<see cref="Reading.IsCertain"/>).</param>
    /// <param name="text">The message.</param>
    /// <param name="vocabulary">What the plan names.</param>
    /// <param name="person">Who speaks.</param>
    /// <param name="own">The AFIs that are theirs to answer.</param>
    public static TopicRequest InPlaceOf(TopicRequest read, bool isCertain, string text, Vocabulary vocabulary, Person person, IReadOnlyList<AfiReference> own)
    {
        // What is nothing to this person: an order of an officer's that somebody else hardly gave.
        var isNothing = read is NotUnderstoodRequest or UnknownNameRequest or DidYouMeanRequest { IsGuess: true }
            || (read is DidYouMeanRequest { Name: null, Options: var orders } && orders.All(o => o is OrderRequest) && !Access.MayRunThePlan(person));
        if ((!isNothing && (isCertain || !MayBeWrong(read, person))) || Sentence.Of(PastedMail.Own(text)) is not { Words.Count: > 0 } sentence)
            return read;
        var requests = new LikelyRequests(sentence, vocabulary, person, own);
        return isNothing ? requests.InPlaceOfNothing(read) : requests.BesideDoubtful(read);
    }

    private TopicRequest InPlaceOfNothing(TopicRequest read)
    {
        // "purple elephants dancing"
        if (!isKnown)
            return read;
        var first = likely.Take(MostTopics).TakeWhile(l => l.Probability >= Worth).ToList();
        if (read is UnknownNameRequest && first.Exists(l => l.Topic == LikelyTopics.UnknownName))
            return read;
        if (first is [(LikelyTopics.Greeting or LikelyTopics.Thanks, > Sure) courtesy, ..])
            return courtesy.Topic is LikelyTopics.Thanks ? new ThanksRequest() : new GreetingRequest();
        var offered = first.ConvertAll(l => OfferedOf(l.Topic));
        // It is likely nothing that can be asked for, or nothing that is theirs.
        if (offered.TrueForAll(o => o.Count == 0) || (first is [(_, > Sure), ..] && offered[0].Count == 0))
            return read;
        List<TopicRequest> all = [.. offered.SelectMany(o => o)];
        var nearest = read is DidYouMeanRequest { IsGuess: true } guess ? guess.Options : [];
        return new DidYouMeanRequest([.. all.Concat(nearest).Distinct().Take(Math.Max(all.Count, MostTopics))]) { IsGuess = true };
    }

    private TopicRequest BesideDoubtful(TopicRequest read)
    {
        if (likely[0].Probability <= FarLikelier)
            return read;
        var its = likely.Where(l => IsOf(l.Topic, read)).ToList();
        if (its.Count == 0 || its.Sum(l => l.Probability) >= HardlySo || OfferedOf(likely[0].Topic) is not [_, ..] other)
            return read;
        return read switch
        {
            // "what did I put last time for SRP-01": a page of that AFI either way, and this one is what such words mostly want.
            AfiRequest when other is [HistoryRequest history] => history,
            CannotRequest cannot => new DidYouMeanRequest(other) { Refused = cannot.Line },
            GiveUpdateRequest given => new DidYouMeanRequest([.. other, .. own.Where(o => o == given.Reference).Select(o => new MeantAfiRequest(o, sentence.Text))]),
            _ => new DidYouMeanRequest([.. other, read]),
        };
    }

    /// <summary>Questions, and what begins an update without a status: "I wish to retract what I said of SRP-02". What is recorded otherwise, or ordered, has a whole form of its own.</summary>
    private static bool MayBeWrong(TopicRequest read, Person person) => read switch
    {
        ScopedRequest or AfiRequest or OwedRequest or CannotRequest => true,
        // "SRP-02: …" is how it is written that it is news; what is hedged is asked about as such; and an officer is asked what to do about another's AFI.
        GiveUpdateRequest { Given: { Status: null, TargetDate: null } } given => !Access.MayReview(person) && given.Text.Length <= MeantAfiRequest.MostCharacters
            && !given.Text.StartsWith($"{given.Reference}:", StringComparison.OrdinalIgnoreCase) && Doubts.OfStatus(given.Text, null) is null,
        _ => false,
    };

    /// <summary>Whether what was read is of this topic.</summary>
    private bool IsOf(string topic, TopicRequest read) => read switch
    {
        CannotRequest => topic is LikelyTopics.Cannot,
        GiveUpdateRequest => topic is LikelyTopics.Update or LikelyTopics.NoChange || OfferedOf(topic) is [StartUpdateRequest],
        _ => OfferedOf(topic) is [var one] && one.GetType() == read.GetType(),
    };

    /// <summary>A topic's tool, its order, or how to say what no button can say; of news, whose it is. Empty for what is none of the speaker's.</summary>
    private IReadOnlyList<TopicRequest> OfferedOf(string topic)
    {
        if (topic is LikelyTopics.Update or LikelyTopics.NoChange)
        {
            IEnumerable<AfiReference> meant = afi.Value is { } named ? own.Where(o => o == named) : own.Count <= FewAfis ? own : [];
            return sentence.Text.Length > MeantAfiRequest.MostCharacters ? [] : [.. meant.Select(a => new MeantAfiRequest(a, sentence.Text))];
        }

        var request = TopicList.All.SelectMany(t => t.Tools).FirstOrDefault(t => t.Name == topic) is { } tool
            ? tool.IsFor(person) ? tool.Read(new Proposed(sentence.Text, part.Value, afi.Value)) : null
            : TopicList.Ordered(topic)?.Request ?? HowToRequest.Find(topic);
        return request is null || (request is OrderRequest && !Access.MayRunThePlan(person)) ? [] : [request];
    }

    /// <summary>The AFI that a message names, or that its words describe; null for none.</summary>
    private static AfiReference? AfiIn(Sentence sentence, Vocabulary vocabulary, IReadOnlyList<AfiReference> own)
    {
        if (SpokenReference.FindFirst(sentence, vocabulary) is { Reference: { } reference })
            return reference;
        if (own.Count > 0 && OwnAfi.Described(sentence, vocabulary, own) is { } described)
            return described;
        return vocabulary.About([.. sentence.Words.Where(w => !Grammar.Shared.Small.Contains(w.Text) && !Grammar.Shared.Loose.Contains(w.Text))]) is [var one] ? one.Reference : null;
    }

    /// <summary>The part of the plan that a message names, or the whole of it.</summary>
    private static Scope PartIn(Sentence sentence, Vocabulary vocabulary)
    {
        if (Matcher.NamedIn(sentence, vocabulary) is { } named)
            return named;
        var words = sentence.Words.Where(w => vocabulary.IsOfNameAlone(w.Text)).ToList();
        return words.Count > 0 && vocabulary.Fit(words) is [var (scope, _), ..] ? scope : new Scope.Plan();
    }
}
