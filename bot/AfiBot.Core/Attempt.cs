namespace AfiBot.Core;

/// <summary>What came of trying something that others may change at the same moment.</summary>
public readonly record struct Attempt<T>
{
    private readonly T value;

    private Attempt(T value) => (this.value, HasGoneThrough) = (value, true);

    /// <summary>Whether it has a result.</summary>
    public bool HasGoneThrough { get; }

    internal static Attempt<T> Of(T value) => new(value);

    public static implicit operator Attempt<T>(T value) => new(value);

    /// <summary>The result, or another where it never went through.</summary>
    public T Or(T otherwise) => HasGoneThrough ? value : otherwise;

    /// <summary>The result.</summary>
    /// <param name="what">What has come to nothing otherwise, as the beginning of a sentence.</param>
    /// <exception cref="InvalidOperationException">It never went through.</exception>
    public T OrThrow(string what) => HasGoneThrough
        ? value
        : throw new InvalidOperationException($"{what}: others kept changing the same thing. Trying again is safe.");
}
