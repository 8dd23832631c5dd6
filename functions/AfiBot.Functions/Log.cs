namespace AfiBot.Functions;

internal static partial class Log
{
    [LoggerMessage(22, LogLevel.Error, "The function at {Path} failed")]
    public static partial void LogFailed(this ILogger log, Exception failed, string path);
}
