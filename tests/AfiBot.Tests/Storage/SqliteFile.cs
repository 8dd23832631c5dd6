using AfiBot.Storage;

namespace AfiBot.Tests.Storage;

/// <summary>A register file in a folder of its own, gone with the test.</summary>
public sealed class SqliteFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("afibot-");
    private readonly List<SqliteRowStore> opened = [];

    public string Path => System.IO.Path.Combine(folder.FullName, "register.db");

    /// <summary>Opens the file once more, as another process would.</summary>
    public SqliteRowStore Open()
    {
        var store = new SqliteRowStore(Path);
        opened.Add(store);
        return store;
    }

    /// <summary>Lets go of the file, as at the end of every process that had it open.</summary>
    public void Close()
    {
        opened.ForEach(store => store.Dispose());
        opened.Clear();
    }

    public void Dispose()
    {
        Close();
        folder.Delete(recursive: true);
    }
}
