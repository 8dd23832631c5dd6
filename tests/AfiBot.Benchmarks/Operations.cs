namespace AfiBot.Benchmarks;

/// <summary>What was asked of a store.</summary>
/// <param name="Queries">Ranges of rows: in the Table service a request for each thousand rows of one.</param>
/// <param name="Finds">Rows looked up by their key.</param>
/// <param name="Transactions">Lists of changes.</param>
internal readonly record struct Operations(int Queries, int Finds, int Transactions);
