using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>One step of one dialog: a button made for it does nothing to another.</summary>
public sealed record DialogStep(AfiReference Reference, UpdateStep Step)
{
    /// <summary>Whether a dialog is at this step; of a plan where the button names one.</summary>
    internal bool IsOpenIn(UpdateDialog dialog, PlanId? plan) =>
        dialog.Reference == Reference && dialog.Step == Step && (plan is null || dialog.Plan is null || dialog.Plan == plan);
}
