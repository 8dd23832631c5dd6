using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AfiBot.Core;
using AfiBot.Hosting;
using AfiBot.Storage;

namespace AfiBot;

/// <summary><c>afibot data</c>: what an officer does with personal data.</summary>
internal static class DataCommand
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="store">Where from.</param>
    public static Command Create(CommandStore store) => new("data", "Personal data: what is kept of somebody, forgetting them, removing what is old, and the audit of it.")
    {
        On(store, Export), On(store, Forget), On(store, Purge), On(store, Audit),
    };

    /// <summary>A command with the options by which its store is named.</summary>
    private static Command On(CommandStore store, Func<CommandStore, Command> create)
    {
        var command = create(store);
        foreach (var option in store.Options)
            command.Options.Add(option);
        return command;
    }

    private static Command Export(CommandStore store)
    {
        var (person, by, file) = (Person(), By(), File());
        var command = new Command("export", "Writes everything that is kept of a person to a file, as JSON.") { person, by, file };
        command.SetAction((parsed, cancellation) => store.With(parsed, async services =>
        {
            if (!EmailAddress.TryParse(parsed.GetValue(person), out var email))
                return CommonOptions.Fail($"'{parsed.GetValue(person)}' is no e-mail address.");
            if (await OfficerOf(services, parsed.GetValue(by)!, cancellation) is not { } officer)
                return CommonOptions.Fail($"{parsed.GetValue(by)} is not an officer.");
            var found = new PersonalData(services.GetRequiredService<IRowStore>());
            var directory = await found.OfDirectory(email, cancellation);
            PersonalRow[] all =
            [
                .. directory,
                .. await found.OfOthers(email, cancellation),
                .. await found.OfConversations(directory, cancellation).ToListAsync(cancellation),
                .. await found.OfRegister(email, cancellation).ToListAsync(cancellation),
            ];
            if (all.Length == 0)
                return CommonOptions.Fail($"nothing is kept of {email}.");
            var json = new JsonObject { ["email"] = email.Value };
            foreach (var kind in all.GroupBy(r => r.Kind))
                json[kind.Key] = new JsonArray([.. kind.Select(r => JsonNode.Parse(r.Columns))]);
            var entry = new AuditEntry(services.GetRequiredService<TimeProvider>().GetUtcNow(), officer, "export", null, new Dictionary<string, int> { ["rows"] = all.Length });
            using var written = await OutputFile.Write(parsed.GetValue(file)!, Bytes(json), isPrivate: true, cancellation);

            // What is not in the audit was not handed out.
            await services.GetRequiredService<AuditLog>().Add(entry, cancellation);
            return Keep(written, parsed.GetValue(file)!, all.Length);
        }, cancellation));
        return command;
    }

    private static Command Forget(CommandStore store)
    {
        var (person, by) = (Person(), By());
        var command = new Command("forget", "Removes what is kept of a person; in the register's history a pseudonym takes their place. It cannot be undone.") { person, by };
        command.SetAction((parsed, cancellation) => store.With(parsed, async services =>
        {
            if (!EmailAddress.TryParse(parsed.GetValue(person), out var email))
                return CommonOptions.Fail($"'{parsed.GetValue(person)}' is no e-mail address.");
            if (await OfficerOf(services, parsed.GetValue(by)!, cancellation) is not { } officer)
                return CommonOptions.Fail($"{parsed.GetValue(by)} is not an officer.");
            if ((await new PersonalData(services.GetRequiredService<IRowStore>()).AddressesOf(email, cancellation)).Contains(officer))
                return CommonOptions.Fail("nobody forgets themselves: another officer has to.");
            return await services.GetRequiredService<ForgetPerson>().Forget(email, officer, cancellation) is { } entry
                ? Report(entry)
                : CommonOptions.Fail($"nothing is kept of {email}.");
        }, cancellation));
        return command;
    }

    private static Command Purge(CommandStore store)
    {
        var by = By();
        var command = new Command(
            "purge",
            $"Removes old dialogs and delivery records ({Retention.ConversationDaysSetting}, {Retention.DeliveryHistoryDaysSetting} in the environment).") { by };
        command.SetAction((parsed, cancellation) => store.With(parsed, async services =>
        {
            var retention = Retention.From(CommonOptions.Setting);
            if (retention.Problem() is { } problem)
                return CommonOptions.Fail(problem);
            return await OfficerOf(services, parsed.GetValue(by)!, cancellation) is { } officer
                ? Report(await services.GetRequiredService<Storage.Purge>().Run(retention, officer, cancellation))
                : CommonOptions.Fail($"{parsed.GetValue(by)} is not an officer.");
        }, cancellation));
        return command;
    }

    private static Command Audit(CommandStore store)
    {
        var file = new Option<FileInfo?>("--out") { Description = "A file to write it to, as JSON; it must not be there yet. Without it the lines are shown." };
        var command = new Command("audit", "Shows what was done with the register and with personal data from outside the chats: when, by whom and from where.") { file };
        command.SetAction((parsed, cancellation) => store.With(parsed, async services =>
        {
            var entries = await services.GetRequiredService<AuditLog>().Read(cancellation).ToListAsync(cancellation);
            if (parsed.GetValue(file) is not { } to)
                return Show(entries);
            var json = new JsonArray([.. entries.Select(e => new JsonObject
            {
                ["at"] = e.At.ToString("O", CultureInfo.InvariantCulture),
                ["by"] = e.By?.Value,
                ["from"] = e.From,
                ["action"] = e.Action,
                ["subject"] = e.Subject,
                ["counts"] = new JsonObject([.. e.Counts.Select(c => KeyValuePair.Create(c.Key, (JsonNode?)c.Value))]),
                ["note"] = e.Note,
            })]);
            using var written = await OutputFile.Write(to, Bytes(json), isPrivate: true, cancellation);
            return Keep(written, to, entries.Count);
        }, cancellation));
        return command;
    }

    private static int Show(IReadOnlyList<AuditEntry> entries)
    {
        foreach (var e in entries)
        {
            var counts = string.Join(", ", e.Counts.Where(c => c.Value > 0).Select(c => $"{c.Key} {c.Value}"));
            var parts = new[] { $"{e.By?.Value ?? "somebody who did not say"}{(e.From is { } from ? $" from {from}" : "")}", e.Action, e.Subject, counts, e.Note };
            Console.WriteLine($"{e.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}Z  {string.Join("  ", parts.Where(p => !string.IsNullOrEmpty(p)))}");
        }

        return 0;
    }

    private static Option<string> Person() => new("--person") { Description = "The person's e-mail address.", Required = true };

    private static Option<string> By() => new("--by") { Description = "The e-mail address of the officer who does so, for the audit.", Required = true };

    private static Option<FileInfo> File() => new("--out") { Description = "The file to write; it must not be there yet.", Required = true };

    private static async Task<EmailAddress?> OfficerOf(IServiceProvider services, string by, CancellationToken cancellation) =>
        EmailAddress.TryParse(by, out var email) && await services.GetRequiredService<IDirectory>().Find(email, cancellation) is { } person && person.Is(Roles.Officer)
            ? email
            : null;

    private static int Report(AuditEntry entry)
    {
        Console.WriteLine($"{entry.Action}{(entry.Subject is { } subject ? $", now {subject}" : "")}: {string.Join(", ", entry.Counts.Select(c => $"{c.Key} {c.Value}"))}.");
        return 0;
    }

    private static byte[] Bytes(JsonNode json) => System.Text.Encoding.UTF8.GetBytes(json.ToJsonString(Readable));

    private static int Keep(OutputFile written, FileInfo file, int count)
    {
        written.Keep();
        Console.WriteLine($"{file.FullName}: {count} entries.");
        return 0;
    }
}
