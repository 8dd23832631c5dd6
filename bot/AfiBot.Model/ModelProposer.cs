using System.ClientModel;
using System.Globalization;
using System.Text.Json;
using AfiBot.Conversation;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace AfiBot.Model;

/// <summary>A language model that is asked what a text means. It is opened when it is first asked.</summary>
/// <param name="open">Opens it.</param>
/// <param name="patience">How long it has.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Where it is told that it failed, never with a word of what was said.</param>
public sealed partial class ModelProposer(Func<IChatClient> open, TimeSpan patience, TimeProvider clock, ILogger<ModelProposer> log) : IProposer
{
    /// <summary>After a failure people are answered at once for as long.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(10);

    private const int BadRequest = 400;

    private readonly Lazy<IChatClient> model = new(open);

    /// <summary>In ticks of UTC.</summary>
    private long restsUntil;

    /// <inheritdoc />
    public async Task<Proposal> Propose(ProposerQuestion question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (clock.GetUtcNow().UtcTicks < Interlocked.Read(ref restsUntil))
            return new Proposal.None(NoProposal.Resting);
        using var late = new CancellationTokenSource(patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            return Read(await model.Value.GetResponseAsync(ModelPrompt.Messages(question), ModelPrompt.Options(question), either.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed(NoProposal.Late, "no answer in time", Rest);
        }
        catch (ClientResultException refused) when (refused.Status is BadRequest)
        {
            // What the service's filter stops is about this text, not about the service.
            return Failed(NoProposal.Refused, "400", TimeSpan.Zero);
        }
        catch (ClientResultException failed)
        {
            return Failed(NoProposal.Failed, failed.Status.ToString(CultureInfo.InvariantCulture), RetryAfter(failed) ?? Rest);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // Whatever else goes wrong there, such as an answer that does not read, the matcher's own answer stands.
            return Failed(NoProposal.Failed, failed.GetType().Name, Rest);
        }
    }

    private static Proposal Read(ChatResponse response)
    {
        if (response.FinishReason == ChatFinishReason.ContentFilter)
            return new Proposal.None(NoProposal.Refused);
        return response.Messages.SelectMany(m => m.Contents).OfType<FunctionCallContent>().ToList() switch
        {
            [] => new Proposal.None(NoProposal.NothingFits),
            [{ Exception: null } only] when TextsOf(only) is { } arguments => new Proposal.Call(only.Name, arguments),
            _ => new Proposal.None(NoProposal.Nonsense),
        };
    }

    /// <summary>What was filled in; null where any of it is no text.</summary>
    private static Dictionary<string, string>? TextsOf(FunctionCallContent call)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in call.Arguments ?? new Dictionary<string, object?>())
        {
            if (value is not JsonElement { ValueKind: JsonValueKind.String } text)
                return null;
            texts[name] = text.GetString()!;
        }

        return texts;
    }

    private static TimeSpan? RetryAfter(ClientResultException failed) =>
        failed.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var text) is true && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, LongestRest.TotalSeconds))
            : null;

    private Proposal.None Failed(NoProposal why, string what, TimeSpan rest)
    {
        Interlocked.Exchange(ref restsUntil, (clock.GetUtcNow() + rest).UtcTicks);
        NotAsked(log, what);
        return new Proposal.None(why);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The language model was of no help ({What}); the bot's own reading stands.")]
    private static partial void NotAsked(ILogger log, string what);
}
