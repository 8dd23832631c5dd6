namespace AfiBot.Tests.Support;

/// <summary>Counts the requests to the Table service, by kind.</summary>
internal sealed class TableRequests : DelegatingHandler
{
    private int queries;
    private int finds;
    private int transactions;
    private int others;

    /// <summary>Pages of queries.</summary>
    public int Queries => queries;

    /// <summary>Rows looked up by their key.</summary>
    public int Finds => finds;

    public int Transactions => transactions;

    /// <summary>Making a table.</summary>
    public int Others => others;

    /// <summary>Starts counting at nothing.</summary>
    public void Reset() => (queries, finds, transactions, others) = (0, 0, 0, 0);

    /// <summary>All that was asked since.</summary>
    /// <summary>All of them.</summary>
    public int Total => Queries + Finds + Transactions + Others;

    public (int Queries, int Finds, int Transactions, int Others) Counts => (Queries, Finds, Transactions, Others);

    public static bool IsQuery(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith("()", StringComparison.Ordinal);

    public static bool IsTransaction(HttpRequestMessage request) =>
        request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.EndsWith("/$batch", StringComparison.Ordinal);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsTransaction(request))
            Interlocked.Increment(ref transactions);
        else if (IsQuery(request))
            Interlocked.Increment(ref queries);
        else if (request.Method == HttpMethod.Get)
            Interlocked.Increment(ref finds);
        else
            Interlocked.Increment(ref others);
        return base.SendAsync(request, cancellationToken);
    }
}
