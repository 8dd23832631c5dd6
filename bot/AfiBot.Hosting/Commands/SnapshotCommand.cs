using System.CommandLine;
using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Hosting;

/// <summary><c>afibot snapshot create | list</c>: keeps a plan as it is under a name, so that every report of it can be made again.</summary>
public static class SnapshotCommand
{
    /// <param name="store">Where.</param>
    public static Command Create(CommandStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new Command("snapshot", "Keeps the figures of a plan as they are under a name, with all that they were counted from.") { Freeze(store), List(store) };
    }

    private static Command Freeze(CommandStore store)
    {
        var name = new Argument<string>("name") { Description = "What it is to be called, such as \"January Board\"." };
        var (plan, by) = (ChosenPlan.Option(), CommonOptions.By());
        var command = new Command("create", "Keeps a plan as it is now. It stays as it is, whatever is said or imported later.") { name, plan, by };
        foreach (var option in store.Options)
            command.Options.Add(option);
        command.SetAction((parsed, cancellation) => store.With(parsed, async services =>
        {
            if (!PlanSnapshot.TryReadName(parsed.GetValue(name), out var read))
                return CommonOptions.Fail($"a snapshot's name has 1 to {PlanSnapshot.MaxNameLength} characters, with a letter or a digit among them.");
            var chosen = await ChosenPlan.Of(services.GetRequiredService<IRegister>(), parsed.GetValue(plan), cancellation);
            if (await services.GetRequiredService<FreezeFigures>().Freeze(chosen.Id, read, parsed.GetValue(by), cancellation) is not { } kept)
                return CommonOptions.Fail($"{chosen.Name} has a snapshot '{read}' already, or somebody is making it. Give another name.");
            Console.WriteLine($"{chosen.Name}: {Of(kept, chosen)}.");
            return 0;
        }, cancellation));
        return command;
    }

    private static Command List(CommandStore store)
    {
        var plan = ChosenPlan.Option();
        var command = new Command("list", "Shows what was kept of a plan.") { plan };
        foreach (var option in store.Options)
            command.Options.Add(option);
        command.SetAction((parsed, cancellation) => store.With(parsed, async services =>
        {
            var chosen = await ChosenPlan.Of(services.GetRequiredService<IRegister>(), parsed.GetValue(plan), cancellation);
            var kept = await services.GetRequiredService<IPlanRecords>().Snapshots(chosen.Id, cancellation);
            Console.WriteLine(kept.Count == 0 ? $"{chosen.Name}: nothing was kept yet." : $"{chosen.Name}:");
            foreach (var snapshot in kept)
                Console.WriteLine($"  {Of(snapshot, chosen)}");
            return 0;
        }, cancellation));
        return command;
    }

    private static string Of(PlanSnapshot snapshot, ActionPlan plan) =>
        $"{snapshot.Name}, as at {Words.Of(snapshot.At, ForceCalendar.Of(plan.Settings))}, {Words.Count(snapshot.Afis, "AFI")} and {Words.Count(snapshot.Updates, "update")}";
}
