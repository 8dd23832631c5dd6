using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Local;

/// <summary>The reference plan that comes with the bot: the Baseline Assessment 2005-06.</summary>
internal sealed class Sample(IRegister register, ImportPlan importPlan, OpenCycle openCycle)
{
    public const string PlanName = "Baseline Assessment 2005-06";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Loads the plan into an empty store and opens its first cycle. A start that was cut short between the two is completed.</summary>
    /// <returns>What was done, in a line; null where there was nothing to do.</returns>
    /// <exception cref="InvalidOperationException">The sample itself is broken.</exception>
    public async Task<string?> Load(CancellationToken cancellation)
    {
        var plans = await register.Plans(cancellation);
        if (plans.Count > 0 && plans.All(p => p.Id != PlanId.FromName(PlanName)))
            return null;
        if (plans.Count == 0)
        {
            var request = new ImportRequest(
                PlanName, await Read("frameworks.csv", cancellation), await Read("afis.csv", cancellation), await Read("people.csv", cancellation));
            var outcome = await importPlan.Import(request, _ => Task.FromResult(true), cancellation);
            if (outcome is ImportOutcome.Rejected rejected)
                throw new InvalidOperationException($"The sample is broken: {rejected.Problems[0]}");
        }

        var plan = PlanId.FromName(PlanName);
        return (await register.Read(plan, cancellation))?.Cycle is null && await openCycle.Open(plan, cancellation) is OpenOutcome.Opened opened
            ? $"Loaded the {PlanName} and opened a cycle: {Words.Count(opened.Requests.Count, "lead")} asked about {Words.Count(opened.Requests.Sum(r => r.Afis.Count), "AFI")}."
            : null;
    }

    /// <summary>Who one is in the Playground: the Head of Traffic of the sample, else the first lead there is.</summary>
    /// <exception cref="PlaygroundException">Nobody is known yet.</exception>
    public static async Task<Person> PersonOfThePlayground(IServiceProvider services, CancellationToken cancellation)
    {
        var people = await services.GetRequiredService<IDirectory>().People(cancellation);
        return people.FirstOrDefault(p => p.Email.Value == "srp.lead@example.org")
            ?? people.FirstOrDefault(p => p.Is(Roles.Lead))
            ?? (people is [var anybody, ..] ? anybody : null)
            ?? throw new PlaygroundException("nobody is known yet, so there is nobody to be in it: import a plan first.");
    }

    private static async Task<CsvFile> Read(string name, CancellationToken cancellation) =>
        new(name, await File.ReadAllBytesAsync(Path.Combine(Folder, name), cancellation));
}
