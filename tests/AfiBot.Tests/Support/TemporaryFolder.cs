namespace AfiBot.Tests.Support;

/// <summary>A folder of a test's own, gone when it ends.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("afibot-test-");

    public string Path => Folder.FullName;

    public void Dispose() => Folder.Delete(recursive: true);
}
