using AfiBot.Tests.Support;

namespace AfiBot.Tests.Teams.SignIn;

public sealed class SigningKeysTests
{
    private const string Unavailable = "keys unavailable";
    private const string Unknown = "the key is not known";

    [Fact]
    public async Task The_keys_are_fetched_once_however_many_ask_first()
    {
        await using var desk = await SignInDesk.Start();
        var token = desk.Bench.Token();

        foreach (var signIn in await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => desk.Check(token)))))
            signIn.ShouldBeAccepted();

        (desk.Bench.MetadataRequests, desk.Bench.KeyRequests).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_known_key_needs_no_request()
    {
        await using var desk = await SignInDesk.Start();
        for (var i = 0; i < 100; i++)
            (await desk.Check(desk.Bench.Token())).ShouldBeAccepted();

        (desk.Bench.MetadataRequests, desk.Bench.KeyRequests).ShouldBe((1, 1));
    }

    [Fact]
    public async Task What_can_be_refused_without_keys_fetches_none()
    {
        await using var desk = await SignInDesk.Start();

        await desk.Check("Bearer nonsense");
        await desk.Check(desk.Bench.Token("https://example.org"));
        await desk.Check(desk.Bench.Token().With("aud", "other"));
        await desk.Check(desk.Bench.Token().WithHeader("alg", "HS256"));
        await desk.Check(desk.Bench.EmulatorToken());

        desk.Bench.MetadataRequests.ShouldBe(0);
    }

    [Fact]
    public async Task A_new_key_is_fetched_when_a_token_names_it()
    {
        await using var desk = await SignInDesk.Start();
        (await desk.Check(desk.Bench.Token())).ShouldBeAccepted();
        desk.Bench.Rotate();
        var next = desk.Bench.Token().SignedBy(BenchKey.Next);

        foreach (var signIn in await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => desk.Check(next)))))
            signIn.ShouldBeAccepted();

        desk.Bench.KeyRequests.ShouldBe(2);
        (await desk.Check(desk.Bench.Token())).ShouldBeRefused(Unknown);
    }

    [Fact]
    public async Task Made_up_key_ids_drive_one_fetch_in_five_minutes()
    {
        await using var desk = await SignInDesk.Start();
        (await desk.Check(desk.Bench.Token())).ShouldBeAccepted();

        for (var i = 0; i < 100; i++)
            (await desk.Check(desk.Bench.Token().WithHeader("kid", $"made-up-{i}"))).ShouldBeRefused(Unknown);
        desk.Bench.KeyRequests.ShouldBe(2);

        desk.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        (await desk.Check(desk.Bench.Token().WithHeader("kid", "made-up"))).ShouldBeRefused(Unknown);
        desk.Bench.KeyRequests.ShouldBe(2);

        desk.Time.Advance(TimeSpan.FromSeconds(1));
        (await desk.Check(desk.Bench.Token().WithHeader("kid", "made-up"))).ShouldBeRefused(Unknown);
        desk.Bench.KeyRequests.ShouldBe(3);
        (await desk.Check(desk.Bench.Token())).ShouldBeAccepted();
    }

    [Fact]
    public async Task Keys_that_there_are_go_on_serving_while_metadata_is_down()
    {
        await using var desk = await SignInDesk.Start();
        (await desk.Check(desk.Bench.Token())).ShouldBeAccepted();
        desk.Bench.GoDown();
        desk.Time.Advance(TimeSpan.FromDays(3));

        (await desk.Check(desk.Bench.Token())).ShouldBeAccepted();
        (await desk.Check(desk.Bench.Token().SignedBy(BenchKey.Next))).ShouldBeRefused(Unknown);
        (await desk.Check(desk.Bench.Token())).ShouldBeAccepted();
    }

    [Fact]
    public async Task Keys_a_day_old_are_fetched_again_while_they_serve()
    {
        await using var desk = await SignInDesk.Start();
        (await desk.Check(desk.Bench.Token())).ShouldBeAccepted();
        desk.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        (await desk.Check(desk.Bench.Token())).ShouldBeAccepted();
        desk.Bench.MetadataRequests.ShouldBe(1);

        var asked = new TaskCompletionSource();
        var held = new TaskCompletionSource();
        desk.Bench.Instead = async _ =>
        {
            asked.TrySetResult();
            await held.Task;
            return false;
        };
        desk.Time.Advance(TimeSpan.FromSeconds(1));

        (await desk.Check(desk.Bench.Token())).ShouldBeAccepted();
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(20));
        (await desk.Check(desk.Bench.Token())).ShouldBeAccepted();
        desk.Bench.Rotate();
        held.SetResult();

        (await desk.Check(desk.Bench.Token().SignedBy(BenchKey.Next))).ShouldBeAccepted();
        (desk.Bench.MetadataRequests, desk.Bench.KeyRequests).ShouldBe((2, 2));
    }

    [Fact]
    public async Task Nobody_gets_in_while_metadata_is_down_from_the_start_and_everybody_soon_after()
    {
        await using var desk = await SignInDesk.Start();
        desk.Bench.GoDown();
        for (var i = 0; i < 20; i++)
            (await desk.Check(desk.Bench.Token())).ShouldBeRefused(Unavailable);
        desk.Bench.MetadataRequests.ShouldBe(1);

        desk.Bench.Instead = null;
        desk.Time.Advance(TimeSpan.FromSeconds(10));

        (await desk.Check(desk.Bench.Token())).ShouldBeAccepted();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Sign in to the network</html>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"jwks_uri":null,"keys":null}""")]
    [InlineData("""{"jwks_uri":"keys","keys":[]}""")]
    [InlineData("""{"jwks_uri":"file:///etc/passwd"}""")]
    public async Task Garbage_is_no_metadata(string garbage)
    {
        await using var desk = await SignInDesk.Start();
        desk.Bench.Say(garbage);

        (await desk.Check(desk.Bench.Token())).ShouldBeRefused(Unavailable);
    }

    [Theory]
    [InlineData("""{"kty":"RSA"}""")]
    [InlineData("""{"kty":"RSA","kid":"key-1","n":"!","e":"AQAB"}""")]
    [InlineData("""{"kty":"RSA","kid":"key-1","n":1,"e":"AQAB"}""")]
    [InlineData("""{"kty":"RSA","kid":"key-1","n":"","e":""}""")]
    [InlineData("""{"kty":"oct","kid":"key-1","k":"AAAA"}""")]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task An_entry_that_cannot_be_read_is_passed_over(string entry)
    {
        await using var desk = await SignInDesk.Start();
        desk.Bench.Keys.Insert(0, System.Text.Json.Nodes.JsonNode.Parse(entry));

        (await desk.Check(desk.Bench.Token())).ShouldBeAccepted();
    }

    [Fact]
    public async Task A_key_set_without_keys_does_not_replace_one_with()
    {
        await using var desk = await SignInDesk.Start();
        (await desk.Check(desk.Bench.Token())).ShouldBeAccepted();
        desk.Bench.Keys.Clear();

        (await desk.Check(desk.Bench.Token().SignedBy(BenchKey.Next))).ShouldBeRefused(Unknown);
        (await desk.Check(desk.Bench.Token())).ShouldBeAccepted();
    }

    [Theory]
    [InlineData("http://keys.example.org/")]
    [InlineData("http://127.0.0.1.example.org/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("//127.0.0.1/keys")]
    public async Task A_key_set_that_anybody_on_the_way_could_answer_for_is_not_fetched(string address)
    {
        await using var desk = await SignInDesk.Start();
        desk.Bench.JwksUri = address;

        (await desk.Check(desk.Bench.Token())).ShouldBeRefused(Unavailable);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var desk = await SignInDesk.Start();
        desk.Bench.Instead = http =>
        {
            if (http.Request.Path.Value!.Contains("well-known", StringComparison.Ordinal))
                return Task.FromResult(false);
            http.Response.Redirect(new Uri(desk.Bench.Address, "entra/keys").ToString());
            return Task.FromResult(true);
        };

        (await desk.Check(desk.Bench.Token())).ShouldBeRefused(Unavailable);
    }

    [Fact]
    public async Task A_document_without_end_is_not_read()
    {
        await using var desk = await SignInDesk.Start();
        desk.Bench.Instead = async http =>
        {
            var some = new byte[64 * 1024];
            while (!http.RequestAborted.IsCancellationRequested)
                await http.Response.Body.WriteAsync(some, CancellationToken.None);
            return true;
        };

        (await desk.Check(desk.Bench.Token()).WaitAsync(TimeSpan.FromSeconds(20))).ShouldBeRefused(Unavailable);
    }

    [Fact]
    public async Task Slow_metadata_is_given_up()
    {
        await using var desk = await SignInDesk.Start();
        var asked = new TaskCompletionSource();
        desk.Bench.Instead = async http =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        };

        var check = desk.Check(desk.Bench.Token());
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(20));
        check.IsCompleted.ShouldBeFalse();
        desk.Time.Advance(TimeSpan.FromSeconds(11));

        (await check).ShouldBeRefused(Unavailable);
    }

    [Fact]
    public async Task Who_stops_waiting_for_keys_leaves_the_fetch_to_the_others()
    {
        await using var desk = await SignInDesk.Start();
        var held = new TaskCompletionSource();
        desk.Bench.Instead = async _ =>
        {
            await held.Task;
            return false;
        };
        using var impatience = new CancellationTokenSource();

        var impatient = desk.Inbound.Authenticate($"Bearer {desk.Bench.Token()}", impatience.Token);
        var patient = desk.Check(desk.Bench.Token());
        await impatience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(impatient);
        held.SetResult();

        (await patient).ShouldBeAccepted();
        desk.Bench.MetadataRequests.ShouldBe(1);
    }
}
