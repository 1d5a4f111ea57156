import { describe, expect, test } from "vitest";
import { must } from "answerable";
import * as commitment from "answerable/commitment";
import { EVIDENCE, PROPOSAL, aLife, aPublishedPledge, aReportedPledge } from "./records.js";

type Revision = Parameters<typeof commitment.revise>[1];
type Decision = Parameters<typeof commitment.decideRevision>[1];

const TEXT: commitment.PledgeText = {
  statement: PROPOSAL.statement,
  measure: PROPOSAL.measure,
  due: PROPOSAL.due,
};
const ask = (
  pledge: commitment.Pledge,
  text: Partial<commitment.PledgeText>,
  changes: Partial<Revision> = {},
): ReturnType<typeof commitment.revise> =>
  commitment.revise(pledge, {
    text: { ...TEXT, ...text },
    reason: "the flood of May",
    by: "office",
    on: "2014-06-01",
    ...changes,
  });
const decide = (
  pledge: commitment.Pledge,
  changes: Partial<Decision> = {},
): ReturnType<typeof commitment.decideRevision> =>
  commitment.decideRevision(pledge, {
    verdict: "approved",
    reason: "seen on site",
    place: "newspaper",
    by: "committee",
    on: "2014-06-10",
    ...changes,
  });
const revised = (pledge: commitment.Pledge, text: Partial<commitment.PledgeText>): commitment.Pledge =>
  must(decide(must(ask(pledge, text, { on: pledge.updated.on })).pledge, { on: pledge.updated.on })).pledge;
const measure = (target: number, changes: Partial<commitment.Measure> = {}): commitment.Measure => ({
  ...PROPOSAL.measure,
  target,
  ...changes,
});

describe("a text is changed only where somebody independent approved it before it was due", () => {
  const published = aPublishedPledge();
  const asked = must(ask(published, { measure: measure(6) })).pledge;
  test.each<[string, string, () => { ok: boolean }]>([
    ["not while one waits for its decision", "revision-asked", () => ask(asked, { measure: measure(5) })],
    ["not once it is due", "already-due", () => ask(published, { due: "2015-06-30" }, { on: "2015-01-01" })],
    ["not to a day that has passed", "already-due", () => ask(published, { due: "2014-05-31" })],
    ["not to what it says already", "nothing-changed", () => ask(published, {})],
    [
      "not to a milestone after the end",
      "milestone-after-due",
      () => ask(published, { milestones: [{ id: "m", statement: "s", due: "2015-01-01" }] }),
    ],
    ["not without a reason", "invalid-input", () => ask(published, { measure: measure(6) }, { reason: " " })],
    [
      "not to a target that equals the baseline",
      "invalid-input",
      () => ask(published, { measure: { unit: "canteens", baseline: 6, target: 6 } }),
    ],
    ["not before it is published", "wrong-status", () => ask(aLife().pledges.approved, { measure: measure(6) })],
    ["not after its verdict", "wrong-status", () => ask(aLife().pledges.settled, { measure: measure(6) })],
    ["not where nothing was asked", "no-revision", () => decide(published)],
    ["not by who asked", "not-independent", () => decide(asked, { by: "office" })],
    ["not by the maker", "not-independent", () => decide(asked, { by: "logistics" })],
    ["not where nobody could read it", "no-place", () => decide(asked, { place: undefined })],
    ["not once the old text is due", "already-due", () => decide(asked, { on: "2015-01-01" })],
    [
      "not once the old text is due, however late the new one would be",
      "already-due",
      () => decide(must(ask(published, { due: "2015-06-30" })).pledge, { on: "2015-01-01" }),
    ],
    [
      "not once the new text is due",
      "already-due",
      () => decide(must(ask(published, { due: "2014-06-05" })).pledge, { on: "2014-06-06" }),
    ],
  ])("%s", (_, code, attempt) => {
    expect(attempt()).toMatchObject({ ok: false, refusal: { code } });
  });

  test("a refused request is kept with its reason, needs no place, and leaves the text", () => {
    const { pledge } = must(decide(asked, { verdict: "refused", place: undefined, on: "2015-02-01" }));
    expect(pledge).toMatchObject({
      version: 1,
      measure: PROPOSAL.measure,
      refusedRevisions: [
        { asked: { reason: "the flood of May", by: "office" }, refused: { reason: "seen on site", by: "committee" } },
      ],
    });
    expect("revision" in pledge).toBe(false);
  });

  test("whoever once asked to change it settles it no more, refused or not", () => {
    for (const verdict of commitment.REVISION_VERDICTS) {
      const other = must(ask(published, { measure: measure(6) }, { by: "lobby" })).pledge;
      const decided = must(decide(other, { verdict })).pledge;
      const settlement = { verdict: "not-kept", reason: "r", by: "lobby", on: "2014-12-31" };
      expect(commitment.settle(decided, settlement)).toMatchObject({
        refusal: { code: "not-independent", message: '"lobby" asked to revise pledge "pl-1" and cannot settle it' },
      });
    }
  });

  test("an approved text stays in its status, and what it does not name is gone", () => {
    const reported = aReportedPledge();
    const pledge = revised(reported, { due: undefined });
    expect(pledge.status).toBe("reported");
    expect(Object.keys(pledge)).not.toContain("due");
    expect(pledge.version).toBe(2);
  });
});

