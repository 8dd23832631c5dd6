using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A value of what is measured, inside a story: "burglary down 8.1% against 6.3 at 20 November". Pure.</summary>
/// <remarks>It is one where the name of what is measured stands before it, or the plan's target behind it. Where two differ, the
/// target is another than the plan's, or it cannot be told whether it rose or fell, it is none: the story keeps it, and nothing is taken.</remarks>
internal static class IndicatorSentence
{
    private const string Number = @"[-−–]?\d+(?:,\d{3})*(?:\.\d+)?";

    private static readonly DataFile _words = DataFile.Open("indicator");

    private static readonly string _moved = $@"(?:\b(?:(?<down>{Any("down")})|(?<up>{Any("up")}))\b[\s:]*)?(?:(?<to>\b(?:{Any("to")}))\s+)?(?:\b(?:{Any("by")})\s+)?";

    private static readonly string _against = $@"(?:[\s,(]*\b(?:{Any("against")})\b\s*(?:\b(?:{Any("before the target")})\b\s*)*(?<target>{Number})(?:\s*(?:%|{Any("percent")}))?)?";

    /// <summary>Made once for each name and unit: making one costs far more than matching.</summary>
    private static readonly ConcurrentDictionary<(string Name, string Unit), Regex> _patterns = new();

    /// <summary>The one value that a text gives, with its day where it says one; null for none, and for several.</summary>
    /// <param name="text">The story.</param>
    /// <param name="indicator">What is measured.</param>
    /// <param name="today">Today: a day without a year is the last such day.</param>
    public static Measured? Read(string text, Indicator indicator, DateOnly today)
    {
        var found = _patterns.GetOrAdd((indicator.Name, indicator.Unit), PatternOf).Matches(text).Select(m => ValueIn(m, text, indicator, today)).OfType<Measured>().Distinct().ToList();
        return found is [var one] ? one : null;
    }

    private static Regex PatternOf((string Name, string Unit) of)
    {
        var unit = of.Unit is "" or "%" ? "" : $"|{PhrasePattern.Words(of.Unit)}";
        return new Regex(
            $@"(?:\b(?<name>{PhrasePattern.Words(of.Name)})\b(?:[\s,:]*\b(?:{Any("links")})\b)*[\s,:]*)?{_moved}(?<value>{Number})(?:\s*(?:%|{Any("percent")}{unit}))?(?:\s+(?:(?<down>{Any("down")})|(?<up>{Any("up")}))\b)?{_against}",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    private static Measured? ValueIn(Match match, string text, Indicator indicator, DateOnly today)
    {
        var (hasName, hasTarget) = (match.Groups["name"].Success, match.Groups["target"].Success);
        var target = hasTarget ? Read(match.Groups["target"].Value) : null;
        var isPlansTarget = target is { } said && indicator.Target is { } set && Math.Abs(said) == Math.Abs(set);
        if (Read(match.Groups["value"].Value) is not { } value || !(isPlansTarget || (hasName && (!hasTarget || indicator.Target is null))))
            return null;
        var (isDown, isUp) = (match.Groups["down"].Success && !match.Groups["to"].Success, match.Groups["up"].Success);
        if (isDown && indicator.Target > 0)
            return null; // "Detections down 2%": by how much they moved, not where they stand.
        if (!isDown && !isUp && value > 0 && indicator.Target < 0 && target > 0)
            return null; // "Burglary 8.1 against 6.3", where the target is a fall.
        return new Measured(SpokenDay.After(text, match.Index + match.Length, today), isDown && value > 0 ? -value : value);
    }

    private static decimal? Read(string number) => UpdateFields.IndicatorValue.Read(number);

    private static string Any(string key) => PhrasePattern.Any(_words, key);
}
