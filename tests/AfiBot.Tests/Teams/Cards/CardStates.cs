using System.Collections.Concurrent;

namespace AfiBot.Tests.Teams.Cards;

/// <summary>Every state a card can be in, mostly over the plan of the samples: its name, and how it comes about.</summary>
public static class CardStates
{
    private static readonly UpdateDraft InProgress = new()
    {
        Said = FieldTexts.None.With(UpdateFields.Delay, "The first site was sold."),
        Status = Status.WorkInProgress,
        Narrative = "A site for the car pound is found in Charlton.\n\nThe lease is with property services and will be signed in March.",
        TargetDate = "2026-03-31",
        EqualityImpactConsidered = true,
    };

    private static readonly UpdateDraft Completed = new() { Status = Status.Completed, Narrative = "The car pound opened in March." };

    private static readonly UpdateDraft NoFurtherAction = new()
    {
        Said = FieldTexts.None.With(UpdateFields.Delay, "The review comes in March."),
        Status = Status.NoFurtherAction,
        Reason = NoFurtherActionReason.SufficientWorkInPlace,
        Narrative = "The southern unit does this already.",
    };

    private static readonly Dictionary<string, Func<Scene, Task<Reply>>> OfTheSamples = new()
    {
        ["figures frozen"] = scene => Hear(scene, "ilau.officer", "freeze the figures as January Board"),
        ["position paper, offered"] = scene => Hear(scene, "ilau.officer", "position paper"),
        ["position paper, taken"] = scene => Tap(scene, "ilau.officer", new TakePaperRequest(null, "", Some.Monday) { To = new FilePlace("https://force-my.sharepoint.com/up", "https://force-my.sharepoint.com/paper.docx", "Position paper.docx", "1", "docx") }),

        ["request of few"] = scene => Owed(scene, "srp.lead"),
        ["request, some answered, with a notice"] = async scene =>
        {
            await Record(scene, "srp.lead", "SRP-01", InProgress);
            return await Save(scene, "srp.lead", "SRP-03", Completed);
        },
        ["request, late"] = async scene =>
        {
            await Record(scene, "srp.lead", "SRP-02", InProgress);
            scene.Pass(days: 22);
            return await Owed(scene, "srp.lead");
        },
        ["request, a reminder"] = async scene =>
        {
            await Record(scene, "srp.lead", "SRP-02", InProgress);
            scene.Pass(days: 16);
            return await Chased(scene, "srp.lead", RequestStep.Reminder);
        },
        ["request, overdue"] = scene =>
        {
            scene.Pass(days: 22);
            return Chased(scene, "srp.lead", RequestStep.Overdue);
        },
        ["request, overdue, with who will be told"] = async scene =>
        {
            scene.Pass(days: 22);
            return (RequestCardReply)await Chased(scene, "srp.lead", RequestStep.Overdue) with { Warning = "On Wed 28 Jan 2026 I shall tell your line manager, Assistant Commissioner, which answers are still to come." };
        },
        ["reach of a cycle"] = async scene =>
        {
            await Record(scene, "rad.lead", "RAD-02", InProgress);
            return await Hear(scene, "ilau.officer", "who was not reached?");
        },
        ["reach of a cycle, with what the directory refuses"] = async scene =>
            (ReachReply)await Hear(scene, "ilau.officer", "who was not reached?") with { Missing = ["MailboxSettings.Read (automatic replies)"] },
        ["cards to be sent again"] = scene => Hear(scene, "ilau.officer", "send again to those not reached"),
        ["chasing paused"] = scene => Hear(scene, "ilau.officer", "pause chasing for CON until 9 January 2026"),
        ["away, whoever covers"] = scene => Hear(scene, "srp.lead", "I am away until 16 January 2026"),
        ["away without cover"] = scene => Hear(scene, "srp.lead", "I am away until 16 January 2026", "nobody"),
        ["told as a line manager"] = async scene =>
        {
            await Record(scene, "srp.lead", "SRP-02", InProgress);
            scene.Pass(days: 23);
            return SuperiorReply.Of(
                (await scene.Facts(await scene.Person("manager"))).Position,
                Rung.LineManager,
                [(Some.Email("mci.lead"), [Some.Reference("MCI-01"), Some.Reference("MCI-02")]), (Some.Email("srp.lead"), [Some.Reference("SRP-01")])]);
        },
        ["request of many, first page"] = scene => Owed(scene, "pvp.lead"),
        ["request of many, a page between"] = scene => Owed(scene, "pvp.lead", page: 1),
        ["request of many, last page"] = scene => Owed(scene, "sos.lead", page: 9),
        ["form, empty"] = scene => Tap(scene, "srp.lead", new OpenFormRequest(Some.Reference("SRP-03"))),
        ["form, nothing said before"] = scene => Tap(scene, "rad.lead", new OpenFormRequest(Some.Reference("RAD-02"))),
        ["form with the answer of this cycle"] = async scene =>
        {
            await Record(scene, "srp.lead", "SRP-03", NoFurtherAction with { TargetDate = "2026-03-31", FinancialImpactConsidered = true });
            return await Tap(scene, "srp.lead", new OpenFormRequest(Some.Reference("SRP-03")));
        },
        ["form with problems and what was typed"] = scene => Save(
            scene, "srp.lead", "SRP-03", new UpdateDraft { Status = Status.NoFurtherAction, Narrative = "Two lines\nof mine.", TargetDate = "2026-06-30", EqualityImpactConsidered = true }),
        ["form with evidence that cannot be taken"] = scene => Save(
            scene, "srp.lead", "SRP-03", InProgress.With(UpdateFields.Evidence, "https://files.example.org/lease.pdf http://files.example.org/plan.pdf https://me:secret@files.example.org/")),
        ["form that cannot be saved any more"] = async scene =>
        {
            await scene.Close();
            return await Save(scene, "srp.lead", "SRP-03", InProgress);
        },
        ["form of an earlier cycle"] = async scene =>
        {
            await scene.Close();
            await scene.Open();
            return await Save(scene, "srp.lead", "SRP-03", InProgress);
        },

        ["no change, empty"] = scene => Tap(scene, "srp.lead", new OpenNoChangeRequest(Some.Reference("SRP-02"))),
        ["no change without a why"] = scene => Tap(scene, "srp.lead", new SaveNoChangeRequest(Some.Reference("SRP-02"), Cycle: 1, " ", BasedOn: 1)),
        ["no change where nothing was said before"] = scene => Tap(scene, "rad.lead", new OpenNoChangeRequest(Some.Reference("RAD-02"))),
        ["no change in several"] = scene => Tap(scene, "srp.lead", new OpenNoChangesRequest()),
        ["no change in several, with problems"] = scene => Tap(scene, "srp.lead", new SaveNoChangesRequest(1, "", "", null)),
        ["no change in several, one answered since"] = async scene =>
        {
            await Record(scene, "srp.lead", "SRP-02", InProgress);
            return await Tap(scene, "srp.lead", new SaveNoChangesRequest(1, "SRP-01/1,SRP-02/1,SRP-04/1", "The tender is still out.", null));
        },

        ["no change in the rest, why"] = scene => Hear(scene, "srp.lead", "SRP-03 completed, pound opened in March, the rest no change"),
        ["list of two parts"] = scene => Hear(scene, "manager", "what is overdue in MAPPA and roads?"),
        ["reminders, nobody to remind"] = scene => Hear(scene, "ilau.officer", "remind those who have not answered"),
        ["cover, to be confirmed"] = scene => Hear(scene, "srp.lead", "soc.lead@example.org covers for me until 16 January"),
        ["change of lead, to be confirmed"] = scene => Hear(scene, "ilau.officer", "hand all of the Head of Traffic's AFIs to soc.lead@example.org"),
        ["cycle, to be closed"] = scene => Hear(scene, "ilau.officer", "close the cycle"),
        ["cycle, closed"] = async scene =>
        {
            await Hear(scene, "ilau.officer", "close the cycle");
            return await Hear(scene, "ilau.officer", "yes");
        },
        ["cover, of whom it is asked"] = scene => Hear(scene, "srp.lead", "commander covers for me until 16 January"),
        ["dialog, status"] = scene => Hear(scene, "srp.lead", "update SRP-03"),
        ["dialog, status not understood"] = scene => Hear(scene, "srp.lead", "update SRP-03", "it is fine"),
        ["dialog, reason"] = scene => Hear(scene, "srp.lead", "update SRP-03", "no further action"),
        ["dialog, narrative"] = scene => Hear(scene, "srp.lead", "update SRP-03", "completed"),
        ["dialog, target date"] = scene => Hear(scene, "srp.lead", "update SRP-03", "completed", "The car pound opened in March."),
        ["dialog, why the date moves"] = scene => Hear(scene, "srp.lead", "update SRP-02", "in progress", "One reader is fitted.", "30 June 2026"),
        ["dialog, summary with a date that moves"] = scene => Hear(scene, "srp.lead", "SRP-02 in progress, one reader fitted, target 30 June 2026", "the supplier went out of business"),
        ["more time, asked until when"] = scene => Hear(scene, "srp.lead", "can I have an extension on SRP-02"),
        ["measure, summary"] = scene => Hear(scene, "vcr.lead", "burglary down 9.4% against 6.3, patrols doubled"),
        ["dialog, measure"] = scene => Hear(scene, "vcr.lead", "update VCR-01", "in progress", "Patrols were doubled.", "none"),
        ["form with a measure"] = scene => Tap(scene, "vcr.lead", new OpenFormRequest(Some.Reference("VCR-01"))),
        ["AFI with a measure"] = scene => Hear(scene, "vcr.lead", "burglary down 9.4% against 6.3, patrols doubled", "yes", "VCR-01"),
        ["milestone, summary"] = async scene => await Hear(await WithMilestones(scene), "srp.lead", "milestone 2 of SRP-01 done on 3 January"),
        ["dialog, milestones"] = async scene => await Hear(await WithMilestones(scene), "srp.lead", "update SRP-01", "in progress", "The tactic was agreed.", "none"),
        ["form with milestones"] = async scene => await Tap(await WithMilestones(scene), "srp.lead", new OpenFormRequest(Some.Reference("SRP-01"))),
        ["AFI with milestones"] = async scene => await Hear(await WithMilestones(scene), "srp.lead", "milestone 2 of SRP-01 done on 3 January", "yes", "SRP-01"),
        ["more time, summary"] = scene => Hear(scene, "srp.lead", "more time on SRP-02 until 30 June 2026, the supplier went out of business"),
        ["AFI with a date that was asked for"] = scene => Hear(scene, "srp.lead", "more time on SRP-02 until 30 June 2026, the supplier went out of business", "yes", "SRP-02"),
        ["dialog, not understood twice"] = scene => Hear(scene, "srp.lead", "update SRP-03", "it is fine", "it is fine, I said"),
        ["dialog, another was begun"] = scene => Hear(scene, "srp.lead", "SRP-03: the pound opened", "update SRP-02", "cancel"),
        ["dialog, impact"] = scene => Hear(scene, "srp.lead", "update SRP-03", "completed", "The car pound opened in March.", "keep"),
        ["dialog, evidence"] = scene => Hear(scene, "srp.lead", "update SRP-03", "completed", "The car pound opened in March.", "keep", "both"),
        ["dialog, evidence that cannot be taken"] = scene => Hear(
            scene, "srp.lead", "update SRP-03", "completed", "Opened, see https://files.example.org/pound.", "keep", "both", "http://files.example.org/lease.pdf"),
        ["dialog, summary with evidence"] = scene => Hear(
            scene, "srp.lead", "update SRP-03", "completed", "Opened, see https://files.example.org/pound.", "keep", "both", "https://files.example.org/sites/estate/leases/2026/the%20lease%20of%20the%20pound.pdf"),
        ["dialog, summary"] = scene => Hear(scene, "srp.lead", "update SRP-03", "no further action", "no current plan", "Not now.\nAsk us in a year.", "none", "both", "skip"),
        ["dialog, summary with a notice"] = scene => Hear(scene, "srp.lead", "update SRP-03", "completed", "The car pound opened in March.", "keep", "neither", "skip", "no"),
        ["dialog, several"] = scene => Hear(scene, "srp.lead", "SRP-01 and 03 no change, waiting on federation, 04 done, pound opened in March"),
        ["dialog, what to change"] = scene => Hear(scene, "srp.lead", "SRP-04 is completed, the pound opened", "change it"),
        ["dialog, too long"] = scene => Hear(scene, "srp.lead", $"SRP-04 is completed, {new string('x', 4001)}"),
        ["withdrawn"] = scene => Hear(scene, "srp.lead", "SRP-04 is completed, the pound opened", "yes", "undo"),
        ["dialog, recorded"] = scene => Hear(scene, "srp.lead", "update SRP-03", "completed", "The car pound opened in March.", "keep", "neither", "skip", "yes"),

        ["status of the plan"] = scene => Hear(scene, "manager", "overall status"),
        ["status of a framework"] = async scene =>
        {
            await Record(scene, "srp.lead", "SRP-03", Completed);
            return await Hear(scene, "manager", "status of roads");
        },
        ["status of a framework, cycle closed"] = async scene =>
        {
            await scene.Close();
            return await Hear(scene, "manager", "status of roads");
        },
        ["status of a framework managed elsewhere"] = scene => Hear(scene, "manager", "status of training"),
        ["status of a framework without AFIs"] = scene => Hear(scene, "manager", "status of professional standards"),
        ["status of an area"] = scene => Hear(scene, "manager", "how is MAPPA doing?"),
        ["status of a lead"] = scene => Hear(scene, "manager", "how is the Head of Traffic doing?"),
        ["status of a business group"] = scene => Hear(scene, "manager", "how is territorial policing doing?"),
        ["status of everything graded excellent"] = scene => Hear(scene, "manager", "everything graded excellent"),
        ["not one of the asker's frameworks"] = scene => Hear(scene, "csa.lead", "status of roads"),
        ["status of one's own AFIs only"] = scene => Hear(scene, "pvp.lead", "overall status"),

        ["list of few"] = scene => Tap(scene, "manager", new AfiListRequest(Framework("SRP"), ShownStatus.WorkInProgress)),
        ["list of many, first page"] = scene => Tap(scene, "manager", new AfiListRequest(new Scope.Plan(), ShownStatus.WorkInProgress)),
        ["list of many, a page between"] = scene => Tap(scene, "manager", new AfiListRequest(Framework("SOS"), null, Page: 1)),
        ["list of what is overdue"] = scene => Hear(scene, "manager", "what is overdue?"),
        ["list of nothing"] = scene => Hear(scene, "manager", "what is overdue in professional standards?"),

        ["AFI in progress"] = scene => Hear(scene, "srp.lead", "SRP-02"),
        ["AFI with a closure proposed"] = async scene =>
        {
            await Record(scene, "srp.lead", "SRP-01", NoFurtherAction);
            return await Hear(scene, "manager", "SRP-01");
        },
        ["AFI with evidence"] = async scene =>
        {
            await Record(scene, "srp.lead", "SRP-01", InProgress.With(UpdateFields.Evidence, "https://files.example.org/lease.pdf https://media.example.org/pound"));
            return await Hear(scene, "manager", "SRP-01");
        },
        ["AFI that nothing was said about"] = scene => Hear(scene, "manager", "RAD-02"),
        ["AFI managed elsewhere"] = scene => Hear(scene, "manager", "TRN-01"),

        ["unanswered in the plan"] = scene => Hear(scene, "manager", "who has not answered?"),
        ["unanswered in a framework, by nobody"] = async scene =>
        {
            foreach (var reference in (string[])["SRP-01", "SRP-02", "SRP-03", "SRP-04"])
                await Record(scene, "srp.lead", reference, InProgress);
            return await Hear(scene, "manager", "who has not answered about roads?");
        },

        ["unanswered in the plan, for an officer"] = scene => Hear(scene, "ilau.officer", "who has not answered?"),
        ["late leads"] = async scene =>
        {
            await Record(scene, "srp.lead", "SRP-02", InProgress);
            scene.Pass(days: 28);
            return LateLeadsReply.Of((await scene.Facts(await scene.Person("ilau.officer"))).Position);
        },

        ["digest, the first"] = async scene =>
        {
            await Record(scene, "srp.lead", "SRP-03", Completed);
            return await scene.PostDigest();
        },
        ["digest with changes since the last"] = async scene =>
        {
            await Record(scene, "srp.lead", "SRP-01", InProgress);
            await scene.PostDigest();
            scene.Pass(days: 7);
            await Record(scene, "srp.lead", "SRP-03", NoFurtherAction);
            await Record(scene, "rad.lead", "RAD-02", InProgress);
            return await scene.PostDigest();
        },
        ["digest after some weeks"] = async scene =>
        {
            await scene.PostDigest();
            await ReturnedToTraffic(scene);
            scene.Pass(days: 7);
            await scene.PostDigest();
            scene.Pass(days: 7);
            await Record(scene, "srp.lead", "SRP-02", InProgress);
            await Record(scene, "srp.lead", "SRP-04", InProgress with { TargetDate = "2026-02-05" });
            return await scene.PostDigest();
        },
        ["digest, late answers awaited"] = async scene =>
        {
            await scene.PostDigest();
            scene.Pass(days: 28);
            return await scene.PostDigest();
        },

        ["digest of two plans"] = async scene =>
        {
            await scene.ImportSecondPlan();
            await Record(scene, "srp.lead", "SRP-03", Completed);
            return await scene.PostDigest(Support.SecondPlan.Id);
        },

        ["due in the next three months"] = async scene =>
        {
            await Record(scene, "srp.lead", "SRP-01", InProgress);
            return await Tap(scene, "manager", new DueRequest(new Scope.Plan(), Days: 92));
        },
        ["leads of a framework"] = scene => Hear(scene, "manager", "who leads on roads?"),
        ["leads of a business group"] = scene => Hear(scene, "manager", "who are the leads in central operations?"),
        ["history of an AFI"] = async scene =>
        {
            await Record(scene, "srp.lead", "SRP-01", InProgress);
            return await Hear(scene, "manager", "history of SRP-01");
        },
        ["history of nothing said"] = scene => Hear(scene, "manager", "history of RAD-02"),
        ["what has changed in this cycle"] = async scene =>
        {
            await Record(scene, "srp.lead", "SRP-01", InProgress);
            await Record(scene, "srp.lead", "SRP-03", Completed);
            return await Hear(scene, "manager", "what is new since last cycle?");
        },
        ["what has changed, nothing"] = scene => Hear(scene, "manager", "what was closed since January?"),
        ["two frameworks side by side"] = scene => Hear(scene, "manager", "compare roads and leadership"),
        ["four frameworks side by side, and one too many"] = scene => Hear(scene, "manager", "compare roads, forensics, leadership, citizen focus and finance"),
        ["history, with another lead"] = async scene =>
        {
            await Hear(scene, "ilau.officer", "make con.lead@example.org lead of SRP-01", "yes");
            return await Hear(scene, "manager", "history of SRP-01");
        },
        ["frameworks in order"] = scene => Hear(scene, "manager", "which framework is worst?"),
        ["text, help for a lead"] = scene => Hear(scene, "csa.lead", "help"),
        ["text, help for a manager"] = scene => Hear(scene, "manager", "help"),
        ["not understood, of a manager"] = scene => Hear(scene, "manager", "purple elephants dancing"),
        ["leads of what was overdue"] = scene => Hear(scene, "manager", "what is overdue on roads?", "who owns those?"),
        ["inspected first"] = scene => Hear(scene, "manager", "which frameworks are inspected first?"),
        ["needs attention"] = scene => Hear(scene, "manager", "what needs my attention?"),
        ["needs attention, in one framework"] = scene => Hear(scene, "manager", "red flags on roads?"),
        ["status, how many are completed"] = scene => Hear(scene, "manager", "how many are completed?"),
        ["frameworks in order, the best first"] = scene => Hear(scene, "manager", "which frameworks have nothing overdue?"),
        ["order, the cycle is opened"] = async scene =>
        {
            await scene.Close();
            return await Hear(scene, "ilau.officer", "open the cycle", "yes");
        },
        ["order, to open the cycle, to be confirmed"] = async scene =>
        {
            await scene.Close();
            return await Hear(scene, "ilau.officer", "open the cycle");
        },
        ["progress of the cycle"] = async scene =>
        {
            await Hear(scene, "srp.lead", "SRP-04 completed, the car pound opened in March", "yes", "more time on SRP-02 until 30 June 2026, the supplier went out of business", "yes");
            await Hear(scene, "ilau.officer", "return SRP-04: say how many cars it takes");
            return await Hear(scene, "ilau.officer", "how is the cycle going?");
        },
        ["progress, no cycle is open"] = async scene =>
        {
            await scene.Close();
            return await Hear(scene, "ilau.officer", "how is the cycle going?");
        },
        ["audit"] = async scene =>
        {
            await Hear(scene, "srp.lead", "SRP-04 completed, the car pound opened in March", "yes");
            return await Hear(scene, "ilau.officer", "return SRP-04: say how many cars it takes", "show me the audit");
        },
        ["audit, nothing"] = scene => Hear(scene, "ilau.officer", "what have officers done since yesterday?"),
        ["order, the digest has no channel"] = scene => Hear(scene, "ilau.officer", "post the digest"),
        ["not something the bot does"] = scene => Hear(scene, "ilau.officer", "delete my answer to SRP-02"),
        ["review, nothing waits"] = scene => Hear(scene, "ilau.officer", "what is waiting for review?"),
        ["review, answers with signals"] = async scene =>
        {
            await Record(scene, "srp.lead", "SRP-01", InProgress);
            await Record(scene, "srp.lead", "SRP-03", Completed with { Narrative = "Done as agreed." });
            await Record(scene, "srp.lead", "SRP-02", InProgress with { TargetDate = "" });
            return await Hear(scene, "ilau.officer", "return SRP-02: by when?", "what is waiting for review?");
        },
        ["review, several to be accepted"] = async scene =>
        {
            await Record(scene, "srp.lead", "SRP-01", InProgress);
            await Record(scene, "srp.lead", "SRP-03", Completed);
            return await Hear(scene, "ilau.officer", "accept all");
        },
        ["review, a comment is asked for"] = async scene =>
        {
            await Record(scene, "srp.lead", "SRP-03", Completed);
            return await Hear(scene, "ilau.officer", "return SRP-03");
        },
        ["review, accepted"] = async scene =>
        {
            await Record(scene, "srp.lead", "SRP-03", Completed);
            return await Hear(scene, "ilau.officer", "accept SRP-03");
        },
        ["request, an answer returned"] = async scene =>
        {
            await ReturnedToTraffic(scene);
            return await Owed(scene, "srp.lead");
        },
        ["form with a returned answer"] = async scene =>
        {
            await ReturnedToTraffic(scene);
            return await Tap(scene, "srp.lead", new OpenFormRequest(Some.Reference("SRP-03")));
        },
        ["AFI with a returned answer"] = async scene =>
        {
            await ReturnedToTraffic(scene);
            return await Hear(scene, "manager", "SRP-03");
        },
        ["not understood, with what is likely"] = scene => Hear(scene, "mci.lead", "who do I beg for a bit longer then"),
        ["how it is said"] = scene => Tap(scene, "srp.lead", new HowToRequest("more-time")),
        ["not understood"] = scene => Hear(scene, "srp.lead", "purple elephants dancing"),
        ["not a framework of the plan"] = scene => Hear(scene, "manager", "status of gardening"),
        ["dialog, in doubt whether it is the narrative"] = scene => Hear(scene, "srp.lead", "update SRP-03", "completed", "is it done yet?"),

        ["two plans, what is owed in both"] = async scene =>
        {
            await scene.ImportSecondPlan();
            await Hear(scene, "ilau.officer", "open the cycle of the PNC plan", "yes");
            return await Owed(scene, "srp.lead");
        },
        ["two plans, which is an update about"] = async scene =>
        {
            await scene.ImportSecondPlan();
            await Hear(scene, "ilau.officer", "open the cycle of the PNC plan", "yes");
            return await Hear(scene, "srp.lead", "update SRP-01");
        },
        ["two plans, which is a question about"] = async scene =>
        {
            await scene.ImportSecondPlan();
            return await Hear(scene, "ilau.officer", "SRP-01");
        },
        ["two plans, which is an order about"] = async scene =>
        {
            await scene.ImportSecondPlan();
            return await Hear(scene, "ilau.officer", "close the cycle");
        },

        ["text with choices"] = scene => Hear(scene, "srp.lead", "hello"),
        ["text with many choices"] = scene => Hear(scene, "manager", "status of crime"),
        ["text, help"] = scene => Hear(scene, "ilau.officer", "help"),
    };

