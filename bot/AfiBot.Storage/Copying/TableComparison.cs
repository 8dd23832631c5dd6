namespace AfiBot.Storage;

/// <summary>A table of one store beside the same of another.</summary>
/// <param name="Table">Which.</param>
/// <param name="Source">Rows in the source.</param>
/// <param name="Target">Rows in the target.</param>
/// <param name="Missing">Rows of the source that the target has not.</param>
/// <param name="Odd">Rows of the target that the source has not, or has otherwise.</param>
/// <param name="FirstOdd">The partition and key of the first of these.</param>
public sealed record TableComparison(RowTable Table, int Source, int Target, int Missing, int Odd, string? FirstOdd)
{
    public bool IsSame => Missing == 0 && Odd == 0;
}
