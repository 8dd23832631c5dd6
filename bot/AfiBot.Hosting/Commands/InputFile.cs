namespace AfiBot.Hosting;

/// <summary>A file that a command is given to read.</summary>
internal static class InputFile
{
    /// <summary>No plan comes near it.</summary>
    private const int MaxSize = 64 * 1024 * 1024;

    /// <summary>Reads the whole of it. What comes from a pipe or a terminal may never come: nobody who stops the command waits for it.</summary>
    /// <exception cref="MendableException">It cannot be read, or is far too big.</exception>
    public static Task<byte[]> Read(FileInfo file, CancellationToken cancellation) => Task.Run(() => ReadAll(file, cancellation), cancellation).WaitAsync(cancellation);

    private static async Task<byte[]> ReadAll(FileInfo file, CancellationToken cancellation)
    {
        if (Directory.Exists(file.FullName))
            throw new MendableException($"{file.FullName} is a folder. Name a file in it.");
        try
        {
            await using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, useAsync: true);
            using var content = new MemoryStream();
            var part = new byte[64 * 1024];
            while (await stream.ReadAsync(part, cancellation) is > 0 and var read)
            {
                if (content.Length + read > MaxSize)
                    throw new MendableException($"{file.FullName} is larger than {MaxSize / 1024 / 1024} MB, which no file of a plan is. Name another.");
                content.Write(part, 0, read);
            }

            return content.ToArray();
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new MendableException($"{file.FullName} does not exist. Name a file that does.", missing);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new MendableException($"this account may not read {file.FullName}. Give it the right, or name another file.", refused);
        }
        catch (IOException unreadable)
        {
            throw new MendableException($"{file.FullName} cannot be read: {unreadable.Message.TrimEnd('.')}. Close it where it is open, and try again.", unreadable);
        }
    }
}
