using System.Text.Encodings.Web;
using System.Text.Json;
using AfiBot.Teams;

namespace AfiBot.Tests.Teams.Cards;

/// <summary>Teams takes messages of about 100 KB, counted as UTF-16; 80 KB leave room for what it counts besides.</summary>
public sealed class CardSizeTests
{
    private const int MostBytes = 80 * 1024;

    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Long = string.Concat(Enumerable.Repeat("Ünder \"review\" ", 4000 / 15 + 1))[..4000];

    private static readonly string Links = string.Join(' ', Enumerable.Range(0, EvidenceField.MostLinks).Select(n => $"https://files.example.org/{n}".PadRight(EvidenceField.MaxLinkLength, 'x')));

    public static TheoryData<string> States => CardStates.Names;

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_card_fits_a_message(string state) => SizeOf(await CardStates.Reply(state)).ShouldBeLessThan(MostBytes);

    [Fact]
    public async Task The_longest_words_fit_each_card_that_shows_them()
    {
        var scene = await Large(frameworks: 1, afis: 30, leads: 1);
        var lead = Some.Lead("lead0");
        var first = Some.Reference("F00-001");
        var draft = Some.Draft(Long).With(UpdateFields.Evidence, Links);

        Reply[] replies =
        [
            await scene.Tap(lead, new OwedRequest(0)),
            await scene.Tap(lead, new OwedRequest(2)),
            await scene.Tap(lead, new OpenFormRequest(first)),
            await scene.Tap(lead, new OpenNoChangeRequest(first)),
            await scene.Tap(lead, new SaveAnswerRequest(first, 1, draft with { Status = null })),
            await scene.Tap(lead, new SaveAnswerRequest(first, 1, draft with { Narrative = Long + "!" })),
            await scene.Tap(Some.Lead("somebody.else"), new SaveAnswerRequest(first, 1, draft)),
            await scene.Tap(Some.Manager(), new AfiRequest(first)),
            await scene.Tap(Some.Manager(), new AfiListRequest(new Scope.Plan(), null)),
            await scene.Hear(lead, $"update {first}", "completed"),
            await scene.Hear(lead, Long, "none", "both", Links),
        ];

        replies[^1].ShouldBeOfType<SummaryReply>();
        foreach (var reply in replies)
            SizeOf(reply).ShouldBeLessThan(MostBytes, reply.GetType().Name);
    }

    [Fact]
    public async Task A_plan_far_larger_than_the_samples_fits_each_card_that_sums_it_up()
    {
        var scene = await Large(frameworks: 22, afis: 500, leads: 100);

        Reply[] replies =
        [
            await scene.PostDigest(),
            await scene.Hear(Some.Manager(), "overall status"),
            await scene.Hear(Some.Manager(), "who has not answered?"),
            await scene.Hear(Some.Manager(), "what is overdue?"),
            LateLeadsReply.Of((await scene.Facts(Some.Officer())).Position),
        ];

        ((DigestReply)replies[0]).Digests[0].NotAnswered.Count.ShouldBe(100);
        foreach (var reply in replies)
            SizeOf(reply).ShouldBeLessThan(MostBytes, reply.GetType().Name);
    }

    private static int SizeOf(Reply reply) => 2 * JsonSerializer.Serialize(JsonSerializer.SerializeToElement(Messages.Draw(reply), ProtocolJson.Default.Activity), Unescaped).Length;

    /// <summary>A plan in an open cycle, all its AFIs overdue and all its words as long as they may be.</summary>
    private static async Task<Scene> Large(int frameworks, int afis, int leads)
    {
        var scene = await Scene.Of(
            "A plan with a long name, that of an inspection of a force with everything it does",
            [.. Enumerable.Range(0, frameworks).Select(f => Some.Framework($"F{f:00}", $"Framework {f:00}, with a name as long as the longest that the inspectorate has given") with { Order = f })],
            [.. Enumerable.Range(1, afis).Select(n => Afi($"F{n % frameworks:00}-{n:000}", $"lead{n % leads}"))]);
        await scene.Open();
        return scene;
    }

    private static Afi Afi(string reference, string lead) => Some.Afi(reference, lead) with
    {
        Improvement = Long,
        Area = "An area with a long name as well",
        LeadName = $"Commander, Business Group of the Force, {lead}",
        Standing = Some.Update(reference, narrative: Long) with { Via = UpdateChannel.Import, At = Some.Monday.AddDays(-1), TargetDate = new DateOnly(2025, 12, 31) },
        UpdateCount = 1,
    };
}
