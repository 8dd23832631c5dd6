using System.Globalization;

namespace AfiBot.Hosting;

/// <summary>One line of a terminal that says how far something is, written over as it goes on. Nothing at all where nobody watches: the output goes to a file, or to another program.</summary>
public sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(250);

    private readonly TextWriter? screen;
    private readonly TimeProvider clock;
    private DateTimeOffset last;
    private int width;

    private ProgressLine(TextWriter? screen, TimeProvider clock) => (this.screen, this.clock) = (screen, clock);

    /// <summary>A line on the screen of whoever gave the command; silent where there is none.</summary>
    public static ProgressLine OnScreen() => new(Console.IsErrorRedirected ? null : Console.Error, TimeProvider.System);

    /// <summary>A line of a screen.</summary>
    public static ProgressLine On(TextWriter screen, TimeProvider clock) => new(screen, clock);

    /// <summary>Whether anybody sees it.</summary>
    public bool IsShown => screen is not null;

    /// <summary>Says what is done now.</summary>
    public void Say(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (screen is null)
            return;
        last = clock.GetUtcNow();
        screen.Write($"\r{text.PadRight(width)}");
        screen.Flush();
        width = text.Length;
    }

    /// <summary>Says how many of a whole are done: four times a second at most, so that it may be called for each.</summary>
    public void Say(string what, int done, int of)
    {
        if (width == 0 || clock.GetUtcNow() - last >= Moment)
            Say(string.Create(CultureInfo.InvariantCulture, $"{what} {done:N0} of {of:N0}"));
    }

    /// <summary>Takes the line off the screen.</summary>
    public void Dispose()
    {
        if (width == 0)
            return;
        screen!.Write($"\r{new string(' ', width)}\r");
        screen.Flush();
        width = 0;
    }
}
