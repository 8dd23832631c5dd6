namespace AfiBot.Tests.Support;

/// <summary>Lets transactions through and loses the service's answers to some of them.</summary>
internal sealed class LostAnswers : DelegatingHandler
{
    private int toKeep;
    private int toLose;

    /// <summary>Called when an answer is lost, before the client tries again.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    /// <summary>Whether every answer that was to be lost has been.</summary>
    public bool IsUsedUp => toLose <= 0;

    /// <summary>Loses so many answers, after so many others.</summary>
    public void LoseNext(int answers = 1, int after = 0) => (toLose, toKeep) = (answers, after);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (!TableRequests.IsTransaction(request) || Interlocked.Decrement(ref toKeep) >= 0 || Interlocked.Decrement(ref toLose) < 0)
            return answer;
        answer.Dispose();
        await Meanwhile();
        throw new HttpRequestException("The connection was closed.");
    }
}
