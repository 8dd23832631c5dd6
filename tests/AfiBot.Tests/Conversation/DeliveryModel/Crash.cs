namespace AfiBot.Tests.Conversation.DeliveryModel;

/// <summary>A process died.</summary>
internal sealed class Crash : Exception;
