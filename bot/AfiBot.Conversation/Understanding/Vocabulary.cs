using System.Collections.Frozen;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What a text is read against: the names and references of one plan.</summary>
/// <remarks>
/// A name is sought in three steps, and the first that finds anything decides: exactly one of the plan's names; words that all
/// belong to a name ("serious crime"), a slip of the pen in a word allowed; the whole misspelt. So an exact name is never
/// outbid by a likeness: "resources" is the alias of one framework although another is about human resources.
/// A lead is found by a title wherever it stands; groups, services and gradings by their whole names.
/// </remarks>
public sealed class Vocabulary
{
    /// <summary>The most scopes offered for an ambiguous name: what fits on a card without scrolling.</summary>
    public const int MaxCandidates = 6;

    /// <summary>Likeness, of 100, from which a word counts as misspelt: one slip in five letters ("mapa"), two dropped in ten, but not "reads" for "roads".</summary>
    private const int NearLikeness = 85;

    /// <summary>Below this many letters a slip makes another word, so short words and codes must be typed as they are.</summary>
    private const int ShortestMisspelt = 5;

    /// <summary>Below this many letters the first one must be right: "raining" is not "training", while "eadership" can only be one thing.</summary>
    private const int FirstLetterMayBeWrong = 10;

    /// <summary>Whole names this near to the best are as likely as it.</summary>
    private const int LikenessMargin = 3;

    /// <summary>Longer than any name: not sought among them.</summary>
    private const int LongestName = 100;

    private static readonly Lazy<FrozenSet<string>> _fillers = new(() => WordLists.Of(DataFile.Open("words"), "fillers"));

    private static readonly Lazy<FrozenSet<string>> _titles = new(() => WordLists.Of(DataFile.Open("words"), "titles"));

    private readonly Entry[] _entries;
    private readonly Dictionary<string, Entry[]> _byKey;
    private readonly Dictionary<string, List<(Entry Entry, string Own)>> _byWord = new(StringComparer.Ordinal);
    private readonly ILookup<char, string> _wordsByLetter;
    private readonly string[] _longWords;
    private readonly Dictionary<string, List<Scope>> _leads = new(StringComparer.Ordinal);
    private readonly List<(string[] Words, Scope Scope)> _titlesOfLeads = [];
    private readonly Lazy<Dictionary<string, List<Described>>> _containing;
    private readonly Lazy<Dictionary<string, List<Described>>> _described;
    private readonly Lazy<Dictionary<string, List<Described>>> _meant;
    private readonly HashSet<AfiReference> _references = [];
    private readonly Dictionary<string, AfiReference> _numbered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<AfiReference>> _literal = new(StringComparer.Ordinal);
    private readonly HashSet<string> _prefixes = new(StringComparer.Ordinal);

    /// <summary>A vocabulary from its pieces.</summary>
    /// <param name="names">What the plan and its parts are called; the frameworks' codes in the order in which equally likely ones are offered.</param>
    /// <param name="references">Every reference of the plan.</param>
    /// <param name="descriptions">What AFIs are about, in the plan's words.</param>
    internal Vocabulary(IReadOnlyCollection<ScopeName> names, IEnumerable<AfiReference> references, IEnumerable<Described> descriptions)
    {
        var codes = names.Where(n => n.Rank is NameRank.Code).ToList();
        var placeOf = codes.Select((n, place) => (n.Scope, place)).ToDictionary(n => n.Scope, n => n.place);
        int PlaceOf(Scope scope) => scope.Within is { } code ? placeOf.GetValueOrDefault(new Scope.Framework(code), int.MaxValue) : int.MaxValue;
        _byKey = names.Where(n => n.Rank is not NameRank.Lead)
            .OrderBy(n => PlaceOf(n.Scope)).ThenBy(n => n.Rank)
            .Select(Entry.Of)
            .Where(e => e.Key.Length > 0)
            .GroupBy(e => e.Key, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => g.Where(e => e.Rank == g.Min(other => other.Rank)).DistinctBy(e => (e.Scope, string.Join(' ', e.Words))).ToArray(),
                StringComparer.Ordinal);
        _entries = [.. _byKey.Values.SelectMany(e => e).OrderBy(e => e.Order)];
        foreach (var entry in _entries.Where(e => e.Rank <= NameRank.Plan))
            foreach (var word in entry.Words.Distinct())
                AddWord(Entry.Singular(word), entry, word);
        _wordsByLetter = _byWord.Keys.Where(w => w.Length >= ShortestMisspelt - 1).ToLookup(w => w[0]);
        _longWords = [.. _byWord.Keys.Where(w => w.Length >= FirstLetterMayBeWrong - 1)];
        foreach (var lead in names.Where(n => n.Rank is NameRank.Lead))
            AddLead(lead);
        AddOwnWords(names.Where(n => n.Rank is NameRank.Lead or NameRank.Group));
        _containing = new(() => ByWord(descriptions, _ => true, Entry.Singular));
        _meant = new(() => ByWord(descriptions, w => !Grammar.Shared.Loose.Contains(w), Meanings.Of));
        _described = new(() => ByRareWord(descriptions));
        foreach (var code in codes.Where(c => c.Name.All(char.IsAsciiLetter)))
            _prefixes.Add(code.Name);
        foreach (var reference in references)
            AddReference(reference);
    }

