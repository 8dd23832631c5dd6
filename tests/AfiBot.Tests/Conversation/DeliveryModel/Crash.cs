namespace AfiBot.Tests.Conversation.DeliveryModel;

/// <summary>A process died: as when it is stopped, nothing more is done in it.</summary>
internal sealed class Crash : OperationCanceledException;
