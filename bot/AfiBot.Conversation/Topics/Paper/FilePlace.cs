namespace AfiBot.Conversation;

/// <summary>A place for a file in somebody's storage, as their client names it once they agreed. Nothing of it is trusted: where is uploaded to is checked by whoever uploads.</summary>
/// <param name="UploadUrl">Where to upload it to.</param>
/// <param name="ContentUrl">Where it can be opened afterwards.</param>
/// <param name="Name">What it is called there.</param>
/// <param name="Id">Its id there.</param>
/// <param name="Type">Its kind, such as <c>docx</c>.</param>
public sealed record FilePlace(string UploadUrl, string ContentUrl, string Name, string Id, string Type)
{
    private const string UploadUrlKey = "uploadUrl";
    private const string ContentUrlKey = "contentUrl";
    private const string NameKey = "name";
    private const string IdKey = "uniqueId";
    private const string TypeKey = "fileType";

    /// <summary>The names under which a client's data have it.</summary>
    public static IReadOnlyList<string> Keys { get; } = [UploadUrlKey, ContentUrlKey, NameKey, IdKey, TypeKey];

    /// <summary>Writes it among a client's data.</summary>
    public void Write(IDictionary<string, string> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        (data[UploadUrlKey], data[ContentUrlKey], data[NameKey], data[IdKey], data[TypeKey]) = (UploadUrl, ContentUrl, Name, Id, Type);
    }

    /// <summary>Reads it off what a client hands back; null where there is none.</summary>
    public static FilePlace? Read(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data.Text(UploadUrlKey) is { Length: > 0 } url ? new FilePlace(url, data.Text(ContentUrlKey), data.Text(NameKey), data.Text(IdKey), data.Text(TypeKey)) : null;
    }
}
