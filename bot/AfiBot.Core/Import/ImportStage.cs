namespace AfiBot.Core;

/// <summary>How far an import is.</summary>
public enum ImportStage
{
    /// <summary>The files are read.</summary>
    Reading,

    /// <summary>What they say is compared with what is there.</summary>
    Comparing,

    /// <summary>It is written.</summary>
    Writing,
}
