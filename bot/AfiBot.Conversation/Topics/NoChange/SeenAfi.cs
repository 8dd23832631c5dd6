using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>An AFI as somebody saw it on a form.</summary>
/// <param name="Reference">The AFI.</param>
/// <param name="BasedOn">Its history's length then.</param>
public sealed record SeenAfi(AfiReference Reference, int BasedOn)
{
    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static SeenAfi? Read(string text)
    {
        var parts = text.Split('/');
        return parts is [var reference, var basedOn] && AfiReference.TryParse(reference, out var afi) && int.TryParse(basedOn, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? new SeenAfi(afi, length)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Reference}/{BasedOn}");
}