describe("kept is judged by the version in force", () => {
  const sixOfSix = (): commitment.Pledge =>
    aReportedPledge({ state: "measured", achieved: 6 }, revised(aPublishedPledge(), { measure: measure(6) }));
  const settlement = { verdict: "kept", by: "supervisor", on: "2014-12-31" };

  test("a lowered target can be kept, and shows", () => {
    const { pledge } = must(commitment.settle(sixOfSix(), settlement));
    expect(commitment.isEased(pledge, "2014-12-31")).toBe(true);
    expect(commitment.changesOf(pledge)).toMatchObject([{ target: "less" }]);
  });

  test("a raised one is not reached by what reached the old one", () => {
    const raised = revised(aReportedPledge(), { measure: measure(9) });
    expect(commitment.settle(raised, settlement)).toMatchObject({ refusal: { code: "target-not-reached" } });
    expect(commitment.progress(raised)).toBe(8 / 9);
    expect(commitment.progress(raised, "2014-12-19")).toBe("unknown");
  });

  test("a report in another unit than the text has by now says nothing of it", () => {
    const seats = revised(aReportedPledge(), { measure: measure(8, { unit: "seats" }) });
    expect(commitment.progress(seats)).toBe("unknown");
    expect(commitment.settle(seats, settlement)).toMatchObject({
      refusal: {
        code: "progress-unknown",
        message: 'pledge "pl-1" would be settled as kept; unknown is an amount in seats',
      },
    });
  });

  test("nor of when the target was reached", () => {
    const seats = revised(aReportedPledge(), { measure: measure(8, { unit: "seats" }) });
    expect(commitment.timing(aReportedPledge(), "2014-12-31")).toBe("on-time");
    expect(commitment.timing(seats, "2014-12-31")).toBe("unknown");
  });

  test("a report on the first quarter says nothing of the first month of another cadence", () => {
    const quarterly = { every: 3, unit: "months", from: "2014-04-01" } as const;
    const pledge = aPublishedPledge({ measure: undefined, recurs: quarterly });
    const described = { state: "described", account: "all visits made" } as const;
    const told = must(
      commitment.report(pledge, {
        progress: described,
        evidence: EVIDENCE,
        occurrence: 1,
        by: "wang",
        on: "2014-04-20",
      }),
    ).pledge;
    const first = (of: commitment.Pledge): unknown => commitment.occurrencesOn(of, "2014-06-30")[0]?.state;
    expect(first(told)).toBe("kept");
    const text = { statement: PROPOSAL.statement, due: PROPOSAL.due, recurs: { ...quarterly, every: 1 } };
    const asked = must(commitment.revise(told, { text, reason: "closer", by: "office", on: "2014-04-21" })).pledge;
    expect(first(must(decide(asked)).pledge)).toBe("missed");
  });

  test("the due day of the new text counts from the day on which it was approved", () => {
    const later = must(
      decide(must(ask(aPublishedPledge(), { due: "2015-06-30" })).pledge, { on: "2014-12-31" }),
    ).pledge;
    expect(commitment.standing(later, "2014-12-31")).toBe("not-yet-due");
    expect(commitment.standing(later, "2015-06-30")).toBe("no-report");
  });
});

