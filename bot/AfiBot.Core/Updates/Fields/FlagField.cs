namespace AfiBot.Core;

/// <summary>A yes or a no. Nothing said is a no.</summary>
public sealed class FlagField(string name) : UpdateField<bool>(name)
{
    private const string Yes = "true";

    public override string Tidy(string typed) => Write(Read(typed));

    public override bool Read(string text) => text == Yes;

    public override string Write(bool value) => value ? Yes : "";

    public override object Column(string text) => Read(text);
}
