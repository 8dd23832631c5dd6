using System.CommandLine;
using AfiBot.Conversation;
using AfiBot.Core;
using AfiBot.Reports;

namespace AfiBot.Hosting;

/// <summary><c>afibot paper</c>: writes the position paper for the Performance Board, as a Word document.</summary>
public static class PaperCommand
{
    /// <param name="store">Where from.</param>
    public static Command Create(CommandStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var plan = new Option<string[]>("--plan") { Description = "The inspection's name. Given several times, the first is what the paper is about and the others follow with their timetables. It may be left out where there is one plan." };
        var asAt = Day("--as-at", "The day at whose end the figures are to be as at, such as 2007-01-16; now where neither this nor a snapshot is given.");
        var snapshot = new Option<string?>("--snapshot") { Description = "The name under which the figures were frozen (afibot snapshot)." };
        var since = Day("--since", "From which day on changes are told; since the latest cycle opened where it is not given.");
        var output = new Option<FileInfo>("--output") { Description = "The .docx file to write.", Required = true };
        var template = new Option<FileInfo?>("--template") { Description = "The force's own template (.dotx): its styles, page, header and footer are used." };
        var by = CommonOptions.By();
        var command = new Command("paper", "Writes the position paper as a Word document.") { plan, asAt, snapshot, since, output, template, by };
        foreach (var option in store.Options)
            command.Options.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(asAt) is not null && parsed.GetValue(snapshot) is not null)
                return CommonOptions.Fail("--as-at and --snapshot are two ways of saying when: give one of them.");
            var letterhead = parsed.GetValue(template) is { } given ? await InputFile.Read(given, cancellation) : null;
            return await store.With(
                parsed,
                async services =>
                {
                    var request = new PaperRequest(parsed.GetValue(plan) ?? [], parsed.GetValue(asAt), parsed.GetValue(snapshot), parsed.GetValue(since));
                    var paper = await services.GetRequiredService<PaperDesk>().Compose(request, cancellation);
                    return await Write(services, paper, letterhead, parsed.GetValue(output)!, parsed.GetValue(by), cancellation);
                },
                cancellation);
        });
        return command;
    }

    private static async Task<int> Write(IServiceProvider services, PaperOutcome outcome, byte[]? template, FileInfo to, EmailAddress? by, CancellationToken cancellation)
    {
        if (outcome is PaperOutcome.NotMade not)
            return CommonOptions.Fail(not.Why);
        var paper = ((PaperOutcome.Made)outcome).Paper;
        byte[] content;
        try
        {
            content = PaperDocument.Write(paper, template);
        }
        catch (TemplateException unusable)
        {
            return CommonOptions.Fail($"the template cannot be used: {unusable.Message}. Save it as .dotx again.");
        }

        using var file = await OutputFile.Write(to, content, isPrivate: false, cancellation);

        // What is not in the audit was not handed out.
        await services.GetRequiredService<PaperDesk>().Record(paper, by, cancellation);
        file.Keep();
        Console.WriteLine($"{to.FullName}: {Words.Line(paper.Main.Figures)}, as at {Words.Of(paper.Main.Position.Today)}.");
        foreach (var check in paper.Plans.SelectMany(p => p.Checks))
            Console.WriteLine($"  Look at: {PaperPages.Told(check)}");
        return 0;
    }

    private static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            if (DateReader.TryRead(result.Tokens[0].Value, out var day))
                return day;
            result.AddError($"'{result.Tokens[0].Value}' is no day: write {DateReader.Forms}.");
            return null;
        },
    };
}
