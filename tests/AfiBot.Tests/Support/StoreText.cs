using System.Globalization;
using System.Text;
using AfiBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Tests.Support;

/// <summary>Everything a bot's store holds of the plan and the people, as text: two of them are equal where nothing was written between.</summary>
internal static class StoreText
{
    public static async Task<string> Of(IServiceProvider services)
    {
        var rows = services.GetRequiredService<IRowStore>();
        var text = new StringBuilder();
        foreach (var (table, partition) in new[] { (RowTable.Plans, "~plans"), (RowTable.Plans, ReferencePlan.Id.Value), (RowTable.People, "people") })
        {
            await foreach (var row in rows.Query(table, partition, new KeyRange("", "~~~"), CancellationToken.None))
                text.AppendLine(CultureInfo.InvariantCulture, $"{table} {row}");
        }

        return text.ToString();
    }
}
