namespace AfiBot.Core;

/// <summary>What becomes of the register's history when a person is forgotten: what was said and counted stays, who it was does not. Pure.</summary>
public static class Forgetting
{
    /// <summary>The update, or null where it is none of theirs.</summary>
    public static Update? Of(Update update, EmailAddress person, Pseudonym pseudonym)
    {
        ArgumentNullException.ThrowIfNull(update);
        return update.By == person || update.For == person
            ? update with { By = update.By is { } by ? Of(by, person, pseudonym) : null, For = Of(update.For, person, pseudonym) }
            : null;
    }

    /// <summary>The verdict, or null where somebody else gave it.</summary>
    public static Verdict? Of(Verdict verdict, EmailAddress person, Pseudonym pseudonym)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(pseudonym);
        return verdict.By == person ? verdict with { By = pseudonym.Email } : null;
    }

    /// <summary>The AFI with what stands of it or was returned, or null where they have no part in it. Nobody can be asked about it until an import names another lead.</summary>
    public static Afi? Of(Afi afi, EmailAddress person, Pseudonym pseudonym)
    {
        ArgumentNullException.ThrowIfNull(afi);
        var standing = afi.Standing is { } said ? Of(said, person, pseudonym) : null;
        var returned = afi.Returned is { } gave && Of(gave.Update, person, pseudonym) is { } theirs ? gave with { Update = theirs } : null;
        var leads = afi.Lead == person;
        return leads || standing is not null || returned is not null
            ? afi with
            {
                Lead = Of(afi.Lead, person, pseudonym),
                LeadName = leads ? pseudonym.Name : afi.LeadName,
                Standing = standing ?? afi.Standing,
                Returned = returned ?? afi.Returned,
            }
            : null;
    }

    /// <summary>The request, or null where it went to somebody else and they were not told of it.</summary>
    public static Request? Of(Request request, EmailAddress person, Pseudonym pseudonym)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(pseudonym);
        var told = request.Told.Any(t => t.To == person);
        return request.Lead == person || told
            ? request with
            {
                Lead = Of(request.Lead, person, pseudonym),
                LeadName = request.Lead == person ? pseudonym.Name : request.LeadName,
                Told = told ? [.. request.Told.Select(t => t.To == person ? t with { To = pseudonym.Email } : t)] : request.Told,
            }
            : null;
    }

    /// <summary>The line of the audit, or null where they have no part in it.</summary>
    public static AuditEntry? Of(AuditEntry entry, EmailAddress person, Pseudonym pseudonym)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(pseudonym);
        return entry.Names(person)
            ? entry with
            {
                By = entry.By is { } by ? Of(by, person, pseudonym) : null,
                Note = entry.Note is { } note ? string.Join(' ', note.Split(' ').Select(word => word == person.Value ? pseudonym.Email.Value : word)) : null,
            }
            : null;
    }

    private static EmailAddress Of(EmailAddress email, EmailAddress person, Pseudonym pseudonym) => email == person ? pseudonym.Email : email;
}
