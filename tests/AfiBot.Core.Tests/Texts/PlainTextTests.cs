using System.Text;
using CsCheck;

namespace AfiBot.Core.Tests.Texts;

public sealed class PlainTextTests
{
    private static readonly string[] Pieces =
    [
        "a", "e", "\u0301", " ", "\n", "\r", "\t", "\0", "1", "#", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u061C", "\uFEFF", "\u00AD", "\u00A0", "\u2028", "\u2800", "\u3164",
        "\uFE0F", "\uFE0E", "\uFE01", "\u2764", "👩", "🏽", "🚒", "\U0001F3F4", "\U000E0067", "\U000E0062", "\U000E007F", "\u0646", "\u06CC", "\u0915", "\u094D", "\u0958", "\u2ADC", "\u0338",
        "\u05E9", "\uFB2A", "\u1820", "\u180B", "\u845B", "\U000E0100", "\u0E01", "\u1100", "\u1161", "\u212B", "\ud83d", "\udc00", "\u2126", "\uFFFC", "\u202E", "\u20E3",
    ];

    private static readonly Gen<string> Anything = Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 20].Select(string.Concat));

    [Theory]
    [InlineData("zero-width space", "car\u200B pound", "car pound")]
    [InlineData("soft hyphen", "im\u00ADprove", "improve")]
    [InlineData("direction marks", "\u200Ecar\u200F pound\u202C", "car pound")]
    [InlineData("direction override", "car \u202Epound", "car pound")]
    [InlineData("byte order mark", "\uFEFFcar pound", "car pound")]
    [InlineData("non-breaking space", "car\u00A0pound", "car pound")]
    [InlineData("narrow and thin spaces", "1\u202F000\u2009km", "1 000 km")]
    [InlineData("tags that nobody sees", "car\U000E0068\U000E0069 pound", "car pound")]
    [InlineData("a line separator", "one\u2028two", "one\ntwo")]
    [InlineData("line breaks of Windows", "one\r\ntwo\rthree", "one\ntwo\nthree")]
    [InlineData("controls", "car\0\u0008 pound", "car pound")]
    [InlineData("decomposed letters", "cafe\u0301", "caf\u00E9")]
    [InlineData("a joiner between Latin letters", "car\u200Dpound\u200C", "carpound")]
    [InlineData("a variation selector behind a letter", "a\uFE0Fb", "ab")]
    public void What_cannot_be_seen_is_not_kept(string what, string text, string expected) =>
        PlainText.Of(text).ShouldBe(expected, what);

    [Fact]
    public void Half_a_character_is_shown_as_broken() => PlainText.Of("car \ud83d").ShouldBe("car \uFFFD");

    [Theory]
    [InlineData("a family", "👩‍👩‍👧‍👦")]
    [InlineData("a firefighter of a skin tone", "👩🏽‍🚒")]
    [InlineData("a heart in colour", "❤️")]
    [InlineData("a framed digit", "1️⃣")]
    [InlineData("a rainbow flag", "🏳️‍🌈")]
    [InlineData("England's flag", "\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    [InlineData("Scotland's flag", "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F")]
    [InlineData("Persian", "می\u200Cخواهم")]
    [InlineData("Hindi with a joiner", "क्\u200Dष")]
    [InlineData("Malayalam at a word's end", "ന്\u200D")]
    [InlineData("Hebrew with a mark of direction", "שלום\u200F!")]
    [InlineData("a Japanese name", "葛\U000E0100城")]
    [InlineData("text", "a < b && c > d; 100% – “quoted”, naïve, £5, &amp; stays\n\tas typed")]
    public void What_changes_what_is_seen_stays(string what, string text) =>
        PlainText.Of(text).ShouldBe(text, what);

    [Fact]
    public void A_joiner_beside_what_goes_goes_too() => PlainText.Of("a\U0001F469\u200D\uFFFCe").ShouldBe("a\U0001F469e");

    [Fact]
    public void Read_twice_is_read_once() =>
        Anything.Sample(text =>
        {
            var once = PlainText.Of(text);
            PlainText.Of(once).ShouldBe(once);
            var line = PlainText.Line(text);
            PlainText.Line(line).ShouldBe(line);
            PlainText.Line(once).ShouldBe(line);
        });

    [Fact]
    public void Whatever_comes_what_is_kept_is_composed_and_without_white_space_around_it() =>
        Anything.Sample(text =>
        {
            var kept = PlainText.Of(text);
            kept.IsNormalized(NormalizationForm.FormC).ShouldBeTrue();
            kept.ShouldBe(kept.Trim());
        });

    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0\t\n")]
    [InlineData("\u200B")]
    [InlineData("\u2800\u2800")]
    [InlineData("\u3164")]
    [InlineData("\u115F\u1160")]
    [InlineData("\u00AD\uFEFF\u200E\u2060")]
    [InlineData("\uFE0F\u200D")]
    [InlineData("\uFFFC")]
    [InlineData("\u0301")]
    [InlineData("\U000E0068\U000E0069")]
    public void A_text_of_what_cannot_be_seen_says_nothing(string text) => PlainText.SaysSomething(text).ShouldBeFalse();

    [Theory]
    [InlineData("done")]
    [InlineData("7")]
    [InlineData("👍")]
    [InlineData(".")]
    [InlineData("完了")]
    public void A_character_that_is_seen_says_something(string text) => PlainText.SaysSomething(text).ShouldBeTrue();

    [Theory]
    [InlineData("jane@example.org\u200B", "jane@example.org")]
    [InlineData("\uFEFFjane@exam\u00ADple.org", "jane@example.org")]
    [InlineData("\u00A0Jane@Example.org\u2060", "jane@example.org")]
    [InlineData("jane\u200C@\u200Dexample.org", "jane@example.org")]
    public void An_address_is_read_without_what_cannot_be_seen_in_it(string text, string expected)
    {
        EmailAddress.TryParse(text, out var address).ShouldBeTrue();
        address.Value.ShouldBe(expected);
    }

    [Theory]
    [InlineData("j\u0430ne@example.org")] // Cyrillic
    [InlineData("jane@example\uFF0Eorg")] // a full-width dot
    [InlineData("jane smith@example.org")]
    [InlineData("jane\u00A0smith@example.org")]
    [InlineData("\u200B@example.org")]
    public void An_address_nobody_can_have_is_none(string text) => EmailAddress.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("SRP\u201104")] // a hyphen that does not break
    [InlineData("SRP\u201304")] // the dash that Word makes of a hyphen
    [InlineData("\u200Bsrp-04\u00A0")]
    [InlineData("SRP\u00AD-04")]
    public void A_reference_is_read_as_it_looks(string text)
    {
        AfiReference.TryParse(text, out var reference).ShouldBeTrue();
        reference.Value.ShouldBe("SRP-04");
    }

    [Fact]
    public void A_plan_s_name_with_what_cannot_be_seen_is_the_same_plan()
    {
        PlanId.FromName("Test\u00A0pl\u200Ban").ShouldBe(PlanId.FromName("Test plan"));
    }

    [Theory]
    [InlineData("Work\u200Bin progress", "a zero-width space (U+200B)")]
    [InlineData("a\u00A0b", "a non-breaking space (U+00A0)")]
    [InlineData("j\u0430ne", "the Cyrillic letter 'а' (U+0430)")]
    [InlineData("jane\uFF0Eorg", "the full-width character '．' (U+FF0E)")]
    [InlineData("a\u2062b", "an invisible character (U+2062)")]
    [InlineData("\u200B\u2800\uFEFF\u00AD", "a zero-width space (U+200B), a braille blank (U+2800), a byte order mark (U+FEFF) and others")]
    public void A_character_that_does_not_look_like_what_it_is_has_a_name(string text, string expected) => OddCharacters.In(text).ShouldBe(expected);

    [Theory]
    [InlineData("Zoë, naïve")]
    [InlineData("完了")]
    [InlineData("готово")]
    public void An_ordinary_text_has_none(string text) => OddCharacters.In(text).ShouldBeNull();
}
