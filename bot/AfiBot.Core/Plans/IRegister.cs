namespace AfiBot.Core;

/// <summary>The register: action plans with all that was asked and said about them. Implementations may be shared by
/// any number of processes; what two writers do to the same row is settled by its version, and the later one is told.</summary>
public interface IRegister
{
    /// <summary>All plans, newest first.</summary>
    Task<IReadOnlyList<ActionPlan>> Plans(CancellationToken cancellation);

    /// <summary>The ids of all plans, in no order. One of them may not be there yet: a plan is listed before it is written.</summary>
    Task<IReadOnlyList<PlanId>> PlanIds(CancellationToken cancellation);

    /// <summary>A plan's own row, or null where there is none with this id.</summary>
    Task<ActionPlan?> Find(PlanId plan, CancellationToken cancellation);

    /// <summary>One plan as it stands, or null where there is none with this id. One read: its parts belong together.</summary>
    Task<PlanView?> Read(PlanId plan, CancellationToken cancellation);

    /// <summary>Writes what an import made of a plan. Rows that are there are replaced, so the AFIs handed
    /// over carry the standings to be kept; the updates, at most 99 of an AFI, are added to the history.</summary>
    /// <remarks>A plan that is new is written all or nothing. Over one that is there, a store in the cloud may write the first of many AFIs,
    /// each with its updates, before it finds that a later one has changed.</remarks>
    /// <returns>False where a row changed since it was read: read again and merge again.</returns>
    Task<bool> TryWrite(ActionPlan plan, IReadOnlyList<Framework> frameworks, IReadOnlyList<Afi> afis, IReadOnlyList<Update> updates, CancellationToken cancellation);

    /// <summary>Appends an update to the history and makes <paramref name="afi"/> the AFI's row, in one transaction.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="afi">The AFI with its new standing, still carrying the version it was read with.</param>
    /// <param name="update">The update; its sequence is new.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>False, with nothing written, where the AFI changed since it was read.</returns>
    Task<bool> TryAppend(PlanId plan, Afi afi, Update update, CancellationToken cancellation);

    /// <summary>Appends a verdict to the history and makes <paramref name="afi"/> the AFI's row, in one transaction.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="afi">The AFI with what stands by the verdict, still carrying the version it was read with.</param>
    /// <param name="verdict">The verdict; its number is new.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>False, with nothing written, where the AFI changed since it was read.</returns>
    Task<bool> TryAppend(PlanId plan, Afi afi, Verdict verdict, CancellationToken cancellation);

    /// <summary>All that was ever said about one AFI, with the verdicts on it.</summary>
    Task<AfiHistory> History(PlanId plan, AfiReference reference, CancellationToken cancellation);

    /// <summary>All that was ever said in a plan, by AFI; those of which nothing was said are not there. One query over the whole history, for what a question about many AFIs needs.</summary>
    Task<IReadOnlyDictionary<AfiReference, AfiHistory>> Histories(PlanId plan, CancellationToken cancellation);

    /// <summary>Writes a new cycle with its requests, all or nothing.</summary>
    /// <returns>False, with nothing written, where a cycle with that number is there already.</returns>
    Task<bool> TryOpen(PlanId plan, Cycle cycle, IReadOnlyList<Request> requests, CancellationToken cancellation);

    /// <summary>Replaces a cycle's row; false where it changed since it was read.</summary>
    Task<bool> TrySave(PlanId plan, Cycle cycle, CancellationToken cancellation);

    /// <summary>One request of any cycle, or null.</summary>
    Task<Request?> Find(PlanId plan, int cycle, EmailAddress lead, CancellationToken cancellation);

    /// <summary>Adds a request to a cycle that is there; false, with nothing written, where its lead has one.</summary>
    Task<bool> TryAdd(PlanId plan, Request request, CancellationToken cancellation);

    /// <summary>Replaces a request's row; false where it changed since it was read.</summary>
    Task<bool> TrySave(PlanId plan, Request request, CancellationToken cancellation);

    /// <summary>Replaces the plan's own row (settings, digest channel); false where it changed since it was read.</summary>
    Task<bool> TrySave(ActionPlan plan, CancellationToken cancellation);

    /// <summary>Keeps the figures of a digest. A second one of the same local date replaces the first.</summary>
    Task Save(PlanId plan, FiguresSnapshot snapshot, CancellationToken cancellation);

    /// <summary>The kept figures, newest first, at most so many.</summary>
    Task<IReadOnlyList<FiguresSnapshot>> KeptFigures(PlanId plan, int most, CancellationToken cancellation);
}
