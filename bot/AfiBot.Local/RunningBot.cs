using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfiBot.Local;

/// <summary>A bot that runs in local mode on this machine: what another command has to know to go beside it.</summary>
/// <param name="Address">Where it listens.</param>
/// <param name="Data">Its data folder.</param>
/// <param name="Storage">The kind of its store.</param>
internal sealed record RunningBot(Uri Address, string Data, string Storage)
{
    private static readonly string Folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } own ? Path.Combine(own, "afibot", "running") : "";

    /// <summary>Says where this process's own bot runs, until what comes back is disposed of.</summary>
    public IDisposable Announce()
    {
        if (Folder.Length == 0)
            return new Note(null);
        try
        {
            Directory.CreateDirectory(Folder);
            var file = Path.Combine(Folder, $"{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.json");
            File.WriteAllText(file, JsonSerializer.Serialize(this, RunningBotJson.Default.RunningBot));
            return new Note(file);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // A home that cannot be written: the bot does without, and has to be named by --urls and --data.
            return new Note(null);
        }
    }

    /// <summary>Those that run now. What a bot left that was killed is cleared away.</summary>
    public static IReadOnlyList<RunningBot> All()
    {
        if (!Directory.Exists(Folder))
            return [];
        var running = new List<RunningBot>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal))
        {
            if (!IsAlive(Path.GetFileNameWithoutExtension(file)))
                File.Delete(file);
            else if (Read(file) is { } bot)
                running.Add(bot);
        }

        return running;
    }

    private static bool IsAlive(string process)
    {
        try
        {
            return int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && !Process.GetProcessById(id).HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static RunningBot? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(file), RunningBotJson.Default.RunningBot);
        }
        catch (Exception unreadable) when (unreadable is JsonException or IOException)
        {
            return null;
        }
    }

    private sealed class Note(string? file) : IDisposable
    {
        public void Dispose()
        {
            if (file is not null)
                File.Delete(file);
        }
    }
}

[JsonSerializable(typeof(RunningBot))]
internal sealed partial class RunningBotJson : JsonSerializerContext;