describe("what a change did to the promise", () => {
  const from = (text: Partial<commitment.PledgeText>): commitment.PledgeText => ({ ...TEXT, ...text });
  const quarterly = { every: 3, unit: "months", from: "2014-04-01" } as const;
  test.each<[string, commitment.PledgeText, commitment.PledgeText, Partial<commitment.TextChange>, boolean]>([
    ["a target nearer to the baseline", TEXT, from({ measure: measure(7) }), { target: "less" }, true],
    ["one further away", TEXT, from({ measure: measure(9) }), { target: "more" }, false],
    [
      "one nearer, where less is more",
      from({ measure: { unit: "days", baseline: 15, target: 5 } }),
      from({ measure: { unit: "days", baseline: 15, target: 6 } }),
      { target: "less" },
      true,
    ],
    ["one the other way", TEXT, from({ measure: measure(-20) }), { target: "less" }, true],
    ["another unit", TEXT, from({ measure: measure(80, { unit: "seats" }) }), { target: "other" }, true],
    ["another baseline", TEXT, from({ measure: measure(8, { baseline: 3 }) }), { target: "other" }, true],
    ["no measure any more", TEXT, from({ measure: undefined }), { target: "less" }, true],
    ["a measure at last", from({ measure: undefined }), TEXT, { target: "more" }, false],
    [
      "another target of which nobody knows where it starts",
      from({ measure: measure(8, { baseline: "unknown" }) }),
      from({ measure: measure(9, { baseline: "unknown" }) }),
      { target: "other" },
      true,
    ],
    [
      "other words where nothing is measured",
      from({ measure: undefined }),
      from({ measure: undefined, statement: "we try" }),
      { target: "other" },
      true,
    ],
    ["a later day", TEXT, from({ due: "2015-01-01" }), { due: "less" }, true],
    ["no day any more", TEXT, from({ due: undefined }), { due: "less" }, true],
    ["an earlier day", TEXT, from({ due: "2014-12-30" }), { due: "more" }, false],
    ["a day at last", from({ due: undefined }), TEXT, { due: "more" }, false],
    ["once instead of every quarter", from({ recurs: quarterly }), TEXT, { recurrence: "less" }, true],
    ["every quarter instead of once", TEXT, from({ recurs: quarterly }), { recurrence: "more" }, false],
    [
      "every month instead of every quarter",
      from({ recurs: quarterly }),
      from({ recurs: { ...quarterly, every: 1 } }),
      { recurrence: "other" },
      true,
    ],
    [
      "another milestone",
      TEXT,
      from({ milestones: [{ id: "m", statement: "half", due: "2014-09-01" }] }),
      { target: "same", due: "same", recurrence: "same" },
      false,
    ],
  ])("%s", (_, before, after, change, eased) => {
    const pledge = must(
      decide(
        must(
          commitment.revise(aPublishedPledge({ measure: undefined, due: undefined, ...before }), {
            text: after,
            reason: "r",
            by: "office",
            on: "2014-06-01",
          }),
        ).pledge,
      ),
    ).pledge;
    expect(commitment.changesOf(pledge)).toMatchObject([{ from: 1, to: 2, ...change }]);
    expect(commitment.isEased(pledge, "2014-06-10")).toBe(eased);
    expect(commitment.isEased(pledge, "2014-06-09")).toBe(false);
  });

  test("two small steps down are one large one, and the way back is none", () => {
    const down = revised(revised(aPublishedPledge(), { measure: measure(7) }), { measure: measure(6) });
    expect(commitment.changesOf(down).map(({ target }) => target)).toEqual(["less", "less"]);
    const up = revised(down, { measure: measure(8) });
    expect(commitment.changesOf(up).at(-1)?.target).toBe("more");
    expect(commitment.isEased(up, up.updated.on)).toBe(false);
  });
});