    private static readonly ConcurrentDictionary<string, Lazy<Task<(Reply Reply, IReadOnlySet<Topic> Topics)>>> Reached = new();

    private static readonly Dictionary<string, Func<Task<Reply>>> OfOtherPlans = new()
    {
        ["request over two frameworks"] = async () =>
        {
            var scene = await Scene.Of(
                "Baseline Assessment 2006-07",
                [Some.Framework(), Some.Framework("VCR", "Volume crime reduction") with { Grading = new Grading("Fair"), Direction = Direction.Improved, Order = 1 }],
                [Some.Afi("SRP-01"), Some.Afi("SRP-02"), Some.Afi("VCR-01") with { Improvement = "Take more cars off uninsured drivers", PlannedTargetDate = new DateOnly(2026, 6, 30) }]);
            await scene.Open();
            return await scene.Tap(Some.Lead(), new OwedRequest(0));
        },
        ["request of many over frameworks"] = async () => await Owes(new OwedRequest()),
        ["request of many, narrowed to one framework"] = async () => await Owes(new OwedRequest(0, new FrameworkCode("VCR"))),
        ["digest before the first cycle"] = async () => await (await Scene.Of(
            "Baseline Assessment 2006-07", [Some.Framework()], [Some.Afi()])).PostDigest(),
        ["status of a plan before the first cycle"] = async () => await (await Scene.OfTheSamples()).Hear(Some.Manager(), "overall status"),
    };

