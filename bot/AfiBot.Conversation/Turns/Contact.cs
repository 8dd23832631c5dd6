using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Whom somebody turns to whom the bot does not know.</summary>
public sealed record Contact
{
    private const string Section = "Contact:";

    /// <summary>A person or an office; empty where none is set.</summary>
    public string Name { get; init; } = "";

    /// <summary>Their e-mail address; empty where none is set.</summary>
    public string Address { get; init; } = "";

    /// <summary>Reads it from the settings <c>Contact:Name</c> and <c>Contact:Address</c>.</summary>
    public static Contact From(Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return new Contact { Name = PlainText.Line(setting($"{Section}{nameof(Name)}")), Address = PlainText.Line(setting($"{Section}{nameof(Address)}")) };
    }

    /// <summary>What is wrong with it, in a line for whoever set it; null where nothing is.</summary>
    public string? Problem() => Address.Length == 0 || EmailAddress.TryParse(Address, out _)
        ? null
        : $"{Section}{nameof(Address)} is '{Address}', which is not an e-mail address.";

    /// <summary>What is said to somebody who is not in the directory.</summary>
    public TextReply Unknown => new(
        "Hello. I collect updates on areas for improvement after an inspection, but you are not in my directory, so there is nothing I can show you. "
        + (Name.Length > 0 || Address.Length > 0
            ? $"To be added, ask {(Name.Length > 0 ? Name : "the Inspection Liaison and Analysis Unit (ILAU)")}{(Address.Length > 0 ? $": {Address}" : "")}."
            : "The Inspection Liaison and Analysis Unit (ILAU) can add you."));
}
