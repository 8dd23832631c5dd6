using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Card actions as a verb and flat texts, which is what fits into a card's button, and back. What comes back from
/// a client is never trusted to be what was sent.</summary>
public static class CardActionData
{
    // Names of inputs on the forms and of the data in buttons.
    public const string Status = "status";
    public const string Reason = "reason";
    public const string Narrative = "narrative";
    public const string TargetDate = "targetDate";
    public const string Equality = "equality";
    public const string Financial = "financial";
    public const string Why = "why";
    private const string Afi = "afi";
    private const string Page = "page";
    private const string Cycle = "cycle";
    private const string BasedOn = "basedOn";
    private const string Scope = "scope";
    private const string Question = "question";
    private const string Text = "text";
    private const string Step = "step";

    /// <summary>The verb and the data of a button. What a form's inputs hold is not part of it: the client adds that.</summary>
    public static (string Verb, IReadOnlyDictionary<string, string> Data) Write(CardAction action) => action switch
    {
        CardAction.ShowOwed a => ("owed", new Dictionary<string, string> { [Page] = Number(a.Page) }),
        CardAction.OpenForm a => ("open", new Dictionary<string, string> { [Afi] = a.Reference.Value }),
        CardAction.OpenNoChange a => ("noChange", new Dictionary<string, string> { [Afi] = a.Reference.Value }),
        CardAction.SaveAnswer a => ("save", new Dictionary<string, string>
        {
            [Afi] = a.Reference.Value, [Cycle] = Number(a.Cycle), [BasedOn] = Number(a.Draft.BasedOn),
        }),
        CardAction.SaveNoChange a => ("saveNoChange", new Dictionary<string, string>
        {
            [Afi] = a.Reference.Value, [Cycle] = Number(a.Cycle), [BasedOn] = Number(a.BasedOn),
        }),
        CardAction.Ask a => ("ask", new Dictionary<string, string>
        {
            [Question] = a.Question.ToString(), [Scope] = ScopeText(a.Scope), [Page] = Number(a.Page),
        }),
        CardAction.ListAfis a => ("list", new Dictionary<string, string>
        {
            [Scope] = ScopeText(a.Scope), [Status] = a.Status?.ToString() ?? "", [Page] = Number(a.Page),
        }),
        CardAction.ShowAfi a => ("afi", new Dictionary<string, string> { [Afi] = a.Reference.Value }),
        CardAction.Say a => ("say", new Dictionary<string, string>
        {
            [Text] = a.Text, [Afi] = a.Step?.Reference.Value ?? "", [Step] = a.Step?.Step.ToString() ?? "",
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    /// <summary>Reads what a client sent; null for anything this bot never draws.</summary>
    public static CardAction? Read(string verb, IReadOnlyDictionary<string, string> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var hasAfi = AfiReference.TryParse(data.GetValueOrDefault(Afi), out var afi);
        return verb switch
        {
            "owed" => new CardAction.ShowOwed(ReadNumber(data, Page)),
            "open" when hasAfi => new CardAction.OpenForm(afi),
            "noChange" when hasAfi => new CardAction.OpenNoChange(afi),
            "save" when hasAfi => new CardAction.SaveAnswer(afi, ReadNumber(data, Cycle), ReadDraft(data)),
            "saveNoChange" when hasAfi => new CardAction.SaveNoChange(
                afi, ReadNumber(data, Cycle), PlainText.Of(data.GetValueOrDefault(Why, "")), ReadNumber(data, BasedOn)),
            "ask" when ReadEnum<Question>(data, Question) is { } question && ReadScope(data) is { } scope =>
                new CardAction.Ask(question, scope, ReadNumber(data, Page)),
            "list" when ReadScope(data) is { } scope => new CardAction.ListAfis(scope, ReadEnum<ShownStatus>(data, Status), ReadNumber(data, Page)),
            "afi" when hasAfi => new CardAction.ShowAfi(afi),
            "say" when data.GetValueOrDefault(Text) is { Length: > 0 } text => new CardAction.Say(
                text, hasAfi && ReadEnum<UpdateStep>(data, Step) is { } step ? new DialogStep(afi, step) : null),
            _ => null,
        };
    }

    private static UpdateDraft ReadDraft(IReadOnlyDictionary<string, string> data) => new()
    {
        Status = ReadEnum<Status>(data, Status),
        Reason = ReadEnum<NoFurtherActionReason>(data, Reason),
        Narrative = data.GetValueOrDefault(Narrative, ""),
        TargetDate = data.GetValueOrDefault(TargetDate, ""),
        EqualityImpactConsidered = data.GetValueOrDefault(Equality) == "true",
        FinancialImpactConsidered = data.GetValueOrDefault(Financial) == "true",
        BasedOn = ReadNumber(data, BasedOn),
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int ReadNumber(IReadOnlyDictionary<string, string> data, string key) =>
        int.TryParse(data.GetValueOrDefault(key), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static T? ReadEnum<T>(IReadOnlyDictionary<string, string> data, string key)
        where T : struct, Enum =>
        data.GetValueOrDefault(key) is { } text && Enum.GetNames<T>().Contains(text) ? Enum.Parse<T>(text) : null;

    private static string ScopeText(Scope scope) => scope switch
    {
        Conversation.Scope.Plan => "plan",
        Conversation.Scope.Framework framework => $"framework/{framework.Code}",
        Conversation.Scope.Area area => $"area/{area.Code}/{area.Name}",
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, null),
    };

    private static Scope? ReadScope(IReadOnlyDictionary<string, string> data)
    {
        var parts = data.GetValueOrDefault(Scope, "").Split('/', 3);
        return parts switch
        {
            ["plan"] => new Scope.Plan(),
            ["framework", var code] when FrameworkCode.TryParse(code, out var framework) => new Scope.Framework(framework),
            ["area", var code, var name] when FrameworkCode.TryParse(code, out var framework) => new Scope.Area(framework, name),
            _ => null,
        };
    }
}
