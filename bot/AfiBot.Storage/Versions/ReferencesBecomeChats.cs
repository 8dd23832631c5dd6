using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>From version 1 to 2: the first release kept where a person can be written to in a row <c>reference~email</c>. It is a part of
/// their chat now, <c>chat~email</c>.</summary>
internal static class ReferencesBecomeChats
{
    private const string Kind = "reference";

    private static readonly KeyRange References = new($"{Kind}~", $"{Kind}~~");

    public static async Task Run(IRowStore rows, CancellationToken cancellation)
    {
        foreach (var row in await rows.Query(RowTable.People, Keys.People, References, cancellation).ToListAsync(cancellation))
        {
            var chat = ChatRow.Write(new PersonalChat(ReferenceRow.Read(row.Columns)));
            var remove = new RowChange.Delete(row.Key);
            var moved = new RowChange.Insert($"{Keys.ChatKind}{row.Key[Kind.Length..]}", chat);

            // A chat that is there is newer: somebody was heard of since.
            if (!await rows.TryCommit(RowTable.People, Keys.People, [moved, remove], cancellation))
                await rows.TryCommit(RowTable.People, Keys.People, [remove], cancellation);
        }
    }
}
