namespace AfiBot.Conversation;

/// <summary>The kinds of names. A text that is several names at once is the first of them: an area, being the narrower, before an alias.</summary>
internal enum NameRank
{
    Code,
    Name,
    Area,
    Alias,
    Plan,
    Lead,
    Group,
    Service,
    Graded,
}
