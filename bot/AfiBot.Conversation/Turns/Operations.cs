using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What effects are carried out with.</summary>
public sealed record Operations(
    IRegister Register,
    RecordUpdate RecordUpdate,
    WithdrawUpdate WithdrawUpdate,
    GiveVerdict GiveVerdict,
    ArrangeCover ArrangeCover,
    RemindLateLeads RemindLateLeads,
    IDirectory Directory,
    OpenCycle OpenCycle,
    CloseCycle CloseCycle,
    IOutgoing Outgoing,
    TimeProvider Clock);
