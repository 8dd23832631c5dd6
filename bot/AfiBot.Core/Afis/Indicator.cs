namespace AfiBot.Core;

/// <summary>What is measured of an AFI, as the plan has it: burglary, in %, at most −6.3 on the year before.</summary>
/// <param name="Name">What is measured, such as "Burglary".</param>
/// <param name="Unit">What the numbers are of, such as "%" or "days"; empty for a plain count.</param>
/// <param name="Target">The value to be reached; null where none was set.</param>
/// <param name="Better">Which way is better.</param>
public sealed record Indicator(string Name, string Unit, decimal? Target, Better Better)
{
    /// <summary>Where a value stands against the target; null where there is none.</summary>
    public Against? Compare(decimal value) => Target is not { } target ? null
        : value == target ? Against.On
        : value > target == Better is Better.Higher ? Against.Ahead
        : Against.Behind;
}