describe("the publicity window", () => {
  const { approved } = aLife().pledges;
  const shown = must(
    commitment.publish(approved, { place: "board", objectionsUntil: "2014-03-17", by: "office", on: "2014-03-10" }),
  ).pledge;
  const objection = { objection: "o-1", statement: "none in the north", by: "li", on: "2014-03-17" };
  const objected = must(commitment.object(shown, objection)).pledge;
  const answer = (
    changes: object,
    pledge: commitment.Pledge = objected,
  ): ReturnType<typeof commitment.answerObjection> =>
    commitment.answerObjection(pledge, {
      objection: "o-1",
      verdict: "rejected",
      reason: "the north has two",
      by: "committee",
      on: "2014-03-18",
      ...changes,
    });
  const rejected = must(answer({})).pledge;
  const begin = (pledge: commitment.Pledge, on: string): ReturnType<typeof commitment.begin> =>
    commitment.begin(pledge, { by: "office", on });

  test.each<[string, string, () => { ok: boolean }]>([
    ["nothing begins on its last day", "objections-taken", () => begin(shown, "2014-03-17")],
    ["nor while an objection is open", "objection-open", () => begin(objected, "2014-03-18")],
    [
      "none is taken after its last day",
      "objections-closed",
      () => commitment.object(shown, { ...objection, on: "2014-03-18" }),
    ],
    [
      "none is taken where there is no window",
      "objections-closed",
      () => commitment.object(aPublishedPledge(), objection),
    ],
    ["none is taken twice under one id", "duplicate-id", () => commitment.object(objected, objection)],
    ["nobody answers their own", "not-independent", () => answer({ by: "li" })],
    ["nor the maker", "not-independent", () => answer({ by: "logistics" })],
    ["nothing is answered that nobody asked", "no-objection", () => answer({}, shown)],
    ["nor another one", "unknown-objection", () => answer({ objection: "o-9" })],
    ["nor what is closed", "no-objection", () => answer({}, rejected)],
    [
      "the window does not close before it opens",
      "invalid-input",
      () => commitment.publish(approved, { place: "b", objectionsUntil: "2014-03-09", by: "o", on: "2014-03-10" }),
    ],
    [
      "nor after the pledge is due",
      "already-due",
      () => commitment.publish(approved, { place: "b", objectionsUntil: "2015-01-01", by: "o", on: "2014-03-10" }),
    ],
  ])("%s", (_, code, attempt) => {
    expect(attempt()).toMatchObject({ ok: false, refusal: { code } });
  });

  test("one answered twice is refused while another is open", () => {
    const two = must(commitment.object(objected, { ...objection, objection: "o-2" })).pledge;
    const once = must(answer({}, two)).pledge;
    expect(answer({}, once)).toMatchObject({ refusal: { code: "already-answered" } });
  });

  test("rejected ones leave the pledge published, and work may begin", () => {
    expect(begin(rejected, "2014-03-18")).toMatchObject({ ok: true, pledge: { status: "in-performance" } });
  });

  test("a sustained one returns it; the text was in force until then, and the next one comes back as a new version", () => {
    const back = must(answer({ verdict: "sustained" })).pledge;
    expect(back).toMatchObject({
      status: "returned",
      review: { reasons: ["the north has two"], by: "committee" },
      published: {
        publication: { place: "board" },
        objections: [{ objection: "o-1", answer: { verdict: "sustained" } }],
      },
    });
    expect(commitment.textsInForce(back).map(({ from, until }) => [from, until])).toEqual([
      ["2014-03-10", "2014-03-18"],
    ]);
    expect(commitment.standing(back, "2014-03-17")).toBe("not-yet-due");
    expect(commitment.standing(back, "2014-03-18")).toBe("not-approved");
    const again = must(
      commitment.repropose(back, { ...TEXT, statement: "ten canteens", by: "office", on: "2014-03-20" }),
    ).pledge;
    expect(again.version).toBe(back.version + 1);
    expect(again.earlier.at(-1)).toMatchObject({ ended: "returned", published: { publication: { place: "board" } } });
    expect(commitment.card(again, "2014-03-15")).toMatchObject({ place: "board", version: back.version });
    expect(commitment.card(again, "2014-03-20")).toBeUndefined();
  });
});