    /// <summary>What a lead of nine AFIs over two frameworks sees.</summary>
    private static async Task<Reply> Owes(OwedRequest request)
    {
        var scene = await Scene.Of(
            "Baseline Assessment 2006-07",
            [Some.Framework(), Some.Framework("VCR", "Volume crime reduction") with { Order = 1 }],
            [.. Enumerable.Range(1, 6).Select(n => Some.Afi($"SRP-0{n}")), .. Enumerable.Range(1, 3).Select(n => Some.Afi($"VCR-0{n}"))]);
        await scene.Open();
        return await scene.Tap(Some.Lead(), request);
    }

    public static TheoryData<string> Names => [.. OfTheSamples.Keys, .. OfOtherPlans.Keys];

    /// <summary>The reply of a state.</summary>
    public static async Task<Reply> Reply(string name) => (await Come(name)).Reply;

    /// <summary>What is asked of the bot on the way to a state over the plan of the samples.</summary>
    public static async Task<IReadOnlySet<Topic>> Topics(string name) => (await Come(name)).Topics;

    /// <summary>The way to a state, gone once for all that is to be looked at there.</summary>
    private static Task<(Reply Reply, IReadOnlySet<Topic> Topics)> Come(string name) =>
        Reached.GetOrAdd(name, n => new Lazy<Task<(Reply Reply, IReadOnlySet<Topic> Topics)>>(() => Go(n))).Value;

