using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What somebody wants, in words. What only one topic can be asked is that topic's request.</summary>
public abstract record Intent
{
    private Intent()
    {
    }

    /// <summary>The part of the plan that a question is about; null for what is none, or is about no one part.</summary>
    internal Scope? Part => this switch
    {
        Ask ask => ask.Scope,
        AskTopic ask => ask.Scope,
        ListAfis list => list.Scope,
        _ => null,
    };

    /// <summary>The same question of another part; what is about no part as it is.</summary>
    internal Intent Of(Scope part) => this switch
    {
        Ask ask => ask with { Scope = part },
        AskTopic ask => ask with { Scope = part },
        ListAfis list => list with { Scope = part },
        _ => this,
    };

    /// <summary>"status of roads", "what is overdue in MAPPA?", "who has not answered?".</summary>
    public sealed record Ask(Question Question, Scope Scope) : Intent;

    /// <summary>A question whose name fits several scopes equally well.</summary>
    /// <param name="Question">What is asked.</param>
    /// <param name="Said">The name as typed.</param>
    /// <param name="Candidates">The scopes it may mean, likeliest first; at least two.</param>
    public sealed record AskAmbiguous(Question Question, string Said, IReadOnlyList<Scope> Candidates) : Intent;

    /// <summary>A question about a name that fits nothing in the plan.</summary>
    public sealed record AskUnknown(Question Question, string Said) : Intent;

    /// <summary>The AFIs of a scope that show a status, or all of them.</summary>
    public sealed record ListAfis(Scope Scope, ShownStatus? Status) : Intent;

    /// <summary>A question of a topic that needs no more than what it is about.</summary>
    /// <param name="Topic">The topic's name in its file of words.</param>
    /// <param name="Scope">What it is about.</param>
    public sealed record AskTopic(string Topic, Scope Scope) : Intent
    {
        /// <summary>The last day of the time that is asked about, in days from today; null where none is named.</summary>
        public int? Days { get; init; }

        /// <summary>The first day of the time that is asked about, in days from today; null where it begins today.</summary>
        public int? From { get; init; }

        /// <summary>The first day of the time back that is asked about; null where none is named.</summary>
        public DateOnly? Since { get; init; }
    }

    /// <summary>"SRP-04".</summary>
    public sealed record ShowAfi(AfiReference Reference) : Intent;

    /// <summary>"roads vs forensics".</summary>
    /// <param name="Parts">At least two, in the order in which they were named.</param>
    /// <param name="Unknown">What was named beside them and is none; empty for nothing.</param>
    public sealed record Compare(IReadOnlyList<Scope> Parts, string Unknown) : Intent;

    /// <summary>Something in the form of a reference that the plan does not have.</summary>
    public sealed record UnknownAfi(string Said) : Intent;

    /// <summary>"what do I owe?".</summary>
    public sealed record WhatDoIOwe : Intent;

    /// <summary>"update SRP-04"; null for "update" alone.</summary>
    public sealed record StartUpdate(AfiReference? Reference) : Intent;

    /// <summary>A whole update in one sentence, or as much of it as was said.</summary>
    /// <param name="Reference">The AFI.</param>
    /// <param name="Status">What was said of its status, or null.</param>
    /// <param name="Reason">Why no further action, or null.</param>
    /// <param name="Narrative">The rest of the sentence in the author's words; empty for none.</param>
    /// <param name="TargetDate">A target date that was said as such, or null.</param>
    public sealed record GiveUpdate(AfiReference Reference, Status? Status, NoFurtherActionReason? Reason, string Narrative, DateOnly? TargetDate) : Intent;

    /// <summary>Nothing is new of an AFI.</summary>
    /// <param name="Reference">The AFI.</param>
    /// <param name="Why">Why, in the author's words; empty where they gave no reason.</param>
    /// <param name="TargetDate">A target date that was said as such, or null.</param>
    public sealed record NoChange(AfiReference Reference, string Why, DateOnly? TargetDate) : Intent;

    /// <summary>What only one topic can be asked, and reads itself: an order in fixed words (<see cref="Topic.Orders"/>), or a form of words of its own (<see cref="Topic.Read"/>).</summary>
    public sealed record Wanted(Topic Topic, TopicRequest Request) : Intent;

    public sealed record Help : Intent;

    public sealed record Greeting : Intent;

    /// <summary>One step back in a dialog.</summary>
    public sealed record Back : Intent;

    /// <summary>"change it": something of what is shown.</summary>
    public sealed record Change : Intent;

    /// <summary>Out of a dialog.</summary>
    public sealed record Cancel : Intent;

    /// <summary>On with what was begun and left.</summary>
    public sealed record GoOn : Intent;

    public sealed record Yes : Intent;

    public sealed record No : Intent;

    /// <summary>"skip", "none", "leave it": this step has no answer.</summary>
    public sealed record Skip : Intent;

    /// <summary>Two or more readings fit as well as each other: which is meant is asked.</summary>
    public sealed record DidYouMean(IReadOnlyList<Intent> Readings) : Intent;

    /// <summary>Something the bot does not do.</summary>
    /// <param name="Line">What it says instead.</param>
    public sealed record Cannot(string Line) : Intent;

    /// <summary>None of the above.</summary>
    public sealed record NotUnderstood : Intent;
}
