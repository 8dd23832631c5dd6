namespace AfiBot.Core;

/// <summary>The parts of the United Kingdom with bank holidays of their own.</summary>
public enum Nation
{
    EnglandAndWales,
    Scotland,
    NorthernIreland,
}
