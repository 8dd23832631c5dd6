namespace AfiBot.Core;

/// <summary>Read, decide, write under the version that was read, and the same again where others came between. How often that is done, and
/// what is said when it never goes through, stands here.</summary>
public static class Attempts
{
    private const int Most = 10;

    /// <summary>Makes attempts until one goes through.</summary>
    /// <param name="attempt">Reads, decides and writes: what came of it, or <see cref="Again{T}"/> where others came between.</param>
    public static async Task<Attempt<T>> Make<T>(Func<Task<Attempt<T>>> attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        for (var number = 1; number <= Most; number++)
        {
            if (await attempt() is { HasGoneThrough: true } done)
                return done;
        }

        return Attempts.Again<T>();
    }

    /// <summary>An attempt that others came between: to be made again.</summary>
    public static Attempt<T> Again<T>() => default;

    /// <summary>An attempt that went through with this.</summary>
    public static Attempt<T> Done<T>(T value) => Attempt<T>.Of(value);

    /// <summary>Changes one thing that others may change at the same moment.</summary>
    /// <param name="what">What has come to nothing if it never goes through, as the beginning of a sentence.</param>
    /// <param name="read">The thing as it stands; null where there is none.</param>
    /// <param name="decide">The thing as it is to be; null where nothing is to be changed (any more).</param>
    /// <param name="save">Writes it under the version that was read; false where that has changed.</param>
    /// <returns>The thing as it was written, or null where nothing was to be changed.</returns>
    /// <exception cref="InvalidOperationException">It never went through.</exception>
    public static async Task<T?> Change<T>(string what, Func<Task<T?>> read, Func<T, T?> decide, Func<T, Task<bool>> save)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(decide);
        ArgumentNullException.ThrowIfNull(save);
        return (await Make<T?>(async () =>
        {
            if (await read() is not { } current || decide(current) is not { } next)
                return (T?)null;
            return await save(next) ? next : Attempts.Again<T?>();
        })).OrThrow(what);
    }
}