    /// <summary>The vocabulary of a plan as read.</summary>
    public static Vocabulary Of(PlanView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Vocabularies.Of(view);
    }

    /// <summary>What is measured, and of which AFI.</summary>
    internal IReadOnlyList<(AfiReference Reference, Indicator Indicator)> Indicators { get; init; } = [];

    /// <summary>The plan's own references of milestones, and of which AFI. Those that have only a number have none.</summary>
    internal IReadOnlyList<(AfiReference Reference, string Name)> Milestones { get; init; } = [];

    /// <summary>What a name may mean: nothing, one scope, or several.</summary>
    public NameMatch Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length > LongestName ? NameMatch.None : Find(Sentence.Of(name).Words);
    }

    internal NameMatch Find(IReadOnlyList<Word> words)
    {
        var said = WithoutFillers(words);
        var key = string.Concat(said);
        if (key.Length is 0 or > LongestName)
            return NameMatch.None;
        if (_byKey.TryGetValue(key, out var exact))
            return new NameMatch([.. exact.Select(e => e.Scope).Distinct().Take(MaxCandidates)], IsExact: true);
        var scopes = ByWords(said);
        return new NameMatch(scopes.Count > 0 ? scopes : ByLikeness(key), IsExact: false);
    }

    /// <summary>Whether the words are, to the letter, one of the plan's names.</summary>
    internal bool HasName(IReadOnlyList<Word> words) => _byKey.ContainsKey(string.Concat(WithoutFillers(words)));

    /// <summary>What a person leads whose title is this; empty where it is nobody's.</summary>
    internal IReadOnlyList<Scope> LedBy(IReadOnlyList<Word> words) => _leads.TryGetValue(LeadKey(words), out var scopes) ? scopes : [];

    /// <summary>The leads in whose title all the words stand, one at least that is more than a rank: "Commander Homicide".</summary>
    internal IReadOnlyList<Scope> LeadsTitled(IReadOnlyList<Word> words)
    {
        var said = words.Where(w => !Joins(w)).Select(w => Entry.Singular(w.Text)).Distinct().ToList();
        return said.Count == 0 || words.All(IsOfTitle) ? [] : [.. _titlesOfLeads.Where(t => said.TrueForAll(t.Words.Contains)).Select(t => t.Scope).Distinct()];
    }

    /// <summary>Whether a word is a rank, or another that stands in many titles.</summary>
    internal static bool IsOfTitle(Word word) => _titles.Value.Contains(word.Text);

    /// <summary>How well words that stand somewhere in a text fit names, best first; only names all of whose words, or most, were said.</summary>
    internal IReadOnlyList<(Scope Scope, double Fit)> Fit(IReadOnlyList<Word> words)
    {
        var said = WithoutFillers(words);
        var fits = new Dictionary<Entry, double>();
        foreach (var word in said.Distinct())
            foreach (var (entry, fit) in Owners(word))
                fits[entry] = fits.GetValueOrDefault(entry) + fit;
        return [.. fits
            .Select(f => (f.Key.Scope, Fit: f.Value / f.Key.Words.Length, Said: f.Value, f.Key.Order))
            .GroupBy(f => PartOf(f.Scope))
            .Select(g => g.OrderByDescending(f => f.Said).ThenByDescending(f => f.Fit).ThenBy(f => f.Order).First())
            .OrderByDescending(f => f.Said).ThenByDescending(f => f.Fit).ThenBy(f => f.Order)
            .Select(f => (f.Scope, f.Said + f.Fit))];
    }

    /// <summary>The AFIs that words describe which hardly any other AFI has in it: "the pound one". Empty where they describe none, or too many.</summary>
    /// <param name="words">The words.</param>
    /// <param name="among">The AFIs that count; null for all.</param>
    internal IReadOnlyList<Described> DescribedBy(IEnumerable<Word> words, IReadOnlyList<AfiReference>? among = null)
    {
        var scores = new Dictionary<Described, double>();
        foreach (var word in words.Select(w => Entry.Singular(w.Text)).Distinct())
            if (_described.Value.TryGetValue(word, out var afis))
                foreach (var afi in afis.Where(a => among is null || among.Contains(a.Reference)))
                    scores[afi] = scores.GetValueOrDefault(afi) + (1.0 / afis.Count);
        return [.. scores.Where(s => s.Value >= scores.Values.Max()).Select(s => s.Key)];
    }

    /// <summary>The AFIs that are about what some words mean, more than any other is: "road deaths", "call queues". Words of one meaning count as the same, and words of a name count for what it names. Empty where none stands out.</summary>
    /// <param name="words">The words.</param>
    /// <param name="beyondName">Above nought, only AFIs count that all the words say something of, so many of them more than the name of its part of the plan does.</param>
    internal IReadOnlyList<Described> About(IReadOnlyList<Word> words, int beyondName = 0)
    {
        const int fewest = 2;
        const double enough = 0.8;
        const double margin = 0.8;
        var said = words.DistinctBy(w => Meanings.Of(w.Text)).ToList();
        if (said.Count < fewest)
            return [];
        var hits = said.Select(w => Meanings.Of(w.Text)).Where(_meant.Value.ContainsKey).SelectMany(w => _meant.Value[w].Select(afi => (Afi: afi, Weight: 1.0 / _meant.Value[w].Count)))
            .GroupBy(h => h.Afi)
            .Select(g => (Afi: g.Key, Count: g.Count(), Weight: g.Sum(h => h.Weight)))
            .ToList();
        if (hits.Where(h => said.TrueForAll(w => Tells(h.Afi, w) || IsOfPart(h.Afi, w)) && said.Count(w => Tells(h.Afi, w) && !IsOfPart(h.Afi, w)) >= Math.Max(1, beyondName)).ToList() is { Count: > 0 } full)
            return [.. full.Where(h => h.Count == full.Max(o => o.Count)).Select(h => h.Afi)];
        if (beyondName > 0)
            return [];
        hits = [.. hits.Where(h => h.Count >= fewest && h.Weight >= enough && h.Count * 2 >= said.Count).OrderByDescending(h => h.Weight)];
        return [.. hits.Where(h => h.Weight >= hits[0].Weight * margin).Select(h => h.Afi)];
    }

    /// <summary>Whether a word says what an AFI is about.</summary>
    private bool Tells(Described afi, Word word) => _meant.Value.TryGetValue(Meanings.Of(word.Text), out var afis) && afis.Contains(afi);

    /// <summary>Whether a word stands in a name of an AFI's framework, or of an area of it.</summary>
    private bool IsOfPart(Described afi, Word word) => _byWord.TryGetValue(Entry.Singular(word.Text), out var names) && names.Exists(n => n.Entry.Scope.Within == afi.Framework);

    /// <summary>Whether a word belongs to a name, a slip of the pen allowed.</summary>
    internal bool IsOfName(string word) => Owners(word).Any();

    /// <summary>Whether a word is of a name and no everyday word, so that it stands for the name wherever it is said.</summary>
    internal bool IsOfNameAlone(string word) => !Grammar.Shared.Small.Contains(word) && !Grammar.Shared.EverydayNames.Contains(word) && IsOfName(word);

    /// <summary>Whether a word is one slip from a word of a name, wherever in it the slip is.</summary>
    internal bool IsSlipOfName(string word) => word.Length >= ShortestMisspelt && _byWord.Keys.Any(own => own.Length >= ShortestMisspelt && Likeness.IsOneSlip(word, own));

    /// <summary>The reference with these letters and this number, whatever zeros the number is written with.</summary>
    internal bool TryFindNumbered(string letters, string digits, out AfiReference reference) =>
        _numbered.TryGetValue(NumberedKey(letters, digits), out reference);

    /// <summary>Whether letters stand in front of the plan's references, or are a framework's code.</summary>
    internal bool IsPrefix(string letters) => _prefixes.Contains(letters.ToUpperInvariant());

    /// <summary>A reference of another form, such as <c>2.1-A</c>, that stands in the text letter by letter.</summary>
    internal bool TryFindLiteral(string firstWord, ReadOnlySpan<char> text, out AfiReference reference)
    {
        reference = default;
        if (!_literal.TryGetValue(firstWord, out var candidates))
            return false;
        foreach (var candidate in candidates)
        {
            var length = candidate.Value.Length;
            if (!text.StartsWith(candidate.Value, StringComparison.OrdinalIgnoreCase)
                || (text.Length > length && char.IsLetterOrDigit(text[length])))
                continue;
            reference = candidate;
            return true;
        }

        return false;
    }

    private static string[] WithoutFillers(IReadOnlyList<Word> words)
    {
        var kept = words.Select(w => w.Text).Where(w => !_fillers.Value.Contains(w)).ToArray();
        return kept.Length > 0 ? kept : [.. words.Select(w => w.Text)];
    }

    /// <summary>A word that only joins others in a title: people leave it out, or say another.</summary>
    internal static bool Joins(Word word) => word.Text is "of" or "the" or "and" or "for";

    private static string LeadKey(IReadOnlyList<Word> words) => string.Concat(words.Where(w => !Joins(w)).Select(w => w.Text));

    private void AddLead(ScopeName lead)
    {
        var key = LeadKey(Sentence.Of(lead.Name).Words);
        if (key.Length == 0)
            return;
        if (!_leads.TryGetValue(key, out var scopes))
            _leads[key] = scopes = [];
        if (!scopes.Contains(lead.Scope))
            scopes.Add(lead.Scope);
        _titlesOfLeads.Add(([.. Sentence.Of(lead.Name).Words.Select(w => Entry.Singular(w.Text))], lead.Scope));
    }

    /// <summary>The AFIs that each word stands in, by <paramref name="keyOf"/> it, where it is no small one and <paramref name="counts"/>.</summary>
    private static Dictionary<string, List<Described>> ByWord(IEnumerable<Described> descriptions, Func<string, bool> counts, Func<string, string> keyOf)
    {
        const int shortest = 3;
        return descriptions
            .SelectMany(d => Sentence.Of(d.Words).Words.Select(w => w.Text).Where(w => w.Length >= shortest && !Grammar.Shared.Small.Contains(w) && counts(w)).Select(keyOf).Distinct().Select(w => (Word: w, Afi: d)))
            .GroupBy(d => d.Word, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(d => d.Afi).ToList(), StringComparer.Ordinal);
    }

    private static Dictionary<string, List<Described>> ByRareWord(IEnumerable<Described> descriptions)
    {
        const int mostAfis = 3;
        var lists = Grammar.Shared;
        return ByWord(descriptions, w => !lists.Loose.Contains(w) && !lists.Times.Contains(w), Entry.Singular).Where(w => w.Value.Count <= mostAfis).ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal);
    }

    /// <summary>"Emerald", "the partnership guy", "territorial": a word of one lead's title, or one group's name, that is in no other name.</summary>
    private void AddOwnWords(IEnumerable<ScopeName> names)
    {
        var titles = _titles.Value;
        var own = names
            .SelectMany(n => Sentence.Of(n.Name).Words.Select(w => Entry.Singular(w.Text)).Where(w => !titles.Contains(w) && !_byWord.ContainsKey(w)).Select(w => (Word: w, n.Scope, n.Rank)))
            .Distinct()
            .GroupBy(n => n.Word)
            .Where(g => g.Count() == 1)
            .ToList();
        foreach (var (word, scope, rank) in own.Select(g => g.First()))
            AddWord(word, new Entry(scope, rank, int.MaxValue, word, [word]), word);
    }

    private void AddWord(string key, Entry entry, string own)
    {
        if (!_byWord.TryGetValue(key, out var list))
            _byWord[key] = list = [];
        list.Add((entry, own));
    }

    /// <summary>The names that a word belongs to, and how well; a misspelt word counts for less.</summary>
    private IEnumerable<(Entry Entry, double Fit)> Owners(string word)
    {
        if (_byWord.TryGetValue(Entry.Singular(word), out var exact))
            return exact.Select(e => (e.Entry, 1.0));
        // "contract" is no slip of "contact" where an AFI is about contracts.
        if (word.Length < ShortestMisspelt - 1 || _containing.Value.ContainsKey(Entry.Singular(word)))
            return [];
        var near = _wordsByLetter[word[0]].Concat(_longWords)
            .Distinct()
            .Where(own => Likeness.CanReach(word, own, NearLikeness) && LikenessOf(word, own) >= NearLikeness);
        return near.SelectMany(own => _byWord[own]).Select(e => (e.Entry, Entry.Misspelt)).DistinctBy(e => e.Entry);
    }

    private List<Scope> ByWords(string[] said)
    {
        Dictionary<Entry, double>? scores = null;
        foreach (var word in said)
        {
            var owners = Owners(word).GroupBy(o => o.Entry).ToDictionary(g => g.Key, g => g.Max(o => o.Fit));
            scores = scores is null
                ? owners
                : scores.Where(s => owners.ContainsKey(s.Key)).ToDictionary(s => s.Key, s => s.Value + owners[s.Key]);
            if (scores.Count == 0)
                return [];
        }

        var found = (scores ?? [])
            .Where(s => said.Length <= s.Key.Words.Length)
            .Select(s => (Entry: s.Key, Score: s.Value / s.Key.Words.Length))
            .ToList();
        // Of one framework's names, the one of which most was said.
        return [.. found
            .GroupBy(f => PartOf(f.Entry.Scope))
            .SelectMany(g => g.Where(f => f.Score >= g.Max(other => other.Score)))
            .OrderByDescending(f => f.Score)
            .ThenBy(f => f.Entry.Order)
            .Select(f => f.Entry.Scope)
            .Distinct()
            .Take(MaxCandidates)];
    }

    private List<Scope> ByLikeness(string key)
    {
        var found = _entries
            .Where(e => Likeness.CanReach(key, e.Key, NearLikeness))
            .Select(e => (Entry: e, Likeness: LikenessOf(key, e.Key)))
            .Where(f => f.Likeness >= NearLikeness)
            .OrderByDescending(f => f.Likeness)
            .ThenBy(f => f.Entry.Order)
            .ToList();
        return [.. found
            .Where(f => f.Likeness >= found[0].Likeness - LikenessMargin)
            .Select(f => f.Entry.Scope)
            .Distinct()
            .Take(MaxCandidates)];
    }

    private static int LikenessOf(string said, string meant) =>
        meant.Length >= ShortestMisspelt && (meant.Length >= FirstLetterMayBeWrong || said[0] == meant[0])
            ? Likeness.Of(said, meant)
            : 0;

    /// <summary>What it is a name of, an area's framework for an area.</summary>
    private static Scope PartOf(Scope scope) => scope.Within is { } code ? new Scope.Framework(code) : scope;

    private void AddReference(AfiReference reference)
    {
        if (!_references.Add(reference))
            return;
        var value = reference.Value;
        var letters = value.TakeWhile(char.IsAsciiLetter).Count();
        var digits = value.Reverse().TakeWhile(char.IsAsciiDigit).Count();
        var isNumbered = letters > 0 && digits > 0 && value.Length - letters - digits is 0 or 1;
        // Where a plan tells SRP-4 from SRP-04, only the letter decides between them.
        if (isNumbered && _numbered.TryAdd(NumberedKey(value[..letters], value[^digits..]), reference))
            _prefixes.Add(value[..letters]);
        else
            AddLiteral(reference);
    }

    private void AddLiteral(AfiReference reference)
    {
        var first = Sentence.Of(reference.Value).Words[0].Text;
        if (!_literal.TryGetValue(first, out var list))
            _literal[first] = list = [];
        list.Add(reference);
        list.Sort((a, b) => b.Value.Length.CompareTo(a.Value.Length));
    }

    private static string NumberedKey(string letters, string digits) => $"{letters.ToUpperInvariant()} {digits.TrimStart('0')}";

    /// <summary>One name of one scope.</summary>
    private sealed record Entry(Scope Scope, NameRank Rank, int Order, string Key, string[] Words)
    {
        public static Entry Of(ScopeName name, int order)
        {
            var words = WithoutFillers(Sentence.Of(name.Name).Words);
            return new Entry(name.Scope, name.Rank, order, string.Concat(words), words);
        }

        /// <summary>What a misspelt word counts for.</summary>
        public const double Misspelt = 0.8;

        public static string Singular(string word) =>
            word.Length > 3 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
    }
}
