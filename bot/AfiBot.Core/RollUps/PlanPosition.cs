namespace AfiBot.Core;

/// <summary>A plan as it stands at an instant: what every reply, card, digest and paper counts from.</summary>
/// <param name="View">The read it was made from.</param>
/// <param name="AsAt">The instant.</param>
/// <param name="Today">The force's local date then.</param>
/// <param name="Afis">Every AFI, by reference.</param>
public sealed record PlanPosition(PlanView View, DateTimeOffset AsAt, DateOnly Today, IReadOnlyList<AfiPosition> Afis)
{
    /// <summary>Derives where everything stands.</summary>
    public static PlanPosition Of(PlanView view, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(view);
        var today = ForceCalendar.Of(view.Plan.Settings).DateOf(now);

        // Where writers crossed and left an AFI in nobody's request, it was still asked: the next round finds it here.
        var asked = view.Requests.SelectMany(r => r.Afis.Concat(r.PassedOn)).ToHashSet();
        return new PlanPosition(view, now, today, [.. view.Afis.Select(a => AfiPosition.Of(a, view.Cycle, asked.Contains(a.Reference), today))]);
    }

    /// <summary>The cycle that takes answers today, or null.</summary>
    public Cycle? OpenCycle => View.Cycle is { } cycle && cycle.IsOpen(Today) ? cycle : null;

    /// <summary>The AFI with this reference, or null.</summary>
    public AfiPosition? Find(AfiReference reference) => Afis.FirstOrDefault(a => a.Afi.Reference == reference);

    /// <summary>The AFIs of one framework.</summary>
    public IEnumerable<AfiPosition> In(FrameworkCode framework) => Afis.Where(a => a.Afi.Framework == framework);

    /// <summary>Whether nothing that the latest cycle asks of this lead is left to answer.</summary>
    public bool HasAnsweredAll(EmailAddress lead) => Afis.All(a => !a.Asked || a.Afi.Lead != lead || a.Answered);

    /// <summary>What the open cycle asks of this lead and they have not answered.</summary>
    public IReadOnlyList<AfiPosition> OwedBy(EmailAddress lead) => [.. AskedOf(lead).Where(a => !a.Answered)];

    /// <summary>Whether what a request asks came to its lead: a card arrived, or they have answered all without one.</summary>
    public bool IsReached(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Delivery.SentAt is not null || HasAnsweredAll(request.Lead);
    }

    /// <summary>Those of these AFIs that are awaited of a lead whom no card of the latest cycle has reached: they were never asked.</summary>
    public IReadOnlyList<AfiPosition> NeverAsked(IEnumerable<AfiPosition> afis)
    {
        var reached = View.Requests.Where(r => r.Delivery.SentAt is not null).Select(r => r.Lead).ToHashSet();
        return [.. afis.Where(a => a is { Asked: true, Answered: false } && !reached.Contains(a.Afi.Lead))];
    }

    /// <summary>The last day of a pause in the chasing of a framework; null where there is none today.</summary>
    public DateOnly? PausedUntil(FrameworkCode framework) => View.Plan.Pauses
        .Where(p => p.Until >= Today && (p.Framework is null || p.Framework == framework))
        .Max(p => (DateOnly?)p.Until);

    /// <summary>What the open cycle asks of a person, by whichever of their addresses, and of those they cover for today.</summary>
    public IReadOnlyList<AfiPosition> AskedOf(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var today = person.In(View.Plan.Id, Today);
        return OpenCycle is null ? [] : [.. Afis.Where(a => a.Asked && today.AnswersFor(a.Afi))];
    }

    /// <summary>What the open cycle had asked of a person and has gone to somebody else since.</summary>
    public IReadOnlyList<AfiPosition> PassedOnBy(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var had = OpenCycle is null ? [] : View.Requests.Where(r => person.IsNamed(r.Lead)).SelectMany(r => r.Afis.Concat(r.PassedOn)).ToHashSet();
        return [.. Afis.Where(a => had.Contains(a.Afi.Reference) && !person.IsNamed(a.Afi.Lead))];
    }

    /// <summary>What the open cycle asks under one address, in the order of the plan; empty where no cycle is open or nothing is asked.</summary>
    public IReadOnlyList<AfiPosition> AskedOf(EmailAddress lead) =>
        OpenCycle is null ? [] : [.. Afis.Where(a => a.Asked && a.Afi.Lead == lead)];
}
