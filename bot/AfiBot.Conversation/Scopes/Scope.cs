using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What a question is about: a plan, or a part of it.</summary>
/// <remarks>All that tells one kind of part from another is said in the kind's own file: which AFIs it holds, what it is called, how people
/// name it, how a button carries it. To add a kind, add its file and its line in <see cref="Kinds"/>.</remarks>
public abstract partial record Scope
{
    private Scope()
    {
    }

    /// <summary>Each kind, by the word that a button has for it.</summary>
    private static Dictionary<string, Kind> Kinds { get; } = new(StringComparer.Ordinal)
    {
        [Plan.Word] = new(key => key.Length == 0 ? new Plan() : null, Plan.Names),
        [Framework.Word] = new(Framework.Of, Framework.Names),
        [Area.Word] = new(Area.Of, Area.Names) { HasSameName = (a, b) => a.Area == b.Area },
        [Lead.Word] = new(Lead.Of, Lead.Names) { HasSameName = (a, b) => a.LeadName == b.LeadName && a.Lead == b.Lead },
        [Group.Word] = new(key => new Group(key), Group.Names) { HasSameName = (a, b) => a.BusinessGroup == b.BusinessGroup },
        [Service.Word] = new(key => new Service(key), Service.Names),
        [Several.Word] = new(Several.ReadKey, _ => []),
        [Those.Word] = new(Those.ReadKey, _ => []),
        [Graded.Word] = new(key => new Graded(new Grading(key)), Graded.Names),
    };

    /// <summary>What a button carries of it.</summary>
    internal abstract string Text { get; }

    /// <summary>What it is called where the plan has nothing of it.</summary>
    internal abstract string Said { get; }

    /// <summary>The framework that it is or lies in; null for what may reach over several.</summary>
    internal virtual FrameworkCode? Within => null;

    /// <summary>What stands between a question and its title: "Overdue in Leadership", "Overdue for Head of Traffic".</summary>
    internal virtual string Before => "in";

    /// <summary>Reads what a button carries; null for what is none.</summary>
    internal static Scope? Read(string text)
    {
        var parts = text.Split('/', 2);
        return Kinds.TryGetValue(parts[0], out var kind) ? kind.Read(parts.Length > 1 ? parts[1] : "") : null;
    }

    /// <summary>Every name of every part of a plan.</summary>
    internal static IEnumerable<ScopeName> NamesIn(PlanView view) => Kinds.Values.SelectMany(k => k.NamesIn(view));

    /// <summary>Whether two AFIs, one of each of two reads of a plan, give its parts the same names.</summary>
    internal static bool HasSameNames(Afi one, Afi other)
    {
        foreach (var kind in Kinds.Values)
            if (!kind.HasSameName(one, other))
                return false;
        return true;
    }

    /// <summary>Whether an AFI of the plan belongs to it.</summary>
    internal abstract bool Holds(Afi afi, PlanView view);

    /// <summary>Whether, of the AFIs that belong to it, this is one that is meant.</summary>
    internal virtual bool Fits(AfiPosition afi) => true;

    /// <summary>The frameworks that it is or has a part in; none where the plan has nothing of it.</summary>
    internal virtual IEnumerable<Core.Framework> FrameworksIn(PlanView view)
    {
        var codes = view.Afis.Where(a => Holds(a, view)).Select(a => a.Framework).ToHashSet();
        return view.Frameworks.Where(f => codes.Contains(f.Code));
    }

    /// <summary>What it is called in a plan that has it.</summary>
    internal abstract string TitleIn(PlanView view);

    /// <summary>The same, where it is named among others.</summary>
    internal virtual string NameIn(PlanView view) => TitleIn(view);

    /// <summary>What is said where the plan has nothing of it; null where its name is then one that nobody knows.</summary>
    internal virtual string? NotThere => null;

    /// <summary>What somebody is told to whom nothing of it may be shown.</summary>
    /// <param name="title">What it is called.</param>
    internal virtual string NotTheirs(string title) => $"There is nothing {Before} {title} that you can see.";

    /// <summary>How a kind is read from what stands behind its word, and what people call its parts of a plan.</summary>
    private sealed record Kind(Func<string, Scope?> Read, Func<PlanView, IEnumerable<ScopeName>> NamesIn)
    {
        /// <summary>Whether two AFIs give the kind the same names: always, where its names are those of the plan and its frameworks.</summary>
        public Func<Afi, Afi, bool> HasSameName { get; init; } = (_, _) => true;
    }
}
