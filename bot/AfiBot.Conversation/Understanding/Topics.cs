namespace AfiBot.Conversation;

/// <summary>Names of topics whose reading needs more than weights.</summary>
internal static class Topics
{
    public const string Status = "status";
    public const string Overdue = "overdue";
    public const string Unanswered = "unanswered";
    public const string List = "list";
    public const string Owed = "owed";
    public const string Afi = "afi";
    public const string Update = "update";
    public const string NoChange = "noChange";
    public const string Changes = "changes";
    public const string Compare = "compare";
    public const string Cannot = "cannot";
}
