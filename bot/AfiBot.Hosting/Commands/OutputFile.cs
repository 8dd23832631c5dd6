namespace AfiBot.Hosting;

/// <summary>A file that a command writes: whole, or not at all. It is written under another name beside it, and takes its own when it is kept.</summary>
public sealed class OutputFile : IDisposable
{
    private readonly FileInfo file;
    private readonly bool replaces;
    private readonly string draft;

    private OutputFile(FileInfo file, bool replaces) =>
        (this.file, this.replaces, draft) = (file, replaces, Path.Combine(file.DirectoryName!, $".{file.Name}.{Path.GetRandomFileName()}.part"));

    /// <summary>Writes what the file is to hold; nobody sees it before it is kept.</summary>
    /// <param name="file">The file.</param>
    /// <param name="content">What it is to hold.</param>
    /// <param name="isPrivate">Whether only whoever runs the command may read it. Such a file takes no other's place.</param>
    /// <param name="cancellation">Stops writing; nothing is left of it.</param>
    /// <exception cref="MendableException">It cannot be written.</exception>
    public static Task<OutputFile> Write(FileInfo file, ReadOnlyMemory<byte> content, bool isPrivate, CancellationToken cancellation) =>
        Write(file, stream => stream.Write(content.Span), isPrivate, cancellation);

    /// <summary>The same, of what is written into the file bit by bit.</summary>
    /// <exception cref="MendableException">It cannot be written.</exception>
    public static async Task<OutputFile> Write(FileInfo file, Action<Stream> write, bool isPrivate, CancellationToken cancellation)
    {
        if (Directory.Exists(file.FullName))
            throw new MendableException($"{file.FullName} is a folder. Name a file in it.");
        if (file.FullName.StartsWith("/dev/", StringComparison.Ordinal))
            throw new MendableException($"{file.FullName} is a device. Name a file.");
        if (!isPrivate && file.Exists && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
            file = target;
        if (isPrivate && file.Exists)
            throw Exists(file);
        var written = new OutputFile(file, replaces: !isPrivate);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (isPrivate && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            if (!isPrivate)
                file.Directory!.Create();
            await using var stream = new FileStream(written.draft, options);
            write(stream);
            await stream.FlushAsync(cancellation);
            return written;
        }
        catch (Exception failed)
        {
            written.Dispose();
            if (Told(file, failed) is { } told)
                throw told;
            throw;
        }
    }

    /// <summary>Writes several files into a folder, which is made where it is not there: all of them, or none. They take no others' places.</summary>
    /// <exception cref="MendableException">One of them cannot be written.</exception>
    public static async Task WriteAll(DirectoryInfo folder, IReadOnlyList<(string Name, Action<Stream> Write)> files, CancellationToken cancellation)
    {
        if (!folder.Exists)
            folder.Create();
        var written = new List<OutputFile>();
        try
        {
            foreach (var (name, write) in files)
                written.Add(await Write(new FileInfo(Path.Combine(folder.FullName, name)), write, isPrivate: true, cancellation));
            written.ForEach(file => file.Keep());
        }
        finally
        {
            written.ForEach(file => file.Dispose());
        }
    }

    /// <summary>Gives the file its name.</summary>
    /// <exception cref="MendableException">It cannot have it.</exception>
    public void Keep()
    {
        try
        {
            File.Move(draft, file.FullName, replaces);
        }
        catch (IOException) when (!replaces && File.Exists(file.FullName))
        {
            throw Exists(file);
        }
        catch (Exception failed) when (Told(file, failed) is { } told)
        {
            throw told;
        }
    }

    /// <summary>Removes what was written and not kept.</summary>
    public void Dispose()
    {
        try
        {
            File.Delete(draft);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // There is none, and whoever asked has been told why.
        }
    }

    private static MendableException Exists(FileInfo file) => new($"The file '{file.FullName}' already exists. Name another, or remove it.");

    private static MendableException? Told(FileInfo file, Exception failed) => failed switch
    {
        DirectoryNotFoundException => new($"{file.FullName} cannot be written: there is no folder {file.DirectoryName}. Make it, or name another file.", failed),
        UnauthorizedAccessException => new($"this account may not write {file.FullName}. Give it the right to the folder, or name another file.", failed),
        IOException => new($"{file.FullName} cannot be written: {failed.Message.Split(" : ")[0].TrimEnd('.')}. Mend that, or name another file.", failed),
        _ => null,
    };
}