describe("evaluation by others", () => {
  const reported = aReportedPledge();
  const rate = (evaluator: "self" | "leader" | "reviewer", by: string, changes: object = {}): { ok: boolean } =>
    commitment.evaluate(reported, { evaluator, verdict: "kept", by, on: "2014-12-22", ...changes });

  test.each<[string, string, () => { ok: boolean }]>([
    ["a stranger does not speak for the maker", "not-the-maker", () => rate("self", "stranger")],
    ["the maker is not their own leader", "not-independent", () => rate("leader", "logistics")],
    ["nor is who reported a reviewer", "not-independent", () => rate("reviewer", "wang")],
    ["a word of another vocabulary is none", "unknown-verdict", () => rate("leader", "secretary", { verdict: "fine" })],
    [
      "a pledge never published is not evaluated",
      "wrong-status",
      () =>
        commitment.evaluate(aLife().pledges.approved, {
          evaluator: "leader",
          verdict: "kept",
          by: "s",
          on: "2014-12-22",
        }),
    ],
    [
      "nor one with its verdict",
      "wrong-status",
      () =>
        commitment.evaluate(aLife().pledges.settled, {
          evaluator: "leader",
          verdict: "kept",
          by: "s",
          on: "2015-01-22",
        }),
    ],
    [
      "the same word is not given twice",
      "already-recorded",
      () => {
        const word = { evaluator: "leader", verdict: "kept", by: "s", on: "2014-12-22" } as const;
        return commitment.evaluate(must(commitment.evaluate(reported, word)).pledge, word);
      },
    ],
    [
      "a figure is a number",
      "invalid-input",
      () =>
        commitment.evaluate(reported, {
          evaluator: "masses",
          figure: { meaning: "m", value: NaN },
          by: "s",
          on: "2014-12-22",
        }),
    ],
  ])("%s", (_, code, attempt) => {
    expect(attempt()).toMatchObject({ ok: false, refusal: { code } });
  });

  test("any side may speak again, all of it is kept, and the newest word by the day counts", () => {
    let pledge: commitment.Pledge = reported;
    const say = (evaluator: "self" | "leader" | "reviewer", verdict: string, by: string, on: string): void => {
      pledge = must(commitment.evaluate(pledge, { evaluator, verdict, by, on })).pledge;
    };
    say("self", "kept", "wang", "2014-12-21");
    say("leader", "kept", "secretary", "2014-12-22");
    say("reviewer", "not-kept", "auditor", "2014-12-23");
    say("leader", "partly-kept", "secretary", "2014-12-24");
    expect(commitment.views(pledge, "2014-12-23").verdicts).toEqual({
      self: "kept",
      leader: "kept",
      reviewer: "not-kept",
    });
    expect(commitment.views(pledge, "2014-12-23").disagreements).toEqual([
      ["self", "reviewer"],
      ["leader", "reviewer"],
    ]);
    const settlement = { verdict: "not-kept", reason: "empty", by: "supervisor", on: "2014-12-31" };
    const { pledge: ended } = must(commitment.settle(pledge, settlement));
    expect(ended.evaluations).toHaveLength(4);
    expect(commitment.views(ended, "2014-12-31")).toEqual({
      verdicts: { self: "kept", leader: "partly-kept", reviewer: "not-kept", settlement: "not-kept" },
      disagreements: [
        ["self", "leader"],
        ["self", "reviewer"],
        ["self", "settlement"],
        ["leader", "reviewer"],
        ["leader", "settlement"],
      ],
    });
  });

  test("no evaluation is a verdict: the pledge waits for its settlement all the same", () => {
    const word = { evaluator: "leader", verdict: "kept", by: "secretary", on: "2014-12-31" } as const;
    const { pledge } = must(commitment.evaluate(reported, word));
    expect(commitment.standing(pledge, "2014-12-31")).toBe("not-yet-assessed");
    expect(commitment.verdictOn(pledge, "2014-12-31")).toBeUndefined();
  });
});

describe("a report", () => {
  const told = (pledge: commitment.Pledge, changes: object): { ok: boolean } =>
    commitment.report(pledge, {
      progress: { state: "measured", achieved: 4 },
      evidence: EVIDENCE,
      by: "wang",
      on: "2014-07-01",
      ...changes,
    });
  const quarterly = aPublishedPledge({ recurs: { every: 3, unit: "months", from: "2014-04-01" } });
  test.each<[string, string, () => { ok: boolean }]>([
    [
      "does not tell of what is still to come",
      "effective-later",
      () => told(aPublishedPledge(), { effectiveOn: "2014-07-02" }),
    ],
    ["nor of a milestone nobody set", "unknown-milestone", () => told(aPublishedPledge(), { reached: ["half"] })],
    [
      "nor of an occurrence of what does not recur",
      "occurrence-mismatch",
      () => told(aPublishedPledge(), { occurrence: 1 }),
    ],
    ["nor of none where it recurs", "occurrence-mismatch", () => told(quarterly, {})],
    ["nor of one that has not begun", "unknown-occurrence", () => told(quarterly, { occurrence: 3 })],
    [
      "nor of the same twice",
      "already-recorded",
      () =>
        told(
          must(
            commitment.report(aPublishedPledge(), {
              progress: { state: "measured", achieved: 4 },
              evidence: EVIDENCE,
              by: "wang",
              on: "2014-07-01",
            }),
          ).pledge,
          {},
        ),
    ],
  ])("%s", (_, code, attempt) => {
    expect(attempt()).toMatchObject({ ok: false, refusal: { code } });
  });
  test("tells of what stands since its own day", () => {
    expect(told(aPublishedPledge(), { effectiveOn: "2014-07-01" }).ok).toBe(true);
  });

  test("tells of the second quarter on its first day", () => {
    expect(told(quarterly, { occurrence: 2 }).ok).toBe(true);
  });
});
