namespace AfiBot.Tests.Support;

/// <summary>The reference plan with milestones that are made up: SRP-01 has two by their numbers, SRP-02 one with a reference of the plan's own.</summary>
internal static class Milestoned
{
    public static async Task Give(IRegister register)
    {
        var view = (await register.Read(ReferencePlan.Id, CancellationToken.None))!;
        Milestones.TryParse("12/12/2025 Agree the tactic; 31/12/2025 Train the officers; 31/03/2026 Report the hits", out var numbered).ShouldBeTrue();
        Milestones.TryParse("RS-7 31/01/2026 Publish the plan for safer roads", out var named).ShouldBeTrue();
        var afis = view.Afis.Select(a => a.Reference.Value switch
        {
            "SRP-01" => a with { Milestones = numbered },
            "SRP-02" => a with { Milestones = named },
            _ => a,
        });
        (await register.TryWrite(view.Plan, view.Frameworks, [.. afis], [], CancellationToken.None)).ShouldBeTrue();
    }
}
