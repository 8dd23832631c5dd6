using AfiBot.Benchmarks;

// Measurements, as against tests: what they print depends on the machine, so nothing passes or fails here.
// ./afibot bench limiter
switch (args)
{
    case ["limiter"]:
        await LimiterRate.Run();
        return 0;
    case ["invokes"]:
        await Invokes.Run();
        return 0;
    case ["scale"]:
        await Scale.Run(Scale.Full);
        return 0;
    case ["scale", "--small"]:
        await Scale.Run(Scale.Small);
        return 0;
    case ["start"] or ["start", "--native"]:
        await StartUp.Run(isNative: args.Length > 1);
        return 0;
    case ["paper"]:
        await Papers.Run();
        return 0;
    case ["cycle"]:
        await CycleRun.Run();
        return 0;
    case ["understanding"]:
        Understanding.Run();
        return 0;
    default:
        Console.Error.WriteLine("Name a benchmark: limiter, invokes, scale [--small], start [--native], understanding, paper, cycle");
        return 2;
}
