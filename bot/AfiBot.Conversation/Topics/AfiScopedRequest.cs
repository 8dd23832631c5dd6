using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Something about one AFI. A reference is unique within a plan only, so where several have it, it is asked which.</summary>
public abstract record AfiScopedRequest(AfiReference Reference) : TopicRequest
{
    public override bool Fits(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Position.Find(Reference) is { } afi && Access.MaySee(facts.Person, afi.Afi);
    }

    protected override string Subject => $"More than one plan has {Reference}.";

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(Reference);
    }
}
