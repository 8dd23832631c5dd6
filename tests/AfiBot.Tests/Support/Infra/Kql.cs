using System.Globalization;
using System.Text.RegularExpressions;

namespace AfiBot.Tests.Support;

using Row = IReadOnlyDictionary<string, object?>;

/// <summary>Runs a query over rows: of the Kusto query language no more than the alerts and the workbook use, and whatever else is written is an error.
/// There is no engine for it on the package feed.</summary>
internal sealed partial class Kql
{
    private readonly string[] tokens;
    private readonly Dictionary<string, IReadOnlyList<Row>> tables;
    private readonly DateTimeOffset now;
    private int at;

    private Kql(string query, IReadOnlyDictionary<string, IReadOnlyList<Row>> tables, DateTimeOffset now)
    {
        tokens = [.. TokenPattern().Matches(query).Select(m => m.Value)];
        string.Concat(tokens).ShouldBe(SpacePattern().Replace(query, m => m.Value.StartsWith('"') ? m.Value : ""), "every character is read");
        (this.tables, this.now) = (new(tables), now);
    }

    /// <summary>What a query comes to.</summary>
    /// <param name="query">As it stands in an alert.</param>
    /// <param name="tables">The rows of each table; one that is not named is empty.</param>
    /// <param name="now">When it runs.</param>
    public static IReadOnlyList<Row> Run(string query, IReadOnlyDictionary<string, IReadOnlyList<Row>> tables, DateTimeOffset now)
    {
        var run = new Kql(query, tables, now);
        while (run.Is("let"))
        {
            var name = run.Next();
            run.Expect("=");
            run.tables[name] = run.Pipeline();
            run.Expect(";");
        }

        var result = run.Pipeline();
        run.at.ShouldBe(run.tokens.Length, "it ends here");
        return result;
    }

    private IReadOnlyList<Row> Pipeline()
    {
        var rows = tables.GetValueOrDefault(Next(), []);
        while (Is("|"))
            rows = Stage(Next(), rows);
        return rows;
    }

    private List<Row> Stage(string stage, IReadOnlyList<Row> rows)
    {
        switch (stage)
        {
            case "where":
                var condition = Or();
                return [.. rows.Where(r => condition(r) is true)];
            case "distinct":
                var column = Next();
                return [.. rows.Select(r => r.GetValueOrDefault(column)).Distinct().Select(v => Of(column, v))];
            case "project":
                var kept = Named(Or);
                return [.. rows.Select(r => (Row)kept.ToDictionary(k => k.Name, k => k.Value(r)))];
            case "extend":
                var added = Named(Or);
                return [.. rows.Select(r => (Row)added.Aggregate(new Dictionary<string, object?>(r), (all, a) => With(all, a.Name, a.Value(r))))];
            case "order":
                Expect("by");
                var by = Next();
                Expect("desc");
                return [.. rows.OrderByDescending(r => r.GetValueOrDefault(by))];
            case "summarize":
                var sums = Named(Sum);
                var groups = Is("by") ? Named(Or) : [];
                return groups.Count == 0
                    ? [sums.ToDictionary(s => s.Name, s => s.Value(rows))]
                    : [.. rows.GroupBy(r => string.Join('\n', groups.Select(g => g.Value(r)))).Select(g => (Row)(Dictionary<string, object?>)new(
                        [.. groups.Select(c => KeyValuePair.Create(c.Name, c.Value(g.First()))), .. sums.Select(s => KeyValuePair.Create(s.Name, s.Value([.. g])))]))];
            default:
                throw new NotSupportedException($"'{stage}' is not read here.");
        }
    }

    private List<(string Name, T Value)> Named<T>(Func<T> value)
    {
        var all = new List<(string, T)>();
        do
        {
            var isNamed = at + 1 < tokens.Length && tokens[at + 1] is "=";
            var start = at;
            if (isNamed)
                at += 2;
            var read = value();
            all.Add((isNamed || at - start == 1 ? tokens[start] : CalledOfItself(start), read));
        }
        while (Is(","));
        return all;
    }

    /// <summary>What a column is called that is given no name: a sum after the function and what is summed, anything else after what it is of.</summary>
    private string CalledOfItself(int start) => tokens[start] is "bin" or "tostring" ? tokens[start + 2] : $"{tokens[start]}_{tokens[start + 2].Trim(')')}";

    /// <summary>An aggregate, or one by another.</summary>
    private Func<IReadOnlyList<Row>, object?> Sum()
    {
        var one = Aggregate();
        if (!Is("/"))
            return one;
        var other = Aggregate();
        return rows => (double)one(rows)! / (double)other(rows)!;
    }

