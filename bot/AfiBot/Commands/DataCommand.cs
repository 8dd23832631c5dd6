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

    public static Command Create() => new("data", "Personal data: what is kept of somebody, forgetting them, removing what is old, and the audit of it.")
    {
        Export(), Forget(), Purge(), Audit(),
    };

    private static Command Export()
    {
        var (person, by, file, data) = (Person(), By(), File(), CommonOptions.Data());
        var command = new Command("export", "Writes everything that is kept of a person to a file, as JSON.") { person, by, file, data };
        command.SetAction((parsed, cancellation) => With(parsed.GetValue(data)!, async services =>
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
                .. await found.OfCovers(email, cancellation),
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
        }));
        return command;
    }

    private static Command Forget()
    {
        var (person, by, data) = (Person(), By(), CommonOptions.Data());
        var command = new Command("forget", "Removes what is kept of a person; in the register's history a pseudonym takes their place. It cannot be undone.") { person, by, data };
        command.SetAction((parsed, cancellation) => With(parsed.GetValue(data)!, async services =>
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
        }));
        return command;
    }

    private static Command Purge()
    {
        var (by, data) = (By(), CommonOptions.Data());
        var command = new Command(
            "purge",
            $"Removes old dialogs and delivery records ({Retention.ConversationDaysSetting}, {Retention.DeliveryHistoryDaysSetting} in the environment).") { by, data };
        command.SetAction((parsed, cancellation) => With(parsed.GetValue(data)!, async services =>
        {
            var retention = Retention.From(CommonOptions.Setting);
            if (retention.Problem() is { } problem)
                return CommonOptions.Fail(problem);
            return await OfficerOf(services, parsed.GetValue(by)!, cancellation) is { } officer
                ? Report(await services.GetRequiredService<Storage.Purge>().Run(retention, officer, cancellation))
                : CommonOptions.Fail($"{parsed.GetValue(by)} is not an officer.");
        }));
        return command;
    }

    private static Command Audit()
    {
        var (file, data) = (File(), CommonOptions.Data());
        var command = new Command("audit", "Writes the audit of these commands to a file, as JSON.") { file, data };
        command.SetAction((parsed, cancellation) => With(parsed.GetValue(data)!, async services =>
        {
            var entries = await services.GetRequiredService<AuditLog>().Read(cancellation).ToListAsync(cancellation);
            var json = new JsonArray([.. entries.Select(e => new JsonObject
            {
                ["at"] = e.At.ToString("O", CultureInfo.InvariantCulture),
                ["by"] = e.By?.Value,
                ["action"] = e.Action,
                ["subject"] = e.Subject,
                ["counts"] = new JsonObject([.. e.Counts.Select(c => KeyValuePair.Create(c.Key, (JsonNode?)c.Value))]),
            })]);
            using var written = await OutputFile.Write(parsed.GetValue(file)!, Bytes(json), isPrivate: true, cancellation);
            return Keep(written, parsed.GetValue(file)!, entries.Count);
        }));
        return command;
    }

    private static Option<string> Person() => new("--person") { Description = "The person's e-mail address.", Required = true };

    private static Option<string> By() => new("--by") { Description = "The e-mail address of the officer who does so, for the audit.", Required = true };

    private static Option<FileInfo> File() => new("--out") { Description = "The file to write; it must not be there yet.", Required = true };

    private static async Task<int> With(DirectoryInfo data, Func<IServiceProvider, Task<int>> run)
    {
        var store = CommonOptions.StoreOf(data);
        if (store.Problem() is { } problem)
            return CommonOptions.Fail(problem);
        if (store.IsFile && !Path.Exists(store.DatabaseFile))
            return CommonOptions.Fail($"there is no store in {store.DataFolder}: {store.DatabaseFile} does not exist.");
        await using var services = new ServiceCollection().AddAfiStorage(store).BuildServiceProvider();
        return await run(services);
    }

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
