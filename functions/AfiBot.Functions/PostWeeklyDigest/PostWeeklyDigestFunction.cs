using AfiBot.Delivery;

namespace AfiBot.Functions;

/// <summary>Every 15 minutes: posts each digest that has fallen due.</summary>
internal static class PostWeeklyDigestFunction
{
    public static async Task<IResult> Run(PostDueDigests postDueDigests, CancellationToken cancellation)
    {
        await postDueDigests.Run(cancellation);
        return Answer.Done;
    }
}
