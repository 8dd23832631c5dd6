using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>All that a turn decides from, besides what was said and what is in progress.</summary>
/// <param name="Person">Who speaks, with the rights they have in the plan.</param>
/// <param name="Position">The plan as it stands.</param>
/// <param name="Place">Where they speak.</param>
/// <param name="Vocabulary">The plan's names.</param>
public sealed record Facts(Person Person, PlanPosition Position, Place Place, Vocabulary Vocabulary)
{
    public static Facts Of(Person person, PlanView view, DateTimeOffset now, Place place) =>
        new(person.In(view.Plan.Id), PlanPosition.Of(view, now), place, Vocabulary.Of(view));

    public ForceCalendar Calendar => ForceCalendar.Of(Position.View.Plan.Settings);

    /// <summary>When the position was taken, in the force's time.</summary>
    public string TakenAt => Words.Of(Position.AsAt, Calendar);

    /// <summary>The AFIs of a scope that this person may see.</summary>
    public IEnumerable<AfiPosition> Visible(Scope scope) => Position.Afis.Where(a => Access.MaySee(Person, a.Afi) && scope switch
    {
        Scope.Framework framework => a.Afi.Framework == framework.Code,
        Scope.Area area => a.Afi.Framework == area.Code && a.Afi.Area == area.Name,
        _ => true,
    });

    /// <summary>Whether this person sees every AFI of a scope.</summary>
    public bool SeesAllOf(Scope scope) => scope switch
    {
        Scope.Framework framework => Access.MaySee(Person, framework.Code),
        Scope.Area area => Access.MaySee(Person, area.Code),
        _ => Position.View.Frameworks.All(f => Access.MaySee(Person, f.Code)),
    };

    /// <summary>A scope's name.</summary>
    public string TitleOf(Scope scope) => scope switch
    {
        Scope.Framework framework => Position.View.FrameworkOf(framework.Code).Name,
        Scope.Area area => $"{area.Name}, in {Position.View.FrameworkOf(area.Code).Name}",
        _ => Position.View.Plan.Name,
    };

    /// <summary>The framework that a scope is, or lies in; null for the plan, and for one that the plan does not have.</summary>
    public Framework? FrameworkOf(Scope scope) => scope switch
    {
        Scope.Framework framework => Position.View.Frameworks.FirstOrDefault(f => f.Code == framework.Code),
        Scope.Area area => Position.View.Frameworks.FirstOrDefault(f => f.Code == area.Code),
        _ => null,
    };
}
