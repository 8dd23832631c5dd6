namespace AfiBot.Conversation;

/// <summary>Something the bot says, as a value: a card, an e-mail and a test each draw it in their own way.</summary>
public abstract record Reply
{
    /// <summary>It in one plain line: the notification's text, and what a client without cards shows.</summary>
    public abstract string Summary { get; }

    /// <summary>All of it, as the blocks of a page, from top to bottom.</summary>
    public abstract IReadOnlyList<Block> Blocks { get; }

    /// <summary>The plan it is about, which its buttons name; null where it is about none, or where each button says for itself.</summary>
    public Core.PlanId? Plan { get; init; }

    /// <summary>Whether it tells what stands in the plan, and so is for the asker's eyes only.</summary>
    public virtual bool IsConfidential => true;

    /// <summary>Whether it is between the asker and the bot even where the plan may be talked about: their card, or a form of theirs.</summary>
    public virtual bool IsPersonal => false;
}