    private Func<IReadOnlyList<Row>, object?> Aggregate()
    {
        var name = Next();
        Expect("(");
        var of = Is(")") ? null : Or();
        if (of is not null)
            Expect(")");
        return (name, of) switch
        {
            ("count", null) => rows => (double)rows.Count,
            ("countif", { } condition) => rows => (double)rows.Count(r => condition(r) is true),
            ("sum", { } value) => rows => rows.Select(value).OfType<double>().Sum(),
            ("max", { } value) => rows => rows.Select(value).Where(v => v is not null).Max(),
            ("min", { } value) => rows => rows.Select(value).Where(v => v is not null).Min(),
            _ => throw new NotSupportedException($"'{name}' is not read here."),
        };
    }

    private Func<Row, object?> Or()
    {
        var left = And();
        while (Is("or"))
        {
            var (one, other) = (left, And());
            left = r => one(r) is true || other(r) is true;
        }

        return left;
    }

    private Func<Row, object?> And()
    {
        var left = Comparison();
        while (Is("and"))
        {
            var (one, other) = (left, Comparison());
            left = r => one(r) is true && other(r) is true;
        }

        return left;
    }

    private Func<Row, object?> Comparison()
    {
        var left = Operand();
        if (Is("=="))
            return With((a, b) => Equals(a, b));
        if (Is(">="))
            return With((a, b) => Order(a, b) >= 0);
        if (Is(">"))
            return With((a, b) => Order(a, b) > 0);
        if (Is("<"))
            return With((a, b) => Order(a, b) < 0);
        if (Is("startswith"))
            return With((a, b) => a is string text && text.StartsWith((string)b!, StringComparison.OrdinalIgnoreCase));
        return Is("in") ? In(left) : left;

        Func<Row, object?> With(Func<object?, object?, bool> compare)
        {
            var right = Operand();
            return r => compare(left(r), right(r));
        }
    }

    /// <summary>Among values that are written out, or those of a table that was named before.</summary>
    private Func<Row, object?> In(Func<Row, object?> left)
    {
        Expect("(");
        if (tables.TryGetValue(tokens[at], out var table))
        {
            at++;
            Expect(")");
            return r => table.Any(t => Equals(t.Values.Single(), left(r)));
        }

        var values = new List<Func<Row, object?>>();
        do
            values.Add(Operand());
        while (Is(","));
        Expect(")");
        return r => values.Exists(v => Equals(v(r), left(r)));
    }

    private Func<Row, object?> Operand()
    {
        var token = Next();
        if (token is "true" or "false")
            return _ => token is "true";
        if (token.StartsWith('"'))
            return _ => token[1..^1];
        if (token is "ago")
        {
            Expect("(");
            var span = Hours();
            Expect(")");
            return _ => now - span;
        }

        if (token is "bin")
        {
            Expect("(");
            var value = Operand();
            Expect(",");
            var size = Hours();
            Expect(")");
            return r => value(r) is DateTimeOffset time ? new DateTimeOffset(time.UtcTicks / size.Ticks * size.Ticks, TimeSpan.Zero) : null;
        }

        if (token is "tostring")
        {
            Expect("(");
            var value = Operand();
            Expect(")");
            return r => value(r)?.ToString();
        }

        if (token is "iff")
        {
            Expect("(");
            var condition = Or();
            Expect(",");
            var then = Or();
            Expect(",");
            var otherwise = Or();
            Expect(")");
            return r => condition(r) is true ? then(r) : otherwise(r);
        }

        if (char.IsAsciiDigit(token[0]))
            return _ => double.Parse(token, CultureInfo.InvariantCulture);
        return r => r.GetValueOrDefault(token);
    }

    private TimeSpan Hours()
    {
        var span = Next();
        span.ShouldEndWith("h");
        return TimeSpan.FromHours(double.Parse(span[..^1], CultureInfo.InvariantCulture));
    }

    private static Dictionary<string, object?> With(Dictionary<string, object?> row, string name, object? value)
    {
        row[name] = value;
        return row;
    }

    /// <summary>Nothing is neither more nor less than anything.</summary>
    private static int? Order(object? one, object? other) => one is null || other is null ? null : System.Collections.Comparer.DefaultInvariant.Compare(one, other);

    private static Dictionary<string, object?> Of(string name, object? value) => new Dictionary<string, object?> { [name] = value };

    private string Next() => tokens[at++];

    private bool Is(string token)
    {
        if (at >= tokens.Length || tokens[at] != token)
            return false;
        at++;
        return true;
    }

    private void Expect(string token) => Is(token).ShouldBeTrue($"'{token}' is wanted after '{tokens[at - 1]}'");

    [GeneratedRegex("\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_.]*|[0-9]+[a-z]*|==|>=|[<>=|(),;/]")]
    private static partial Regex TokenPattern();

    [GeneratedRegex("\"[^\"]*\"|\\s+")]
    private static partial Regex SpacePattern();
}
