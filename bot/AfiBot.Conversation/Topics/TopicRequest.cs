using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Something asked of the bot, whether it was typed, tapped or mailed. A button says only what it is about: who may do it is
/// checked against the person who taps.</summary>
/// <remarks>A topic may put another topic's request on a button; what the other decides and shows is the other's own.</remarks>
public abstract record TopicRequest
{
    /// <summary>The plan it is about, and no other; null where none was named: for words, and for buttons from before there were several plans.</summary>
    public PlanId? Plan { get; init; }

    /// <summary>Its name on a button.</summary>
    public abstract string Verb { get; }

    /// <summary>The verb and the data of a button. What a form's inputs hold is not part of it: the client adds that.</summary>
    public (string Verb, IReadOnlyDictionary<string, string> Data) AsButton()
    {
        var data = new ButtonData();
        Write(data);
        data.Write(Plan);
        return (Verb, data.Texts);
    }

    /// <summary>This about a plan, unless it is about one already.</summary>
    public TopicRequest In(PlanId? plan) => Plan is null ? this with { Plan = plan } : this;

    /// <summary>What was written into its form: given back where nothing can be done with it.</summary>
    public virtual string Written => "";

    /// <summary>Whether what is said next may be about its answer: "and MAPPA?", "who owns those?".</summary>
    public virtual bool CanBeFollowedUp => false;

    /// <summary>Whether it can be about this plan, where no plan was named.</summary>
    public virtual bool Fits(Facts facts) => true;

    /// <summary>What a button is called that offers it; null where it is not offered.</summary>
    public virtual string? Title(Facts facts) => null;

    /// <summary>What it becomes by what is said after it was offered (<see cref="ConversationState.Offering"/>); null where something else is said.</summary>
    internal virtual TopicRequest? Answered(string text, Reading reading, Facts facts) => reading is { Intent: Intent.Yes } || WholePhrases.OrdersIt(text, GetType()) ? this : null;

    /// <summary>What comes of it in one plan. Pure.</summary>
    public abstract Outcome Decide(ConversationState state, Facts facts);

    /// <summary>What comes of it where no plan was named and several fit. Nothing is guessed: it is asked which, unless the topic has
    /// an answer over all of them.</summary>
    /// <param name="state">What is in progress.</param>
    /// <param name="plans">The plans that fit, at least two.</param>
    public virtual Outcome DecideOver(ConversationState state, IReadOnlyList<Facts> plans) =>
        new(state.Update is null ? state with { Offered = KeptRequest.Of(this, plans[0].Position.AsAt) } : state, new TextReply(
            $"{Subject} Which plan do you mean?",
            [.. plans.Select(f => new Choice(f.PlanName, In(f.Plan)))]));

    /// <summary>What it is about, as a sentence before "Which plan do you mean?".</summary>
    protected virtual string Subject => "There is more than one plan.";

    /// <summary>Writes what it is about, but for the plan.</summary>
    protected virtual void Write(ButtonData data)
    {
    }
}