    private static async Task<(Reply Reply, IReadOnlySet<Topic> Topics)> Go(string name)
    {
        if (OfOtherPlans.TryGetValue(name, out var state))
            return (await state(), new HashSet<Topic>());
        var scene = await InTheFirstCycle();
        return (await OfTheSamples[name](scene), scene.Topics);
    }

    private static async Task<Scene> InTheFirstCycle()
    {
        var scene = await Scene.OfTheSamples();
        await scene.Open();
        return scene;
    }

    private static Scope.Framework Framework(string code) => new(new FrameworkCode(code));

    private static Task<Reply> Owed(Scene scene, string who, int page = 0) => Tap(scene, who, new OwedRequest(page));

    private static async Task<Reply> Chased(Scene scene, string who, RequestStep step)
    {
        var person = await scene.Person(who);
        return RequestCardReply.Of([await scene.Facts(person)], 0).ShouldNotBeNull() with { Step = step };
    }

    private static async Task<Reply> Tap(Scene scene, string who, TopicRequest action) => await scene.Tap(await scene.Person(who), action);

    private static async Task<Reply> Hear(Scene scene, string who, params string[] said) => await scene.Hear(await scene.Person(who), said);

    private static async Task Record(Scene scene, string who, string reference, UpdateDraft draft) => await scene.Record(await scene.Person(who), reference, draft);

    private static async Task<Scene> WithMilestones(Scene scene)
    {
        await Support.Milestoned.Give(scene.Register);
        return scene;
    }

    private static async Task ReturnedToTraffic(Scene scene)
    {
        await Record(scene, "srp.lead", "SRP-03", Completed);
        await Hear(scene, "ilau.officer", "return SRP-03: what does the pound cost?");
    }

    private static Task<Reply> Save(Scene scene, string who, string reference, UpdateDraft draft) =>
        Tap(scene, who, new SaveAnswerRequest(Some.Reference(reference), Cycle: 1, draft with { BasedOn = 1 }));
}
