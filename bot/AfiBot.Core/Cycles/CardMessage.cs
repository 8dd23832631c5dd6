namespace AfiBot.Core;

/// <summary>Says that a lead's card is due. Ids only: what is on the card, and whether it is still due, is looked up when it is sent.</summary>
public sealed record CardMessage(PlanId Plan, int Cycle, EmailAddress Lead);
