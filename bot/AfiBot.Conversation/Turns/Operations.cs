using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What effects are carried out with.</summary>
public sealed record Operations(
    IRegister Register,
    RecordUpdate RecordUpdate,
    WithdrawUpdate WithdrawUpdate,
    GiveVerdict GiveVerdict,
    ArrangeCover ArrangeCover,
    ChangeLead ChangeLead,
    RemindLateLeads RemindLateLeads,
    PauseChasing PauseChasing,
    ReadReach ReadReach,
    SendAgain SendAgain,
    IMissingPermissions MissingPermissions,
    NoteAbsence NoteAbsence,
    IDirectory Directory,
    OpenCycle OpenCycle,
    CloseCycle CloseCycle,
    ReopenCycle ReopenCycle,
    PaperDesk PaperDesk,
    FreezeFigures FreezeFigures,
    IFiles Files,
    IOutgoing Outgoing,
    IAudit Audit,
    TimeProvider Clock);
