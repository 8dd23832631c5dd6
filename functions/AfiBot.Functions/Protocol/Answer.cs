namespace AfiBot.Functions;

/// <summary>What a function answers to the host. Always a JSON object: with an empty body the host would wait for more until it
/// kills the process and every other call with it.</summary>
internal static class Answer
{
    private const string Json = "application/json";

    /// <summary>The call is done: its message may go.</summary>
    public static IResult Done { get; } = Results.Text("""{"Outputs":{},"Logs":[]}""", Json);

    /// <summary>The call failed: the host brings a message again, and after the fifth time puts it on the poison queue.</summary>
    public static IResult Failed { get; } = Results.Text("""{"Outputs":{},"Logs":[]}""", Json, statusCode: StatusCodes.Status500InternalServerError);

    /// <summary>The answer to the host's question whether anybody is there.</summary>
    public static IResult Ready { get; } = Results.Text("{}", Json);
}
