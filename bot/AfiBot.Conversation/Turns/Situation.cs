using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>All that a turn decides from, besides what was said and what is in progress: the person, and every plan they have a part in.</summary>
public sealed class Situation
{
    /// <param name="person">Who speaks.</param>
    /// <param name="plans">Each plan with the place it is spoken of from, newest first; at least one.</param>
    /// <param name="now">The instant.</param>
    public Situation(Person person, IReadOnlyList<(PlanView View, Place Place)> plans, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(plans);
        Person = person;
        Plans = [.. plans.Select(p => Facts.Of(person, p.View, now, p.Place, this))];
    }

    internal Situation(Person person, Facts only) => (Person, Plans) = (person, [only]);

    public Person Person { get; }

    /// <summary>Newest first. The order decides nothing but what is said first.</summary>
    public IReadOnlyList<Facts> Plans { get; }

    /// <summary>The same with one plan as it stands by now.</summary>
    public Situation With(PlanView view, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new Situation(Person, [.. Plans.Select(f => (f.Plan == view.Plan.Id ? view : f.Position.View, f.Place))], now);
    }

    /// <summary>The facts of a plan, or null where this person has no part in it.</summary>
    public Facts? Find(PlanId? plan) => Plans.FirstOrDefault(f => f.Plan == plan);
}
